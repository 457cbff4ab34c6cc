import { err } from '../../core/shared/result.ts';
import type { CancelSignal } from '../../core/shared/cancel-signal.ts';
import type { Result } from '../../core/shared/result.ts';

/** Why a call on a model ends before the model is done. */
export interface CallEnding<E> {
  readonly ended: Promise<Result<never, E>>;
  /** Null while it goes on. */
  because(): E | null;
  whenEnded(act: () => void): void;
  release(): void;
}

interface CallLimits {
  readonly deadlineMs: number;
  readonly signal?: CancelSignal | undefined;
}

interface EndingErrors<E> {
  readonly timeout: E;
  readonly cancelled: E;
}

/** The deadline runs from the call on: waiting for other calls and for the model to load counts. */
export function createCallEnding<E>(
  { deadlineMs, signal }: CallLimits,
  { timeout, cancelled }: EndingErrors<E>,
): CallEnding<E> {
  let because: E | null = null;
  let act: () => void = () => undefined;
  let settle: (ended: Result<never, E>) => void = () => undefined;
  const ended = new Promise<Result<never, E>>((resolve) => {
    settle = resolve;
  });
  const end = (error: E): void => {
    if (because !== null) return;
    because = error;
    release();
    settle(err(error));
    act();
  };
  const deadline = setTimeout(() => end(timeout), deadlineMs);
  const watch = setInterval(look, cancelCheckMs);
  look();
  return {
    ended,
    because: () => because,
    whenEnded: (then) => {
      act = then;
    },
    release,
  };

  function look(): void {
    if (signal?.aborted === true) end(cancelled);
  }

  function release(): void {
    clearTimeout(deadline);
    clearInterval(watch);
  }
}

const cancelCheckMs = 50;
