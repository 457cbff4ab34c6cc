import type { Clock } from '../ports/clock.ts';
import type { Timer } from '../ports/timer.ts';
import type { CancelSignal } from '../shared/cancel-signal.ts';
import { err, ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import { createConcurrencyLimit } from './concurrency-limit.ts';

/** Work for a model. All of it goes through one queue, so that the candidate never waits for background work. */
export interface Job<Value> {
  /** Jobs with equal keys are done once; each caller keeps its own deadline. */
  readonly key: string;
  readonly priority: JobPriority;
  /** From the call of `run`; waiting counts. */
  readonly deadlineMs: number;
  readonly signal?: CancelSignal | undefined;
  /** `limits` ends when no caller waits any more. */
  work(limits: JobLimits): Promise<Value>;
}

/** What somebody waits for goes before what may be useful later. */
export type JobPriority = 'candidate' | 'background';

export interface JobLimits {
  readonly deadlineMs: number;
  readonly signal: CancelSignal;
}

export type JobFailure =
  | { readonly type: 'job-timeout'; readonly deadlineMs: number }
  | { readonly type: 'job-cancelled' }
  /** Background work while the device is short of memory or speed. */
  | { readonly type: 'job-refused'; readonly because: string };

export interface JobQueue {
  /** Resolves with what the work gave, or why it gave nothing. Rejects only with a bug in the work itself. */
  run<Value>(job: Job<Value>): Promise<Result<Value, JobFailure>>;
  /** While pressed, background jobs are refused and no second job runs beside the first. Null ends it. */
  press(because: string | null): void;
  readonly numbers: JobNumbers;
}

/** Since the queue was made. */
export interface JobNumbers {
  readonly waiting: number;
  readonly running: number;
  readonly done: number;
  readonly shared: number;
  readonly late: number;
  readonly cancelled: number;
  /** How many jobs may run at once now. */
  readonly limit: number;
}

interface Entry {
  readonly key: string;
  /** Rises when a job that waits in the background is wanted by the candidate. */
  priority: JobPriority;
  readonly order: number;
  readonly callers: Set<Caller>;
  readonly signal: { aborted: boolean };
  readonly work: (limits: JobLimits) => Promise<unknown>;
}

interface Caller {
  readonly endsAtMs: number;
  readonly settle: (result: Result<unknown, JobFailure>) => void;
  readonly fail: (bug: unknown) => void;
}

/** `mostAtOnce`: jobs that the engine can work on at the same time; the queue finds out how many pay. */
export function createJobQueue(
  { clock, timer }: { readonly clock: Clock; readonly timer: Timer },
  mostAtOnce = 1,
): JobQueue {
  const waiting: Entry[] = [];
  const running = new Set<Entry>();
  const limit = createConcurrencyLimit(mostAtOnce);
  let pressedBy: string | null = null;
  let order = 0;
  const numbers = { done: 0, shared: 0, late: 0, cancelled: 0 };

  return {
    run: <Value>(job: Job<Value>) => {
      if (job.signal?.aborted === true) return Promise.resolve(err({ type: 'job-cancelled' }));
      if (pressedBy !== null && job.priority === 'background') {
        return Promise.resolve(err({ type: 'job-refused', because: pressedBy }));
      }
      return new Promise<Result<Value, JobFailure>>((resolve, reject) => {
        // One key, one kind of work: callers with the same key get the same type.
        join(job, resolve as (result: Result<unknown, JobFailure>) => void, reject);
        start();
      });
    },
    press: (because) => {
      pressedBy = because;
      limit.press(because !== null);
      if (because === null) start();
      else refuseBackground(because);
    },
    get numbers() {
      return { ...numbers, waiting: waiting.length, running: running.size, limit: limit.current };
    },
  };

  function join(
    job: Job<unknown>,
    resolve: (result: Result<unknown, JobFailure>) => void,
    reject: (bug: unknown) => void,
  ): void {
    const entry = find(job) ?? add(job);
    const stopDeadline = timer.after(job.deadlineMs, () => {
      numbers.late += 1;
      leave(entry, caller, { type: 'job-timeout', deadlineMs: job.deadlineMs });
    });
    const stopWatch = watch(job.signal, () => {
      numbers.cancelled += 1;
      leave(entry, caller, { type: 'job-cancelled' });
    });
    const end = (): void => {
      stopDeadline();
      stopWatch();
      entry.callers.delete(caller);
    };
    const caller: Caller = {
      endsAtMs: clock.nowMs() + job.deadlineMs,
      settle: (result) => {
        end();
        resolve(result);
      },
      fail: (bug) => {
        end();
        reject(bug);
      },
    };
    entry.callers.add(caller);
  }

  /** A job under way with the same key. One that waits in the background moves up when the candidate wants it. */
  function find(job: Job<unknown>): Entry | null {
    const entry = [...running, ...waiting].find(({ key, signal }) => key === job.key && !signal.aborted);
    if (entry === undefined) return null;
    numbers.shared += 1;
    if (job.priority === 'candidate') entry.priority = 'candidate';
    return entry;
  }

  function add(job: Job<unknown>): Entry {
    order += 1;
    const entry: Entry = {
      key: job.key,
      priority: job.priority,
      order,
      callers: new Set(),
      signal: { aborted: false },
      work: (limits) => job.work(limits),
    };
    waiting.push(entry);
    return entry;
  }

  function start(): void {
    while (running.size < limit.current) {
      const next = takeNext();
      if (next === null) return;
      running.add(next);
      void runEntry(next);
    }
  }

  function takeNext(): Entry | null {
    const rank = (entry: Entry): number => (entry.priority === 'candidate' ? 0 : 1);
    waiting.sort((a, b) => rank(a) - rank(b) || a.order - b.order);
    return waiting.shift() ?? null;
  }

  async function runEntry(entry: Entry): Promise<void> {
    const startedAtMs = clock.nowMs();
    const deadlineMs = Math.max(0, ...[...entry.callers].map(({ endsAtMs }) => endsAtMs - startedAtMs));
    try {
      const value = await entry.work({ deadlineMs, signal: entry.signal });
      running.delete(entry);
      if (!entry.signal.aborted) {
        numbers.done += 1;
        limit.finished(clock.nowMs() - startedAtMs);
      }
      for (const caller of [...entry.callers]) caller.settle(ok(value));
    } catch (bug) {
      running.delete(entry);
      for (const caller of [...entry.callers]) caller.fail(bug);
    }
    start();
  }

  /** A caller that leaves; the work ends when it was the last. */
  function leave(entry: Entry, caller: Caller, failure: JobFailure): void {
    caller.settle(err(failure));
    if (entry.callers.size > 0) return;
    entry.signal.aborted = true;
    const index = waiting.indexOf(entry);
    if (index >= 0) waiting.splice(index, 1);
    else if (failure.type === 'job-timeout') limit.late();
  }

  function refuseBackground(because: string): void {
    for (const entry of waiting.filter(({ priority }) => priority === 'background')) {
      for (const caller of [...entry.callers]) leave(entry, caller, { type: 'job-refused', because });
    }
  }

  /** CancelSignal has no event, so it is looked at. */
  function watch(signal: CancelSignal | undefined, onAborted: () => void): () => void {
    if (signal === undefined) return () => undefined;
    let stop: () => void = () => undefined;
    const look = (): void => {
      if (signal.aborted) onAborted();
      else stop = timer.after(cancelCheckMs, look);
    };
    stop = timer.after(cancelCheckMs, look);
    return () => stop();
  }
}

const cancelCheckMs = 50;
