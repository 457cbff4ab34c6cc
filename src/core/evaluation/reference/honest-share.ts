import { fluencyOf } from '../../language/fluency.ts';
import { opensWithDenial } from '../../language/negation.ts';
import type { PreparedText } from '../../language/prepare-text.ts';
import { smallWordShareOf } from '../sentence-share.ts';
import { featureNames } from './answer-features.ts';
import type { FeatureName } from './answer-features.ts';
import { exchangedWords } from './exchanged-words.ts';

/**
 * What is left of the score where the answer has the reference's words and not its statement: the words in no
 * order or in each other's place, the statement denied, or hardly one of its words at all.
 */
export function honestShare(
  features: readonly number[],
  answer: PreparedText,
  reference: PreparedText,
): number {
  const value = (name: FeatureName): number => features[featureNames.indexOf(name)] ?? 0;
  const order = fluencyOf(answer);
  const speech = ramp(smallWordShareOf(answer), 0.1, 0.25);
  const scrambled =
    ramp(order, 0.15 - 0.15 * speech, -0.1 - 0.2 * speech) *
    ramp(fluencyOf(reference) - order, 0.3, 0.6) *
    ramp(answer.tokens.length, 2, 9);
  const turned =
    ramp(value('contradicted') - value('containedSameSign'), 0.2, 0.5) * ramp(value('contained'), 0.6, 0.8);
  const denied = opensWithDenial(answer.tokens) && !opensWithDenial(reference.tokens) ? 1 : 0;
  const exchanged = exchangedWords(answer, reference) === null ? 0 : 1;
  const kept = 1 - ramp(value('contained'), 0.5, 0.75) * 0.85 * scrambled;
  const onTopic = 0.55 + 0.45 * ramp(value('contained'), 0, 0.2);
  return kept * onTopic * (1 - 0.65 * Math.max(turned, denied, exchanged));
}

/** 0 at `from`, 1 at `to`, a line between. */
function ramp(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}
