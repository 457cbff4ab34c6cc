import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSoundPlayer } from '../../../src/adapters/speech/sound-player.ts';
import { ok } from '../../../src/core/shared/result.ts';

const sound = { samples: new Float32Array(44_100), samplesPerSecond: 44_100 };

/** The part of an AudioContext that is used. Each source ends when the test says so, or when it is stopped. */
function makeContext(state: 'running' | 'suspended', mayResume = true) {
  const sources: EventTarget[] = [];
  const log: string[] = [];
  const context = {
    state,
    destination: {},
    resume: () => {
      if (!mayResume) return new Promise<void>(() => undefined);
      context.state = 'running';
      return Promise.resolve();
    },
    createBuffer: (_: number, length: number, rate: number) => ({
      duration: length / rate,
      copyToChannel: () => log.push('copy'),
    }),
    createBufferSource: () => {
      const source = Object.assign(new EventTarget(), {
        buffer: null,
        connect: () => log.push('connect'),
        disconnect: () => log.push('disconnect'),
        start: () => log.push('start'),
        stop: () => log.push('stop'),
      });
      sources.push(source);
      return source;
    },
  };
  const player = createSoundPlayer(() => context as never);
  return { player, sources, log };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the player of sounds', () => {
  it('plays one to its end, and tells when it begins', async () => {
    const { player, sources, log } = makeContext('suspended');
    let hasBegun = false;
    const played = player.play(sound, () => {
      hasBegun = true;
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(hasBegun).toBe(true);
    sources[0]?.dispatchEvent(new Event('ended'));
    expect(await played).toEqual(ok(undefined));
    // What was copied is overwritten.
    expect(log).toEqual(['copy', 'connect', 'start', 'stop', 'disconnect', 'copy']);
  });

  it('is silent at once when it is told to stop', async () => {
    const { player, log } = makeContext('running');
    const played = player.play(sound, () => undefined);
    await vi.advanceTimersByTimeAsync(0);
    player.stop();
    expect(await played).toEqual(ok(undefined));
    expect(log).toContain('stop');
    player.stop();
  });

  it('says so where the browser wants a click first', async () => {
    const { player, log } = makeContext('suspended', false);
    const played = player.play(sound, () => undefined);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await played).toEqual({ ok: false, error: { type: 'speaker-not-allowed' } });
    expect(log).toEqual([]);
  });

  it('does not wait for a sound whose end never comes', async () => {
    const { player } = makeContext('running');
    const played = player.play(sound, () => undefined);
    await vi.advanceTimersByTimeAsync(4100);
    expect(await played).toMatchObject({ ok: false, error: { type: 'speaker-failed' } });
  });

  it('needs no time for no sound', async () => {
    const { player, log } = makeContext('running');
    expect(await player.play({ ...sound, samples: new Float32Array(0) }, () => undefined)).toEqual(
      ok(undefined),
    );
    expect(log).toEqual([]);
  });
});
