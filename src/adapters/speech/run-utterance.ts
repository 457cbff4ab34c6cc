import type { SpeakerError, Utterance } from '../../core/ports/speaker.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';

export type Said = Result<'said' | 'stopped', SpeakerError>;

export interface UtteranceRun {
  readonly isStopped: () => boolean;
  /** Resolves when it is stopped. */
  readonly stopped: Promise<void>;
}

/** An utterance that ends at once when it is stopped, whatever `say` still does, and that never rejects. */
export function startUtterance(
  say: (run: UtteranceRun) => Promise<Result<void, SpeakerError>>,
  silence: () => void,
): Utterance {
  let isStopped = false;
  let isOver = false;
  let tellStopped: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => {
    tellStopped = resolve;
  });
  const said = say({ isStopped: () => isStopped, stopped })
    .then((result): Said => (result.ok ? ok('said') : result))
    .catch((error: unknown): Said => err({ type: 'speaker-failed', detail: String(error) }));
  const done = Promise.race([said, stopped.then((): Said => ok('stopped'))]).then((result): Said => {
    isOver = true;
    return isStopped ? ok('stopped') : result;
  });
  return {
    done,
    stop: () => {
      if (isOver || isStopped) return;
      isStopped = true;
      silence();
      tellStopped();
    },
  };
}
