import { msToSamples } from './spoken-audio.ts';

/** How loud the loudest moment is, in decibels below full scale: 0 at most, -Infinity for nothing at all. */
export function loudestMomentDbfs(samples: Int16Array): number {
  const length = msToSamples(momentMs);
  let loudest = 0;
  for (let from = 0; from < samples.length; from += length) {
    let sum = 0;
    const end = Math.min(from + length, samples.length);
    for (let at = from; at < end; at += 1) sum += (samples[at] ?? 0) ** 2;
    loudest = Math.max(loudest, sum / (end - from));
  }
  return 10 * Math.log10(loudest / fullScale ** 2);
}

/**
 * True when nothing in it can be speech: even its loudest tenth of a second is below what a microphone makes of a quiet
 * voice. A transcriber would make up words for it.
 */
export function isSilent(samples: Int16Array): boolean {
  return loudestMomentDbfs(samples) < quietestSpeechDbfs;
}

const momentMs = 100;
const fullScale = 32_768;
const quietestSpeechDbfs = -55;
