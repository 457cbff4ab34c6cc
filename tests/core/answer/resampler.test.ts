import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createResampler } from '../../../src/core/answer/resampler.ts';
import { samplesPerSecond } from '../../../src/core/answer/spoken-audio.ts';

const rates = [8_000, 22_050, 32_000, 44_100, 48_000, 96_000];

function tone(hertz: number, rate: number, samples: number): Float32Array {
  return Float32Array.from({ length: samples }, (_, at) => 0.5 * Math.sin((2 * Math.PI * hertz * at) / rate));
}

function resample(sound: Float32Array, rate: number, block = 128): Float32Array {
  const resampler = createResampler(rate);
  const made: number[] = [];
  for (let at = 0; at < sound.length; at += block)
    made.push(...resampler.add(sound.subarray(at, at + block)));
  return Float32Array.from(made);
}

function largestOf(sound: Float32Array): number {
  return sound.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

describe('sound of another rate', () => {
  it.each(rates)('keeps frequency, level and place of a tone, from %d samples a second', (rate) => {
    for (const hertz of [100, 1_000, 3_400]) {
      const made = resample(tone(hertz, rate, rate / 2), rate);
      const ideal = tone(hertz, samplesPerSecond, made.length);
      // The first moments are made of the silence before as well.
      const differences = made.map((value, at) => (at < 400 ? 0 : value - (ideal[at] ?? 0)));
      expect(largestOf(differences)).toBeLessThan(0.5 * 0.001);
    }
  });

  it.each([32_000, 44_100, 48_000, 96_000])('lets speech through up to 7 kHz, from %d', (rate) => {
    const made = resample(tone(7_000, rate, rate / 2), rate);
    expect(largestOf(made.subarray(400))).toBeGreaterThan(0.5 * 0.98);
  });

  it.each([32_000, 44_100, 48_000, 96_000])('folds nothing above 8 kHz into it, from %d', (rate) => {
    for (const hertz of [8_000, 9_000, 12_000, 15_000, 15_900]) {
      const made = resample(tone(hertz, rate, rate / 2), rate);
      // 75 dB below what went in.
      expect(largestOf(made.subarray(400))).toBeLessThan(0.5 * 10 ** (-75 / 20));
    }
  });

  it.each([
    // The most crooked of the usual ratios, for long; the others for a while.
    [44_100, 600] as const,
    ...rates.map((rate) => [rate, 10] as const),
  ])('has neither a sample too many nor too few: %d a second for %d seconds', (rate, seconds) => {
    const resampler = createResampler(rate);
    const block = new Float32Array(rate / 50);
    let made = 0;
    for (let count = 0; count < seconds * 50; count += 1) made += resampler.add(block).length;
    const behind = seconds * samplesPerSecond - made;
    expect(behind).toBeGreaterThanOrEqual(0);
    // What waits for more sound; twice as long where the band is half as wide.
    expect(behind).toBeLessThan(0.01 * samplesPerSecond);
  });

  it('is the same whatever the blocks were', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rates),
        fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 12 }),
        (rate, sizes) => {
          const sound = tone(
            440,
            rate,
            sizes.reduce((sum, size) => sum + size, 0),
          );
          const resampler = createResampler(rate);
          const made: number[] = [];
          let at = 0;
          for (const size of sizes) {
            made.push(...resampler.add(sound.subarray(at, at + size)));
            at += size;
          }
          expect(made).toEqual([...resample(sound, rate, 97)]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('goes on in its right place after samples that never came', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rates),
        fc.integer({ min: 0, max: 5_000 }),
        fc.integer({ min: 1, max: 5_000 }),
        (rate, before, missed) => {
          const sound = tone(1_000, rate, before + missed + rate / 10);
          const resampler = createResampler(rate);
          const early = resampler.add(sound.subarray(0, before)).length;
          const missing = resampler.skip(missed);
          const late = Float32Array.from(resampler.add(sound.subarray(before + missed)));
          const ideal = tone(1_000, samplesPerSecond, early + missing + late.length).subarray(
            early + missing,
          );
          const differences = late.map((value, at) => (at < 200 ? 0 : value - (ideal[at] ?? 0)));
          expect(largestOf(differences)).toBeLessThan(0.001);
          expect(early + missing).toBe(Math.ceil(((before + missed) * samplesPerSecond) / rate));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('refuses a rate that is none', () => {
    expect(() => createResampler(0)).toThrow(RangeError);
    expect(() => createResampler(Number.NaN)).toThrow(RangeError);
  });
});
