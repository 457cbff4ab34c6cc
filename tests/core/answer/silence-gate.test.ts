import { describe, expect, it } from 'vitest';
import { isSilent, loudestMomentDbfs } from '../../../src/core/answer/silence-gate.ts';

function tone(amplitude: number, length = 16_000): Int16Array {
  return Int16Array.from({ length }, (_, at) => Math.round(amplitude * Math.sin(at / 5)));
}

describe('the gate before the transcriber', () => {
  it('measures the loudest tenth of a second', () => {
    expect(loudestMomentDbfs(new Int16Array(1600).fill(-32_768))).toBeCloseTo(0);
    const mostlyQuiet = new Int16Array(160_000);
    mostlyQuiet.set(tone(3277, 1600), 80_000);
    expect(loudestMomentDbfs(mostlyQuiet)).toBeCloseTo(-23, 0);
    expect(loudestMomentDbfs(new Int16Array(0))).toBe(Number.NEGATIVE_INFINITY);
  });

  it('keeps back silence and the hiss of a room, and lets a quiet voice through', () => {
    expect(isSilent(new Int16Array(16_000))).toBe(true);
    expect(isSilent(tone(40))).toBe(true);
    expect(isSilent(tone(200))).toBe(false);
  });
});
