import { describe, expect, it } from 'vitest';
import { ActQueue } from '../../../src/ui/state/act-queue.ts';

describe('act queue', () => {
  it('gives acts in the order done', async () => {
    const queue = new ActQueue();
    queue.push({ type: 'hint' });
    queue.push({ type: 'rephrase' });
    expect([await queue.next(), await queue.next()]).toEqual([{ type: 'hint' }, { type: 'rephrase' }]);
  });

  it('wakes the one who waits', async () => {
    const queue = new ActQueue();
    const next = queue.next();
    queue.push({ type: 'skip' });
    expect(await next).toEqual({ type: 'skip' });
    expect(queue.empty).toBe(true);
  });

  it.each(['tick', 'draft'] as const)('keeps only the newest %s of a run', async (type) => {
    const queue = new ActQueue();
    const act = (words: string) =>
      type === 'tick' ? ({ type, draft: words } as const) : ({ type, text: words } as const);
    queue.push(act('a'));
    queue.push(act('ab'));
    expect(await queue.next()).toEqual(act('ab'));
    expect(queue.empty).toBe(true);
  });

  it('never drops an answer for a later tick', async () => {
    const queue = new ActQueue();
    queue.push({ type: 'tick', draft: '' });
    queue.push({ type: 'answer', text: 'done' });
    queue.push({ type: 'tick', draft: '' });
    await queue.next();
    expect(await queue.next()).toEqual({ type: 'answer', text: 'done' });
  });
});
