import { assertNever } from '../../core/shared/assert-never.ts';
import type { WorkerFailure } from './connect.ts';

/** Whether a worker that broke down is started anew. */
export interface Breakdowns {
  /**
   * What it broke down with, once it is given up until the page is opened anew; null while it may be started. It is
   * started anew once, and once more whenever it has worked in between.
   */
  readonly givenUp: string | null;
  add(detail: string): void;
  /** It has done its work. */
  clear(): void;
}

export function countBreakdowns(): Breakdowns {
  let count = 0;
  let last = '';
  return {
    get givenUp() {
      return count > restarts ? last : null;
    },
    add(detail) {
      count += 1;
      last = detail;
    },
    clear() {
      count = 0;
    },
  };
}

/** How the worker broke down by what a call on it met; null where the call was only called off. */
export function breakdownIn(failure: WorkerFailure): string | null {
  switch (failure.type) {
    case 'worker-cancelled':
      return null;
    case 'worker-timeout':
      return `no reply within ${failure.deadlineMs} ms`;
    case 'worker-stopped':
    case 'worker-threw':
      return failure.detail;
    default:
      return assertNever(failure);
  }
}

const restarts = 1;
