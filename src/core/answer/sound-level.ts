import { samplesPerSecond } from './spoken-audio.ts';

/** The quietest level that is told: below the last bit of 16. */
export const floorDbfs = -100;

/** Samples between two told levels: ten a second. */
export const levelSamples = samplesPerSecond / 10;

/** Root mean square in dB below full scale, from `floorDbfs` to 0. */
export function levelOf(samples: Int16Array): number {
  return toDbfs(sumOfSquares(samples, 0, samples.length), samples.length);
}

export interface LevelMeter {
  /** The levels that are complete with these samples, oldest first. */
  add(samples: Int16Array): readonly number[];
}

/** Cuts sound that comes in pieces of any length into levels of a tenth of a second each. */
export function createLevelMeter(): LevelMeter {
  let sum = 0;
  let count = 0;
  return {
    add(samples) {
      const levels: number[] = [];
      for (let from = 0; from < samples.length;) {
        const to = Math.min(samples.length, from + levelSamples - count);
        sum += sumOfSquares(samples, from, to);
        count += to - from;
        from = to;
        if (count === levelSamples) {
          levels.push(toDbfs(sum, count));
          sum = 0;
          count = 0;
        }
      }
      return levels;
    },
  };
}

function sumOfSquares(samples: Int16Array, from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) {
    const sample = samples[index] ?? 0;
    sum += sample * sample;
  }
  return sum;
}

function toDbfs(sum: number, count: number): number {
  if (sum === 0) return floorDbfs;
  return Math.min(0, Math.max(floorDbfs, 10 * Math.log10(sum / count / fullScale ** 2)));
}

const fullScale = 32_768;
