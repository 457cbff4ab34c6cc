import { describe, expect, it } from 'vitest';
import { breakdownIn, countBreakdowns } from '../../../src/adapters/workers/breakdowns.ts';

describe('countBreakdowns', () => {
  it('lets a worker start anew after one breakdown, and gives it up after two in a row', () => {
    const breakdowns = countBreakdowns();
    expect(breakdowns.givenUp).toBeNull();
    breakdowns.add('out of memory');
    expect(breakdowns.givenUp).toBeNull();
    breakdowns.add('device lost');
    expect(breakdowns.givenUp).toBe('device lost');
  });

  it('counts anew once the worker has worked in between', () => {
    const breakdowns = countBreakdowns();
    breakdowns.add('out of memory');
    breakdowns.clear();
    breakdowns.add('out of memory');
    expect(breakdowns.givenUp).toBeNull();
  });
});

describe('breakdownIn', () => {
  it('sees none in a call that was only called off', () => {
    expect(breakdownIn({ type: 'worker-cancelled' })).toBeNull();
  });

  it('says what every other failure was', () => {
    expect(breakdownIn({ type: 'worker-timeout', deadlineMs: 50 })).toBe('no reply within 50 ms');
    expect(breakdownIn({ type: 'worker-stopped', detail: 'killed' })).toBe('killed');
    expect(breakdownIn({ type: 'worker-threw', detail: 'too far' })).toBe('too far');
  });
});
