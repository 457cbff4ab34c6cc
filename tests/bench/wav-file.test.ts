import { describe, expect, it } from 'vitest';
import { readWav } from './wav-file.ts';

function wav(samples: readonly number[], channels = 1, bits = 16): Uint8Array {
  const file = Buffer.alloc(54 + samples.length * 2);
  file.write('RIFF', 0);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(channels, 22);
  file.writeUInt32LE(16_000, 24);
  file.writeUInt16LE(bits, 34);
  file.write('LIST', 36);
  file.writeUInt32LE(1, 40);
  file.write('data', 46);
  file.writeUInt32LE(samples.length * 2, 50);
  samples.forEach((sample, at) => file.writeInt16LE(sample, 54 + at * 2));
  return file;
}

describe('a WAV file', () => {
  it('is read past parts that are not sound, and mixed to one channel', () => {
    expect(readWav(wav([1, -2, 3]))).toEqual({ samples: Int16Array.of(1, -2, 3), samplesPerSecond: 16_000 });
    expect(readWav(wav([10, 20, -4, 4], 2))?.samples).toEqual(Int16Array.of(15, 0));
  });

  it('is refused where it is none, or not of 16 bits', () => {
    expect(readWav(wav([1], 1, 8))).toBeNull();
    expect(readWav(new Uint8Array(100))).toBeNull();
    expect(readWav(new Uint8Array(4))).toBeNull();
  });
});
