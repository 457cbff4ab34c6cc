import type { Remote } from 'comlink';
import type { ListeningApi } from '../../../workers/contracts/listening.contract.ts';
import type { Connection } from '../workers/connect.ts';

export interface ListeningCalls {
  /** Null when the worker could not do it: it is dead, or the microphone is closed. */
  call<Reply extends Promise<unknown>>(
    run: (api: Remote<ListeningApi>) => Reply,
  ): Promise<Awaited<Reply> | null>;
  end(): void;
}

/** A worker that has died knows nothing of the answer, and a new one would not either: so none is started. */
export function createListeningCalls(
  connection: Connection<ListeningApi>,
  onDead: (detail: string) => void,
): ListeningCalls {
  let isOver = false;
  return {
    async call<Reply extends Promise<unknown>>(
      run: (api: Remote<ListeningApi>) => Reply,
    ): Promise<Awaited<Reply> | null> {
      if (isOver) return null;
      const reply = await connection.call(run, { deadlineMs: callDeadlineMs });
      if (reply.ok) return reply.value;
      die(reply.error.type);
      return null;
    },
    end() {
      isOver = true;
    },
  };

  function die(detail: string): void {
    if (!isOver) onDead(detail);
    isOver = true;
  }
}

const callDeadlineMs = 10_000;
