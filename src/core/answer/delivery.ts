import type { SpeechSpan, SpokenAnswer } from './spoken-answer.ts';

/** How an answer was said. Shown to the candidate, never scored. */
export interface Delivery {
  readonly words: number;
  /** From the first word to the last, pauses included; null below ten seconds, where it says nothing. */
  readonly wordsPerMinute: number | null;
  readonly lengthMs: number;
  /** Silence before the first word. */
  readonly thinkingMs: number;
  /** Silences of a second and more between words. */
  readonly pauses: readonly SpeechSpan[];
  /** Most frequent first. Approximate: transcription leaves many of them out. */
  readonly fillers: readonly Filler[];
}

export interface Filler {
  readonly word: string;
  readonly count: number;
}

/** A shorter silence belongs to speech. */
export const pauseMs = 1000;
const shortestForRateMs = 10_000;

export function measureDelivery({ transcript, speech, lengthMs }: SpokenAnswer): Delivery {
  const words = transcript.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const startMs = speech[0]?.startMs ?? 0;
  const endMs = speech.reduce((latest, span) => Math.max(latest, span.endMs), startMs);
  const spokenMs = endMs - startMs;
  return {
    words,
    wordsPerMinute: spokenMs < shortestForRateMs ? null : Math.round(words / (spokenMs / 60_000)),
    lengthMs,
    thinkingMs: speech.length === 0 ? 0 : startMs,
    pauses: pausesBetween(speech),
    fillers: countFillers(transcript),
  };
}

function pausesBetween(speech: readonly SpeechSpan[]): readonly SpeechSpan[] {
  return speech.slice(1).flatMap((span, index) => {
    const before = speech[index]?.endMs ?? 0;
    return span.startMs - before >= pauseMs ? [{ startMs: before, endMs: span.startMs }] : [];
  });
}

/** "like" and "so" are fillers at times only, so they count where commas set them apart. */
const fillerPatterns: Readonly<Record<string, RegExp>> = {
  um: /\bu+m+\b/giu,
  uh: /\b(?:u+h+|er+m?|ah+)\b/giu,
  hmm: /\bh+m+\b/giu,
  'you know': /\byou know\b(?=\s*[,.?!]|$)/giu,
  'I mean': /\bi mean\b(?=\s*,)/giu,
  like: /,\s*like\s*,/giu,
  basically: /\bbasically\b/giu,
  'sort of': /\bsort of\b/giu,
  'kind of': /(?<!\b(?:this|that|what|a|any|some|the|every|one) )\bkind of\b/giu,
};

function countFillers(transcript: string): readonly Filler[] {
  return Object.entries(fillerPatterns)
    .map(([word, pattern]) => ({ word, count: [...transcript.matchAll(pattern)].length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
