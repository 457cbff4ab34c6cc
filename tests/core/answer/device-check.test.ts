import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chirpDbfs,
  echoLimitDb,
  judgeEcho,
  judgeNoise,
  makeChirp,
  noiseFloor,
} from '../../../src/core/answer/device-check.ts';

describe('device check', () => {
  it('takes the quiet fifth of the levels for the noise of the room', () => {
    expect(noiseFloor([-20, -62, -25, -61, -60, -18, -59, -22, -21, -20])).toBe(-60);
    expect(noiseFloor([])).toBeNull();
  });

  it.each([
    [-70, 'quiet'],
    [-50, 'usable'],
    [-45, 'usable'],
    [-40, 'loud'],
    [-20, 'loud'],
  ])('calls a room at %i dBFS %s', (dbfs, verdict) => {
    expect(judgeNoise(dbfs)).toBe(verdict);
  });

  it('makes a tone as loud as it says, that begins and ends softly', () => {
    const chirp = makeChirp();
    const power = chirp.reduce((sum, sample) => sum + (sample / 32_768) ** 2, 0) / chirp.length;
    expect(10 * Math.log10(power)).toBeGreaterThan(chirpDbfs - 1);
    expect(10 * Math.log10(power)).toBeLessThan(chirpDbfs + 0.1);
    expect([chirp[0], Math.abs(chirp.at(-1) ?? 99) < 50, chirp.length]).toEqual([0, true, 24_000]);
  });

  it('passes a microphone that hears the speakers by 35 dB less, and no other', () => {
    const levels = fc.array(fc.double({ min: -100, max: 0, noNaN: true }), { minLength: 5 });
    fc.assert(
      fc.property(levels, (heard) => {
        const result = judgeEcho(heard);
        expect(result?.passed).toBe(Math.max(...heard) - chirpDbfs <= echoLimitDb);
      }),
    );
  });

  it('says nothing when hardly anything was heard of the test', () => {
    expect(judgeEcho([-80, -80])).toBeNull();
  });
});
