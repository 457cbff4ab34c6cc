import { wrap } from 'comlink';
import type { Remote } from 'comlink';
import type { CancelSignal } from '../../core/shared/cancel-signal.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';

/** A worker behind Comlink that cannot leave a call pending. It starts at the first call. */
export interface Connection<Api> {
  /**
   * Runs one call on the worker. Never rejects, and resolves at the latest at its deadline: then the worker is
   * taken for stuck and is stopped, with every other call on it. After any failure the next call starts a new worker.
   * Cancelling ends this call alone and leaves the worker at work: call `stop` if the work itself must end.
   */
  call<Reply extends Promise<unknown>>(
    run: (api: Remote<Api>) => Reply,
    limits: CallLimits,
  ): Promise<Result<Awaited<Reply>, WorkerFailure>>;
  /** Terminates the worker; calls on it fail with `worker-stopped`. Stopping twice changes nothing. */
  stop(): void;
}

export interface CallLimits {
  readonly deadlineMs: number;
  readonly signal?: CancelSignal | undefined;
}

export type WorkerFailure =
  /** It could not be loaded, broke down, was stopped, or sent what could not be read. */
  | { readonly type: 'worker-stopped'; readonly detail: string }
  /** The call itself threw on the worker's side, which lives on. */
  | { readonly type: 'worker-threw'; readonly detail: string }
  | { readonly type: 'worker-timeout'; readonly deadlineMs: number }
  | { readonly type: 'worker-cancelled' };

/**
 * [Note: Dead workers] A Comlink call to a worker that failed to load stays pending for ever, and an out-of-memory
 * kill raises no event at all. So `error` and `messageerror` end every call, and each call has a deadline.
 */
export function connect<Api>(startWorker: () => Worker): Connection<Api> {
  let running: Running<Api> | null = null;

  function start(): Running<Api> {
    const worker = startWorker();
    const started: Running<Api> = { worker, api: wrap<Api>(worker), failCalls: new Set() };
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end(started, { type: 'worker-stopped', detail: messageOf(event) });
    });
    worker.addEventListener('messageerror', () =>
      end(started, { type: 'worker-stopped', detail: 'a message could not be read' }),
    );
    return started;
  }

  function end(ending: Running<Api>, failure: WorkerFailure): void {
    if (running === ending) running = null;
    ending.worker.terminate();
    for (const fail of [...ending.failCalls]) fail(failure);
  }

  return {
    async call(run, { deadlineMs, signal }) {
      if (signal?.aborted === true) return err({ type: 'worker-cancelled' });
      try {
        running ??= start();
      } catch (error) {
        return err({ type: 'worker-stopped', detail: messageOf(error) });
      }
      const current = running;
      return new Promise((resolve) => {
        const fail = (failure: WorkerFailure): void => settle(err(failure));
        const deadline = setTimeout(() => end(current, { type: 'worker-timeout', deadlineMs }), deadlineMs);
        const watch = setInterval(() => {
          if (signal?.aborted === true) fail({ type: 'worker-cancelled' });
        }, cancelCheckMs);
        current.failCalls.add(fail);
        void answer();

        async function answer(): Promise<void> {
          try {
            settle(ok(await run(current.api)));
          } catch (error) {
            fail({ type: 'worker-threw', detail: messageOf(error) });
          }
        }

        function settle(result: Parameters<typeof resolve>[0]): void {
          clearTimeout(deadline);
          clearInterval(watch);
          current.failCalls.delete(fail);
          resolve(result);
        }
      });
    },
    stop() {
      if (running !== null) end(running, { type: 'worker-stopped', detail: 'stopped' });
    },
  };
}

/** CancelSignal has no event, so it is looked at. */
const cancelCheckMs = 50;

interface Running<Api> {
  readonly worker: Worker;
  readonly api: Remote<Api>;
  /** One for each call that waits. */
  readonly failCalls: Set<(failure: WorkerFailure) => void>;
}

function messageOf(thrown: unknown): string {
  const message =
    typeof thrown === 'object' && thrown !== null && 'message' in thrown ? thrown.message : thrown;
  return typeof message === 'string' && message !== '' ? message : 'the worker could not be loaded';
}
