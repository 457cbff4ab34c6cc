import { describe, expect, it } from 'vitest';
import { connect } from '../../../src/adapters/workers/connect.ts';
import type { Connection } from '../../../src/adapters/workers/connect.ts';
import { ScriptedWorker } from '../../fakes/scripted-worker.ts';

interface Api {
  double(value: number): Promise<number>;
  hang(): Promise<never>;
  throwUp(): Promise<never>;
}

const api: Api = {
  double: (value) => Promise.resolve(value * 2),
  hang: () => new Promise(() => undefined),
  throwUp: () => Promise.reject(new RangeError('too far')),
};

describe('connect', () => {
  it('starts no worker before the first call', () => {
    const { workers } = connection();
    expect(workers).toHaveLength(0);
  });

  it('hands back what the worker answers, on one worker', async () => {
    const { workers, connected } = connection();
    const replies = await Promise.all([
      connected.call((remote) => remote.double(4), { deadlineMs: 1000 }),
      connected.call((remote) => remote.double(5), { deadlineMs: 1000 }),
    ]);
    expect(replies).toEqual([
      { ok: true, value: 8 },
      { ok: true, value: 10 },
    ]);
    expect(workers).toHaveLength(1);
  });

  it('fails a call whose worker cannot be loaded, and starts another for the next', async () => {
    const { workers, connected } = connection();
    const reply = connected.call((remote) => remote.hang(), { deadlineMs: 1000 });
    workers[0]?.fail('');
    expect(await reply).toEqual({
      ok: false,
      error: { type: 'worker-stopped', detail: 'the worker could not be loaded' },
    });
    expect(workers[0]?.terminated).toBe(true);
    expect(await connected.call((remote) => remote.double(1), { deadlineMs: 1000 })).toEqual({
      ok: true,
      value: 2,
    });
    expect(workers).toHaveLength(2);
  });

  it('fails every call on a worker that breaks down', async () => {
    const { workers, connected } = connection();
    const replies = [1, 2].map(() => connected.call((remote) => remote.hang(), { deadlineMs: 1000 }));
    workers[0]?.fail('out of memory');
    const failure = { ok: false, error: { type: 'worker-stopped', detail: 'out of memory' } };
    expect(await Promise.all(replies)).toEqual([failure, failure]);
  });

  it('fails a call whose reply cannot be read', async () => {
    const { workers, connected } = connection();
    const reply = connected.call((remote) => remote.hang(), { deadlineMs: 1000 });
    workers[0]?.sendUnreadable();
    expect(await reply).toMatchObject({ ok: false, error: { type: 'worker-stopped' } });
  });

  it('stops a worker that says nothing by the deadline', async () => {
    const workers: ScriptedWorker[] = [];
    const connected = connect<Api>(() => {
      const worker = new ScriptedWorker(null);
      workers.push(worker);
      return worker;
    });
    expect(await connected.call((remote) => remote.double(1), { deadlineMs: 20 })).toEqual({
      ok: false,
      error: { type: 'worker-timeout', deadlineMs: 20 },
    });
    expect(workers[0]?.terminated).toBe(true);
  });

  it('reports what a call threw and keeps the worker', async () => {
    const { workers, connected } = connection();
    expect(await connected.call((remote) => remote.throwUp(), { deadlineMs: 1000 })).toEqual({
      ok: false,
      error: { type: 'worker-threw', detail: 'too far' },
    });
    await connected.call((remote) => remote.double(1), { deadlineMs: 1000 });
    expect(workers).toHaveLength(1);
  });

  it('reports arguments that cannot cross', async () => {
    const { connected } = connection();
    const reply = await connected.call((remote) => remote.double((() => 1) as unknown as number), {
      deadlineMs: 1000,
    });
    expect(reply).toMatchObject({ ok: false, error: { type: 'worker-threw' } });
  });

  it('ends a cancelled call and leaves the worker to the others', async () => {
    const { workers, connected } = connection();
    const controller = new AbortController();
    const cancelled = connected.call((remote) => remote.hang(), {
      deadlineMs: 1000,
      signal: controller.signal,
    });
    controller.abort();
    expect(await cancelled).toEqual({ ok: false, error: { type: 'worker-cancelled' } });
    expect(workers[0]?.terminated).toBe(false);
  });

  it('does not start a worker for a call that is cancelled already', async () => {
    const { workers, connected } = connection();
    const reply = await connected.call((remote) => remote.double(1), {
      deadlineMs: 1000,
      signal: { aborted: true },
    });
    expect(reply).toEqual({ ok: false, error: { type: 'worker-cancelled' } });
    expect(workers).toHaveLength(0);
  });

  it('fails when the browser refuses to create the worker', async () => {
    const connected = connect<Api>(() => {
      throw new Error('blocked by policy');
    });
    expect(await connected.call((remote) => remote.double(1), { deadlineMs: 1000 })).toEqual({
      ok: false,
      error: { type: 'worker-stopped', detail: 'blocked by policy' },
    });
  });

  it('fails the calls that wait when it is stopped', async () => {
    const { workers, connected } = connection();
    const reply = connected.call((remote) => remote.hang(), { deadlineMs: 1000 });
    connected.stop();
    connected.stop();
    expect(await reply).toEqual({ ok: false, error: { type: 'worker-stopped', detail: 'stopped' } });
    expect(workers[0]?.terminated).toBe(true);
  });
});

function connection(): { workers: ScriptedWorker[]; connected: Connection<Api> } {
  const workers: ScriptedWorker[] = [];
  const connected = connect<Api>(() => {
    const worker = new ScriptedWorker(api);
    workers.push(worker);
    return worker;
  });
  return { workers, connected };
}
