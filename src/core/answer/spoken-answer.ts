import type { SpokenPhrase } from '../ports/transcriber.ts';

/** An answer that was said: the words as they were written down, before the candidate corrected any. */
export interface SpokenAnswer {
  readonly transcript: string;
  readonly phrases: readonly SpokenPhrase[];
  /** When there was speech, in order, within the answer. */
  readonly speech: readonly SpeechSpan[];
  /** From the moment of listening to the end of the answer. */
  readonly lengthMs: number;
}

export interface SpeechSpan {
  readonly startMs: number;
  readonly endMs: number;
}

/** What comes next in an answer that is said in pieces; whatever was typed before it stays. */
export function appendSpoken(draft: string, words: string): string {
  const next = words.trim();
  if (next === '') return draft;
  const before = draft.trimEnd();
  return before === '' ? next : `${before} ${next}`;
}

/** Two stretches of one answer: listening was ended and begun again. */
export function joinSpoken(first: SpokenAnswer, second: SpokenAnswer): SpokenAnswer {
  const byMs = first.lengthMs;
  const later = <T extends SpeechSpan>(span: T): T => ({
    ...span,
    startMs: span.startMs + byMs,
    endMs: span.endMs + byMs,
  });
  return {
    transcript: appendSpoken(first.transcript, second.transcript),
    phrases: [...first.phrases, ...second.phrases.map(later)],
    speech: [...first.speech, ...second.speech.map(later)],
    lengthMs: byMs + second.lengthMs,
  };
}
