import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJobQueue } from '../../../src/core/jobs/job-queue.ts';
import type { Job, JobLimits } from '../../../src/core/jobs/job-queue.ts';
import { createManualTimer } from '../../fakes/manual-timer.ts';

function makeDeps() {
  const time = createManualTimer();
  return { time, deps: { clock: time, timer: time } };
}

/** Work that takes `tookMs` and gives its own name. */
function timed(
  time: ReturnType<typeof createManualTimer>,
  name: string,
  tookMs: number,
  log: string[] = [],
): Pick<Job<string>, 'key' | 'work'> {
  return {
    key: name,
    work: () => {
      log.push(name);
      return new Promise((resolve) => time.after(tookMs, () => resolve(name)));
    },
  };
}

describe('the job queue', () => {
  it('does what the candidate waits for before what was asked for earlier in the background', async () => {
    const { time, deps } = makeDeps();
    const queue = createJobQueue(deps);
    const log: string[] = [];
    const limits = { deadlineMs: 1000 };
    void queue.run({ ...timed(time, 'first', 10, log), priority: 'background', ...limits });
    void queue.run({ ...timed(time, 'later', 10, log), priority: 'background', ...limits });
    void queue.run({ ...timed(time, 'wanted', 10, log), priority: 'candidate', ...limits });
    await time.move(100);
    expect(log).toEqual(['first', 'wanted', 'later']);
  });

  it('does equal jobs once and tells every caller', async () => {
    const { time, deps } = makeDeps();
    const queue = createJobQueue(deps);
    const log: string[] = [];
    const job = { ...timed(time, 'same', 10, log), deadlineMs: 1000 };
    const both = Promise.all([
      queue.run({ ...job, priority: 'background' }),
      queue.run({ ...job, priority: 'candidate' }),
    ]);
    await time.move(20);
    expect(await both).toEqual([
      { ok: true, value: 'same' },
      { ok: true, value: 'same' },
    ]);
    expect(log).toEqual(['same']);
    expect(queue.numbers).toMatchObject({ done: 1, shared: 1, waiting: 0, running: 0 });
  });

  it('moves a background job up when the candidate wants the same', async () => {
    const { time, deps } = makeDeps();
    const queue = createJobQueue(deps);
    const log: string[] = [];
    const limits = { deadlineMs: 1000 };
    void queue.run({ ...timed(time, 'running', 10, log), priority: 'candidate', ...limits });
    void queue.run({ ...timed(time, 'other', 10, log), priority: 'background', ...limits });
    void queue.run({ ...timed(time, 'shared', 10, log), priority: 'background', ...limits });
    void queue.run({ ...timed(time, 'shared', 10, log), priority: 'candidate', ...limits });
    await time.move(100);
    expect(log).toEqual(['running', 'shared', 'other']);
  });

  it('counts waiting into the deadline, and never starts what came too late', async () => {
    const { time, deps } = makeDeps();
    const queue = createJobQueue(deps);
    const log: string[] = [];
    void queue.run({ ...timed(time, 'long', 500, log), priority: 'candidate', deadlineMs: 1000 });
    const late = queue.run({ ...timed(time, 'late', 10, log), priority: 'candidate', deadlineMs: 100 });
    await time.move(1000);
    expect(await late).toEqual({ ok: false, error: { type: 'job-timeout', deadlineMs: 100 } });
    expect(log).toEqual(['long']);
  });

  it('tells the work to end when its last caller has gone, and not before', async () => {
    const { time, deps } = makeDeps();
    const queue = createJobQueue(deps);
    let limits: JobLimits | null = null;
    const job = {
      key: 'endless',
      priority: 'candidate' as const,
      work: (given: JobLimits) => {
        limits = given;
        return new Promise<string>(() => undefined);
      },
    };
    void queue.run({ ...job, deadlineMs: 100 });
    void queue.run({ ...job, deadlineMs: 300 });
    await time.move(200);
    expect(limits).toMatchObject({ signal: { aborted: false } });
    await time.move(200);
    expect(limits).toMatchObject({ signal: { aborted: true } });
  });

  it('ends a job whose caller has cancelled', async () => {
    const { time, deps } = makeDeps();
    const queue = createJobQueue(deps);
    const signal = { aborted: false };
    const run = queue.run({
      ...timed(time, 'cancelled', 500),
      priority: 'candidate',
      deadlineMs: 1000,
      signal,
    });
    await time.move(100);
    signal.aborted = true;
    await time.move(100);
    expect(await run).toEqual({ ok: false, error: { type: 'job-cancelled' } });
  });

  it('refuses background work under pressure, waiting or new, and still serves the candidate', async () => {
    const { time, deps } = makeDeps();
    const queue = createJobQueue(deps);
    const limits = { deadlineMs: 1000 };
    void queue.run({ ...timed(time, 'running', 50), priority: 'candidate', ...limits });
    const waiting = queue.run({ ...timed(time, 'waiting', 10), priority: 'background', ...limits });
    queue.press('memory');
    const fresh = queue.run({ ...timed(time, 'fresh', 10), priority: 'background', ...limits });
    const wanted = queue.run({ ...timed(time, 'wanted', 10), priority: 'candidate', ...limits });
    await time.move(200);
    const refused = { ok: false, error: { type: 'job-refused', because: 'memory' } };
    expect(await waiting).toEqual(refused);
    expect(await fresh).toEqual(refused);
    expect(await wanted).toEqual({ ok: true, value: 'wanted' });
  });

  it('lets more jobs run at once while that pays, up to what the engine can', async () => {
    const { time, deps } = makeDeps();
    const queue = createJobQueue(deps, 2);
    let atOnce = 0;
    let most = 0;
    const job = (name: string): Promise<unknown> =>
      queue.run({
        key: name,
        priority: 'candidate',
        deadlineMs: 10_000,
        work: () => {
          atOnce += 1;
          most = Math.max(most, atOnce);
          return new Promise((resolve) =>
            time.after(10, () => {
              atOnce -= 1;
              resolve(name);
            }),
          );
        },
      });
    for (let index = 0; index < 12; index += 1) void job(`job ${index}`);
    await time.move(1000);
    expect(most).toBe(2);
  });

  it('rejects with the bug of the work and goes on with the next', async () => {
    const { time, deps } = makeDeps();
    const queue = createJobQueue(deps);
    const broken = queue.run({
      key: 'broken',
      priority: 'candidate',
      deadlineMs: 100,
      work: () => Promise.reject(new Error('bug')),
    });
    await expect(broken).rejects.toThrow('bug');
    const next = queue.run({ ...timed(time, 'next', 1), priority: 'candidate', deadlineMs: 100 });
    await time.move(10);
    expect(await next).toEqual({ ok: true, value: 'next' });
  });

  it('answers every caller once, whatever is asked, cancelled and pressed', async () => {
    const step = fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd'),
      priority: fc.constantFrom('candidate', 'background'),
      tookMs: fc.integer({ min: 0, max: 400 }),
      deadlineMs: fc.integer({ min: 1, max: 500 }),
      cancelAfterMs: fc.option(fc.integer({ min: 0, max: 300 })),
      press: fc.boolean(),
      pauseMs: fc.integer({ min: 0, max: 100 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 25 }),
        fc.integer({ min: 1, max: 3 }),
        async (steps, most) => {
          const { time, deps } = makeDeps();
          const queue = createJobQueue(deps, most);
          let answered = 0;
          for (const { key, priority, tookMs, deadlineMs, cancelAfterMs, press, pauseMs } of steps) {
            const signal = { aborted: false };
            if (cancelAfterMs !== null) time.after(cancelAfterMs, () => (signal.aborted = true));
            queue.press(press ? 'test' : null);
            void queue.run({ ...timed(time, key, tookMs), priority, deadlineMs, signal }).then(() => {
              answered += 1;
            });
            await time.move(pauseMs);
          }
          await time.move(2000);
          expect(answered).toBe(steps.length);
          expect(queue.numbers).toMatchObject({ waiting: 0, running: 0 });
        },
      ),
      { numRuns: 60 },
    );
  });
});
