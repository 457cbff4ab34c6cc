import { describe, expect, it } from 'vitest';
import { msToSamples } from '../../src/core/answer/spoken-audio.ts';
import { cutAtPauses } from './cut-at-pauses.ts';

describe('a long recording', () => {
  it('is cut in its pauses, into pieces that make up the whole', () => {
    const samples = Int16Array.from({ length: msToSamples(40_000) }, (_, at) => (at % 200) * 100 - 10_000);
    samples.fill(0, msToSamples(11_900), msToSamples(12_300));
    const pieces = cutAtPauses(samples);
    expect(pieces.every(({ length }) => length <= msToSamples(15_000))).toBe(true);
    expect(pieces[0]?.length).toBeGreaterThan(msToSamples(11_900));
    expect(pieces[0]?.length).toBeLessThan(msToSamples(12_300));
    expect(pieces.flatMap((piece) => [...piece]).length).toBe(samples.length);
    expect(pieces.at(-1)?.at(-1)).toBe(samples.at(-1));
  });

  it('stays whole where it is short', () => {
    expect(cutAtPauses(new Int16Array(100))).toHaveLength(1);
  });
});
