/**
 * Sound in a quarter of its bytes, by IMA ADPCM (IMA Digital Audio Focus and Technical Working Groups, "Recommended
 * Practices for Enhancing Digital Audio Compatibility", 1992): each sample is the step from the one before, in four
 * bits, with steps that grow and shrink with the sound. Any device unpacks it, whatever its browser can play. Before
 * it stands the number of samples, in four bytes; a byte holds two samples, the lower half first.
 */
export function packSound(samples: Int16Array): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(packedBytes(samples.length));
  new DataView(packed.buffer).setUint32(0, samples.length);
  const track = createTrack();
  for (const [place, sample] of samples.entries()) {
    const code = codeFor(sample - track.value, track.step);
    track.take(code);
    const at = headBytes + (place >> 1);
    packed[at] = (packed[at] ?? 0) | (place % 2 === 0 ? code : code << 4);
  }
  return packed;
}

/** Null for bytes that are no packed sound. */
export function unpackSound(packed: Uint8Array): Int16Array<ArrayBuffer> | null {
  if (packed.length < headBytes) return null;
  const count = new DataView(packed.buffer, packed.byteOffset).getUint32(0);
  if (packedBytes(count) !== packed.length) return null;
  const samples = new Int16Array(count);
  const track = createTrack();
  for (let place = 0; place < count; place += 1) {
    const pair = packed[headBytes + (place >> 1)] ?? 0;
    samples[place] = track.take(place % 2 === 0 ? pair & 15 : pair >> 4);
  }
  return samples;
}

/** How many bytes so many samples take. */
export function packedBytes(sampleCount: number): number {
  return headBytes + Math.ceil(sampleCount / 2);
}

const headBytes = 4;

interface Track {
  readonly value: number;
  readonly step: number;
  /** Goes on by one sample. Packing and unpacking both follow it, so that they never drift apart. */
  take(code: number): number;
}

function createTrack(): Track {
  let value = 0;
  let index = 0;
  const stepNow = (): number => steps[index] ?? 0;
  return {
    get value() {
      return value;
    },
    get step() {
      return stepNow();
    },
    take(code) {
      const step = stepNow();
      const size =
        (step >> 3) + (code & 4 ? step : 0) + (code & 2 ? step >> 1 : 0) + (code & 1 ? step >> 2 : 0);
      value = Math.min(32_767, Math.max(-32_768, code & 8 ? value - size : value + size));
      index = Math.min(steps.length - 1, Math.max(0, index + (indexChanges[code & 7] ?? 0)));
      return value;
    },
  };
}

function codeFor(difference: number, step: number): number {
  let left = Math.abs(difference);
  let code = difference < 0 ? 8 : 0;
  for (const [bit, part] of [
    [4, step],
    [2, step >> 1],
    [1, step >> 2],
  ] as const) {
    if (left < part) continue;
    code |= bit;
    left -= part;
  }
  return code;
}

const indexChanges = [-1, -1, -1, -1, 2, 4, 6, 8] as const;

/** Each about a tenth more than the one before, as the recommendation lists them. */
const steps = [
  7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 21, 23, 25, 28, 31, 34, 37, 41, 45, 50, 55, 60, 66, 73, 80, 88, 97,
  107, 118, 130, 143, 157, 173, 190, 209, 230, 253, 279, 307, 337, 371, 408, 449, 494, 544, 598, 658, 724,
  796, 876, 963, 1060, 1166, 1282, 1411, 1552, 1707, 1878, 2066, 2272, 2499, 2749, 3024, 3327, 3660, 4026,
  4428, 4871, 5358, 5894, 6484, 7132, 7845, 8630, 9493, 10442, 11487, 12635, 13899, 15289, 16818, 18500,
  20350, 22385, 24623, 27086, 29794, 32767,
] as const;
