import { fluencyOf } from '../../language/fluency.ts';
import { opensWithDenial } from '../../language/negation.ts';
import type { PreparedText } from '../../language/prepare-text.ts';
import { featureNames, featuresOf } from './answer-features.ts';
import type { FeatureName } from './answer-features.ts';
import { interpolate } from './fitted-model.ts';
import type { FittedModel } from './fitted-model.ts';
import { graderModel } from './grader-model.ts';
import { associate, differingStems, readAssociations } from './word-associations.ts';

/** A score from 0 to 1 and the chance that a human grade lies within a tenth of it. */
export interface ReferenceScore {
  readonly score: number;
  readonly confidence: number;
}

/** How near the answer comes to the reference, by the fitted model, less what tricks would add. */
export function scoreAgainstReference(
  answer: PreparedText,
  reference: PreparedText,
  question: PreparedText,
): ReferenceScore {
  const features = featuresOf(answer, reference, question);
  const { added, missing } = differingStems(answer, reference);
  const association = associate(associations, added, missing);
  const raw = rawScore(features, association, graderModel);
  const fitted = interpolate(graderModel.calibration, raw);
  const score = Math.min(fitted * honestShare(features, answer, reference), 1);
  return { score, confidence: interpolate(graderModel.agreement, score) };
}

/** The fitted sum before calibration. Arbitrary units. */
export function rawScore(features: readonly number[], association: number, model: FittedModel): number {
  let sum = model.intercept + model.associationWeight * association;
  for (const [index, { mean, spread, weight }] of model.features.entries()) {
    sum += (weight * ((features[index] ?? 0) - mean)) / spread;
  }
  return sum;
}

/**
 * What is left of the score where the answer has the reference's words and not its statement: the words in no
 * order, the statement denied, or hardly one of its words at all.
 */
export function honestShare(
  features: readonly number[],
  answer: PreparedText,
  reference: PreparedText,
): number {
  const value = (name: FeatureName): number => features[featureNames.indexOf(name)] ?? 0;
  const order = fluencyOf(answer);
  const scrambled =
    ramp(order, 0.15, -0.1) * ramp(fluencyOf(reference) - order, 0.3, 0.6) * ramp(answer.tokens.length, 2, 9);
  const turned =
    ramp(value('contradicted') - value('containedSameSign'), 0.2, 0.5) * ramp(value('contained'), 0.6, 0.8);
  const denied = opensWithDenial(answer.tokens) && !opensWithDenial(reference.tokens) ? 1 : 0;
  const kept = 1 - ramp(value('contained'), 0.5, 0.75) * 0.85 * scrambled;
  const onTopic = 0.55 + 0.45 * ramp(value('contained'), 0, 0.2);
  return kept * onTopic * (1 - 0.65 * Math.max(turned, denied));
}

const associations = readAssociations(graderModel.associations);

/** 0 at `from`, 1 at `to`, a line between. */
function ramp(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}
