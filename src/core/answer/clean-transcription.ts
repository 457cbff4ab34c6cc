import type { SpokenPhrase, Transcription } from '../ports/transcriber.ts';
import { isPromptEcho } from './jargon-prompt.ts';
import { isPhantom, isSurePhantom, withoutSoundNotes } from './phantoms.ts';
import type { HeardSound } from './phantoms.ts';
import { withoutLoop } from './repetition-loop.ts';

export type CleanText = Pick<Transcription, 'text' | 'phrases' | 'dropped'>;

/** What a transcriber wrote, without what nobody said: notes about sounds, phantom phrases, loops, its own prompt. */
export function cleanTranscription(
  written: readonly SpokenPhrase[],
  sound: HeardSound,
  prompt: string,
): CleanText {
  const noted = written
    .map((phrase) => ({ ...phrase, text: withoutSoundNotes(phrase.text) }))
    .filter(({ text }) => text !== '');
  const phrases = noted.filter(({ text }) => !isSurePhantom(text));
  const text = joinPhrases(phrases);
  if (isPhantom(text, sound) || isPromptEcho(text, prompt))
    return { text: '', phrases: [], dropped: 'phantom' };
  const straight = withoutLoop(text);
  if (straight === null) return { text: '', phrases: [], dropped: 'loop' };
  return { text: straight, phrases: straight === text ? phrases : cutTo(phrases, straight), dropped: null };
}

export function joinPhrases(phrases: readonly { readonly text: string }[]): string {
  return phrases
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .reduce((joined, text) => joined + (needsNoSpace(joined, text) ? '' : ' ') + text, '')
    .trim();
}

/** Chinese, Japanese and Thai put none between words. */
function needsNoSpace(before: string, after: string): boolean {
  const letters = (before.at(-1) ?? '') + (after.at(0) ?? '');
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}。！？、，]{2}$/u.test(
    letters,
  );
}

/** A loop was taken out of the middle: nobody knows any more which words were when, so they share the whole time. */
function cutTo(phrases: readonly SpokenPhrase[], text: string): readonly SpokenPhrase[] {
  const [first] = phrases;
  return first === undefined
    ? []
    : [{ text, startMs: first.startMs, endMs: phrases.at(-1)?.endMs ?? first.endMs }];
}
