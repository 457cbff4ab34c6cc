import { msToSamples } from '../../src/core/answer/spoken-audio.ts';

/** Pieces of at most fifteen seconds that make up the whole, cut where it is quietest. */
export function cutAtPauses(samples: Int16Array<ArrayBuffer>): readonly Int16Array<ArrayBuffer>[] {
  const pieces: Int16Array<ArrayBuffer>[] = [];
  let from = 0;
  while (samples.length - from > longest) {
    const end = quietest(samples, from + earliest, from + longest);
    pieces.push(samples.slice(from, end));
    from = end;
  }
  return [...pieces, samples.slice(from)];
}

/** The middle of the fifth of a second with the least sound between two places. */
function quietest(samples: Int16Array, first: number, end: number): number {
  let best = { at: end, loudness: Number.POSITIVE_INFINITY };
  for (let at = first; at + pause <= end; at += pause / 4) {
    let loudness = 0;
    for (let sample = at; sample < at + pause; sample += 1) loudness += Math.abs(samples[sample] ?? 0);
    if (loudness < best.loudness) best = { at: at + pause / 2, loudness };
  }
  return best.at;
}

const longest = msToSamples(15_000);
const earliest = msToSamples(8000);
const pause = msToSamples(200);
