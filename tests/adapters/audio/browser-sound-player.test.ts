import { afterEach, describe, expect, it, vi } from 'vitest';
import { createBrowserSoundPlayer } from '../../../src/adapters/audio/browser-sound-player.ts';
import { ok } from '../../../src/core/shared/result.ts';

afterEach(() => vi.useRealTimers());

describe('browser sound player', () => {
  it('plays to the end, tells the time on the way, and clears its copy of the sound', async () => {
    vi.useFakeTimers();
    const context = new ScriptedContext();
    const player = createBrowserSoundPlayer(() => context.asAudioContext());
    const times: number[] = [];
    const playback = player.play(Int16Array.from([16_384, -32_768]), { onTime: (ms) => times.push(ms) });
    await vi.advanceTimersByTimeAsync(0);
    expect([...context.channel]).toEqual([0.5, -1]);
    context.currentTime = 0.5;
    await vi.advanceTimersByTimeAsync(100);
    context.source.dispatchEvent(new Event('ended'));
    expect([await playback.done, times]).toEqual([ok('ended'), [500]]);
    expect([...context.channel]).toEqual([0, 0]);
  });

  it('begins where it is asked to', async () => {
    const context = new ScriptedContext();
    const samples = new Int16Array(32).fill(8192);
    createBrowserSoundPlayer(() => context.asAudioContext()).play(samples, { fromMs: 1 });
    await vi.waitFor(() => expect(context.channel).toHaveLength(16));
  });

  it('does not wait for a sound whose end never comes', async () => {
    vi.useFakeTimers();
    const context = new ScriptedContext();
    const { done } = createBrowserSoundPlayer(() => context.asAudioContext()).play(
      new Int16Array(16_000),
      {},
    );
    await vi.advanceTimersByTimeAsync(4100);
    expect(await done).toMatchObject({ ok: false, error: { type: 'player-failed' } });
  });

  it('stops what played before', async () => {
    const context = new ScriptedContext();
    const player = createBrowserSoundPlayer(() => context.asAudioContext());
    const first = player.play(new Int16Array(4), {});
    await vi.waitFor(() => expect(context.started).toBe(1));
    const second = player.play(new Int16Array(4), {});
    expect(await first.done).toEqual(ok('stopped'));
    second.stop();
    expect(await second.done).toEqual(ok('stopped'));
  });

  it('does not begin after it was stopped', async () => {
    const context = new ScriptedContext();
    const playback = createBrowserSoundPlayer(() => context.asAudioContext()).play(new Int16Array(4), {});
    playback.stop();
    expect(await playback.done).toEqual(ok('stopped'));
    await Promise.resolve();
    expect(context.started).toBe(0);
  });

  it('says that a click is missing', async () => {
    const context = new ScriptedContext();
    context.state = 'suspended';
    context.resume = () => Promise.resolve();
    const { done } = createBrowserSoundPlayer(() => context.asAudioContext()).play(new Int16Array(4), {});
    expect(await done).toEqual({ ok: false, error: { type: 'player-not-allowed' } });
  });

  it('says what failed', async () => {
    const player = createBrowserSoundPlayer(() => {
      throw new Error('no sound card');
    });
    expect(await player.play(new Int16Array(4), {}).done).toMatchObject({
      ok: false,
      error: { type: 'player-failed' },
    });
  });
});

/** As much of an AudioContext as playing needs. */
class ScriptedContext {
  state = 'running';
  currentTime = 0;
  started = 0;
  channel = new Float32Array();
  readonly destination = {};
  readonly source = Object.assign(new EventTarget(), {
    buffer: null,
    connect: () => undefined,
    disconnect: () => undefined,
    start: () => (this.started += 1),
    stop: () => undefined,
  });

  resume = (): Promise<void> => Promise.resolve();

  createBufferSource(): object {
    return this.source;
  }

  createBuffer(_: number, length: number, rate: number): object {
    this.channel = new Float32Array(length);
    return { duration: length / rate, copyToChannel: (from: Float32Array) => this.channel.set(from) };
  }

  asAudioContext(): AudioContext {
    return this as unknown as AudioContext;
  }
}
