import { samplesPerSecond } from './spoken-audio.ts';

/** Brings sound to another number of samples a second, block by block. */
export interface Resampler {
  /** What can be said with the samples so far; the array is good until the next call. The last 2 ms wait for more. */
  add(block: Float32Array): Float32Array;
  /**
   * `count` samples never came. What follows begins afresh in its right place; resolves to how many of the new samples
   * are missing for it.
   */
  skip(count: number): number;
}

/**
 * A windowed sinc in phases, after Crochiere and Rabiner, “Multirate Digital Signal Processing” (1983), with Kaiser's
 * window. Up to seven eighths of the lower of the two bands the level stays; from the edge of that band on, 80 dB and
 * more are taken away, so that nothing above is folded into speech. The ratio is kept in whole numbers: no drift,
 * however long it runs, and the blocks' sizes do not matter. Rates are samples a second, rounded to whole ones.
 */
export function createResampler(fromRate: number, toRate = samplesPerSecond): Resampler {
  const from = Math.round(fromRate);
  if (!(from > 0)) throw new RangeError(`No sound has ${fromRate} samples a second.`);
  const divisor = greatestCommonDivisor(from, toRate);
  const up = toRate / divisor;
  const down = from / divisor;
  const design = designFilter(from, toRate);
  const { reach } = design;
  const kernels: Float32Array[] = [];

  /** The newest samples; before the first one there is silence. */
  let held = new Float32Array(2 * reach + usualBlock);
  let filled = reach;
  /** Of the next new sample: the place in `held` at or before it, and how far behind it is, in parts of `up`. */
  let place = reach;
  let phase = 0;
  let made = new Float32Array(Math.ceil((usualBlock * up) / down) + 1);

  return {
    add(block) {
      hold(block);
      const most = Math.max(0, Math.ceil(((filled - place) * up) / down)) + 1;
      if (made.length < most) made = new Float32Array(most);
      let count = 0;
      while (place + reach < filled) {
        made[count] = dot(kernelOf(phase), place - reach + 1);
        count += 1;
        advance();
      }
      return made.subarray(0, count);
    },
    skip(count) {
      let missing = 0;
      for (const end = filled + count; place < end; missing += 1) advance();
      place -= filled + count - reach;
      held.fill(0);
      filled = reach;
      return missing;
    },
  };

  function hold(block: Float32Array): void {
    const first = Math.min(filled, Math.max(0, place - reach + 1));
    held.copyWithin(0, first, filled);
    place -= first;
    filled -= first;
    if (filled + block.length > held.length) {
      const longer = new Float32Array(filled + block.length);
      longer.set(held.subarray(0, filled));
      held = longer;
    }
    held.set(block, filled);
    filled += block.length;
  }

  function advance(): void {
    phase += down;
    place += Math.floor(phase / up);
    phase %= up;
  }

  function kernelOf(wanted: number): Float32Array {
    return (kernels[wanted] ??= makeKernel(design, wanted / up));
  }

  function dot(kernel: Float32Array, at: number): number {
    let sum = 0;
    for (let tap = 0; tap < kernel.length; tap += 1) sum += (kernel[tap] ?? 0) * (held[at + tap] ?? 0);
    return sum;
  }
}

/** A block of an audio worklet. */
const usualBlock = 128;

interface Filter {
  /** In cycles a sample of the old rate. */
  readonly cutoff: number;
  /** Samples on either side of a new one that it is made of. */
  readonly reach: number;
}

function designFilter(fromRate: number, toRate: number): Filter {
  const edge = Math.min(fromRate, toRate) / 2 / fromRate;
  const width = edge / 8;
  // Kaiser's rule for the length of such a filter.
  const taps = (stopDb - 8) / (2.285 * 2 * Math.PI * width);
  return { cutoff: edge - width / 2, reach: Math.ceil(taps / 2) };
}

const stopDb = 80;
/** Kaiser's rule for the form of the window. */
const beta = 0.1102 * (stopDb - 8.7);

/** The weights of the samples around a new one that stands `fraction` of a sample behind the middle one. */
function makeKernel({ cutoff, reach }: Filter, fraction: number): Float32Array {
  const weights = Float64Array.from({ length: 2 * reach }, (_, tap) => {
    const distance = tap - reach + 1 - fraction;
    const edge = 1 - (distance / reach) ** 2;
    return edge <= 0 ? 0 : sinc(2 * cutoff * distance) * bessel0(beta * Math.sqrt(edge));
  });
  // Each phase lets a steady sound through as it is.
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return Float32Array.from(weights, (weight) => weight / sum);
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** The modified Bessel function of the first kind, of order zero, by its series. */
function bessel0(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-12; k += 1) {
    term *= (x / 2 / k) ** 2;
    sum += term;
  }
  return sum;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
