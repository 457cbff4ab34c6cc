import type { PreparedText } from '../../language/prepare-text.ts';
import { featuresOf } from './answer-features.ts';
import { addTrees } from './boosted-trees.ts';
import { interpolate } from '../../shared/interpolate.ts';
import type { FittedModel } from './fitted-model.ts';
import { graderModel } from './grader-model.ts';
import { honestShare } from './honest-share.ts';
import { readWordEvidence, weighWords } from './word-evidence.ts';

/** A score from 0 to 1 and the chance that a human grade lies within a quarter of it. */
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
  const raw = rawScore(features, weighWords(wordEvidence, answer, reference), graderModel);
  const fitted = interpolate(graderModel.calibration, raw);
  const score = Math.min(fitted * honestShare(features, answer, reference), 1);
  return { score, confidence: interpolate(graderModel.agreement, score) };
}

/** The ensemble's sum before calibration. Arbitrary units. */
function rawScore(features: readonly number[], words: number, model: FittedModel): number {
  let linear = model.intercept + words;
  for (const [index, { mean, spread, weight }] of model.features.entries()) {
    linear += (weight * ((features[index] ?? 0) - mean)) / spread;
  }
  return (1 - model.treeShare) * linear + model.treeShare * addTrees(model.trees, features);
}

const wordEvidence = readWordEvidence(graderModel.words);
