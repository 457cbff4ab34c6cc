import { gradeByRules } from '../../core/evaluation/rule-grader.ts';
import type { Card } from '../../core/question/card.ts';
import { rubricOf } from '../../core/question/build-question.ts';
import type { GoldAnswers } from './read-gold.ts';

/** What the grader must reach on gold answers, and the number of them from which a share means something. */
export const goldTargets = {
  rankedShare: 0.97,
  bestAtLeast: 0.75,
  offTopicAtMost: 0.15,
  fewestSets: 60,
} as const;

export interface RankedGold {
  readonly question: string;
  /** Scores from 0 to 1 by the kind of answer; an answer that is not scored counts as 0. */
  readonly scores: Readonly<Record<string, number>>;
  readonly isRanked: boolean;
  /** The strong or vivid answer reaches `bestAtLeast`. */
  readonly isBestHigh: boolean;
  readonly isOffTopicLow: boolean;
  /** A brief strong answer > a long partial one > a long wrong one; null where none were written. */
  readonly isLengthProof: boolean | null;
}

/**
 * Grades each set as the app does without a model. Knowledge is ranked when strong > partial, partial > wrong, and
 * partial > off-topic; a story when vivid > vague, vivid > another person's, and off-topic is above none of them.
 */
export function rankGold(
  sets: readonly GoldAnswers[],
  cardsById: ReadonlyMap<string, Card>,
): readonly RankedGold[] {
  return sets.flatMap((set): readonly RankedGold[] => {
    const [cardId = '', questionId] = set.question.split('/');
    const card = cardsById.get(cardId);
    const question = card?.questions.find(({ id }) => id === questionId);
    if (card === undefined || question === undefined) return [];
    const score = (answer: string): number => {
      const { outcome } = gradeByRules({
        question: { text: question.ask, facet: question.facet, dimension: question.dimension },
        rubric: rubricOf(card, question),
        answer,
        cvLines: [],
      });
      return outcome.type === 'scored' ? outcome.score : 0;
    };
    return [rank(set, score)];
  });
}

export interface GoldShares {
  readonly sets: number;
  readonly ranked: number;
  readonly bestHigh: number;
  readonly offTopicLow: number;
  /** Of the sets with answers of exchanged lengths. */
  readonly lengthProof: number;
}

/** Shares from 0 to 1; 0 where there are no sets. */
export function goldShares(ranked: readonly RankedGold[]): GoldShares {
  const shareOf = (sets: readonly RankedGold[], holds: (each: RankedGold) => boolean): number =>
    sets.filter(holds).length / Math.max(1, sets.length);
  const share = (holds: (each: RankedGold) => boolean): number => shareOf(ranked, holds);
  return {
    sets: ranked.length,
    ranked: share(({ isRanked }) => isRanked),
    bestHigh: share(({ isBestHigh }) => isBestHigh),
    offTopicLow: share(({ isOffTopicLow }) => isOffTopicLow),
    lengthProof: shareOf(
      ranked.filter(({ isLengthProof }) => isLengthProof !== null),
      ({ isLengthProof }) => isLengthProof === true,
    ),
  };
}

function rank(set: GoldAnswers, score: (answer: string) => number): RankedGold {
  const offTopic = score(set.off_topic);
  const isOffTopicLow = offTopic <= goldTargets.offTopicAtMost;
  if ('strong' in set) {
    const [strong, partial, wrong] = [score(set.strong), score(set.partial), score(set.wrong)];
    const exchanged = scoreLengths(set, score);
    return {
      question: set.question,
      scores: { strong, partial, wrong, off_topic: offTopic, ...exchanged },
      isRanked: strong > partial && partial > wrong && partial > offTopic,
      isBestHigh: strong >= goldTargets.bestAtLeast,
      isOffTopicLow,
      isLengthProof: exchanged === null ? null : ranksLengths(exchanged),
    };
  }
  const [vivid, vague, other] = [score(set.vivid), score(set.vague), score(set.other_person)];
  return {
    question: set.question,
    scores: { vivid, vague, other_person: other, off_topic: offTopic },
    isRanked: vivid > vague && vivid > other && vivid > offTopic && offTopic <= Math.min(vague, other),
    isBestHigh: vivid >= goldTargets.bestAtLeast,
    isOffTopicLow,
    isLengthProof: null,
  };
}

type ExchangedScores = Readonly<Record<'brief_strong' | 'long_partial' | 'long_wrong', number>>;

function scoreLengths(
  { brief_strong: brief, long_partial: partial, long_wrong: wrong }: Extract<GoldAnswers, { strong: string }>,
  score: (answer: string) => number,
): ExchangedScores | null {
  if (brief === undefined || partial === undefined || wrong === undefined) return null;
  return { brief_strong: score(brief), long_partial: score(partial), long_wrong: score(wrong) };
}

function ranksLengths({ brief_strong, long_partial, long_wrong }: ExchangedScores): boolean {
  return brief_strong > long_partial && long_partial > long_wrong;
}
