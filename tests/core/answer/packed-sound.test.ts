import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packedBytes, packSound, unpackSound } from '../../../src/core/answer/packed-sound.ts';
import { readSpeechClips } from '../../fixtures/speech/speech-clips.ts';

describe('packed sound', () => {
  it('takes a quarter of the bytes, and gives as many samples back', () => {
    fc.assert(
      fc.property(fc.int16Array({ maxLength: 400 }), (samples) => {
        const packed = packSound(samples);
        expect(packed).toHaveLength(packedBytes(samples.length));
        expect(unpackSound(packed)).toHaveLength(samples.length);
      }),
    );
    expect(packedBytes(16_000 * 60)).toBe(480_004);
  });

  it('keeps speech clear: what is lost lies 20 dB and more below it', () => {
    for (const clip of readSpeechClips()) {
      const back = unpackSound(packSound(clip)) ?? new Int16Array();
      let [sound, loss] = [0, 0];
      for (const [place, sample] of clip.entries()) {
        sound += sample ** 2;
        loss += (sample - (back[place] ?? 0)) ** 2;
      }
      expect(10 * Math.log10(sound / loss)).toBeGreaterThan(20);
    }
  });

  it('gives silence back as silence', () => {
    const back = unpackSound(packSound(new Int16Array(1000)));
    expect(back?.every((sample) => Math.abs(sample) <= 1)).toBe(true);
  });

  it('refuses what is no packed sound', () => {
    const packed = packSound(new Int16Array(100));
    expect(unpackSound(packed.subarray(0, 20))).toBeNull();
    expect(unpackSound(new Uint8Array(3))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const samples = unpackSound(bytes);
        expect(samples === null || packedBytes(samples.length) === bytes.length).toBe(true);
      }),
    );
  });
});
