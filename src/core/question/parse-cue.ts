import { findNegators } from '../language/negation.ts';
import { stem } from '../language/stem.ts';
import { isStopWordAt } from '../language/stop-words.ts';
import { tokenise } from '../language/tokenise.ts';
import type { Cue, CueAlternative } from './card.ts';

/** Who acted is the point of a story's cue ("I decided"), so these small words count in a cue. */
const firstPerson: ReadonlySet<string> = new Set(['i', 'my', 'me', 'myself', 'mine']);

/**
 * Reads an authored cue such as "log n | logarithmic": alternatives parted by `|`, each as the stems of its
 * content words and of "I", "my", "me". Other small words and negations are left out; where nothing else stands,
 * they are kept, so that no alternative is without stems. An alternative without any word is dropped.
 */
export function parseCue(text: string): Cue {
  return text
    .split('|')
    .map(parseAlternative)
    .filter((alternative) => alternative.stems.length > 0);
}

function parseAlternative(text: string): CueAlternative {
  const tokens = tokenise(text);
  const isNegator = findNegators(tokens);
  const negated = isNegator.includes(true);
  const content = tokens.filter(
    (token, index) =>
      isNegator[index] !== true && (firstPerson.has(token.word) || !isStopWordAt(tokens, index)),
  );
  if (content.length > 0) return { stems: uniqueStems(content.map((token) => token.word)), negated };
  return { stems: uniqueStems(tokens.map((token) => token.word)), negated: false };
}

function uniqueStems(words: readonly string[]): readonly string[] {
  return [...new Set(words.map(stem))];
}
