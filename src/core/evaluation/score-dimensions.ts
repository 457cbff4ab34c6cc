import type { PreparedText } from '../language/prepare-text.ts';
import type { Dimension } from '../question/card.ts';
import { isStory } from '../question/facet-dimension.ts';
import type { DimensionScore, GradingTask, PointEvaluation } from './evaluation.ts';
import { findStorySignals } from './story-signals.ts';
import type { StorySignals } from './story-signals.ts';
import { measureStructure } from './structure-signals.ts';

/** How much of a dimension the answer's score makes; the rest is how it was told. */
export const scoreShare = {
  technical: 1,
  'problem-solving': 0.75,
  experience: 0.6,
  'culture-fit': 0.6,
  communication: 0.3,
} as const satisfies Record<Dimension, number>;

/**
 * The dimensions that this answer says something about, on the anchors of dimension-anchors.ts: the question's own,
 * technical knowledge where the points are technical, and communication where there is enough to see an order.
 * Length, pace, fillers and accent play no part.
 */
export function scoreDimensions(
  task: GradingTask,
  answer: PreparedText,
  points: readonly PointEvaluation[],
  score: number,
  confidence: number,
): readonly DimensionScore[] {
  const own = task.question.dimension;
  const scores: DimensionScore[] = [];
  if (own === 'technical' || (!isStory(task.question.facet) && own === 'problem-solving')) {
    scores.push(fromShare('technical', score, own === 'technical' ? confidence : 0.8 * confidence, points));
  }
  if (own === 'problem-solving') scores.push(problemSolving(answer, points, score, confidence));
  if (own === 'experience') scores.push(fromStory('experience', answer, points, score, confidence));
  if (own === 'culture-fit') scores.push(fromStory('culture-fit', answer, points, score, confidence));
  const communication = scoreCommunication(answer, task, score);
  if (communication !== null) scores.push(communication);
  else if (own === 'communication') scores.push(fromShare('communication', score, 0.7 * confidence, points));
  return scores;
}

/** The share of the rubric on the scale: a half is a 5.5, which the anchors call "some points stay open". */
function fromShare(
  dimension: Dimension,
  share: number,
  confidence: number,
  points: readonly PointEvaluation[],
): DimensionScore {
  return {
    dimension,
    score: onScale(share),
    confidence: round(confidence),
    because: saidPoints(points, share),
  };
}

const steps =
  /\b(?:first|then|next|start(?:ing)? (?:with|by)|begin with|step|before that|after that|finally)\b/i;
const checks =
  /\b(?:check|verify|measure|test|confirm|look at|monitor|reproduce|compare|find out|make sure|profile|log)\b/i;
const tradeOffs =
  /\b(?:trade-?offs?|depends on|on the other hand|instead of|rather than|alternatively|option|cost|downside|drawback|however|but|versus)\b/i;
const grounds =
  /\b(?:because|since|so that|therefore|which means|the reason|as a result|in order to|so (?:i|we|you|it|they|the|a|nothing|that))\b/i;

function problemSolving(
  answer: PreparedText,
  points: readonly PointEvaluation[],
  score: number,
  confidence: number,
): DimensionScore {
  const { text } = answer;
  const seen = [
    { shown: steps.test(text), name: 'an order of steps' },
    { shown: checks.test(text), name: 'checks' },
    { shown: tradeOffs.test(text), name: 'options' },
    { shown: grounds.test(text), name: 'reasons' },
  ];
  const way = seen.filter(({ shown }) => shown).length / seen.length;
  // The way of working counts only as far as it leads somewhere.
  const own = scoreShare['problem-solving'];
  const share = own * score + (1 - own) * way * Math.min(1, score * 2);
  const because = `${saidPoints(points, score)} ${listSeen(seen)}`;
  return {
    dimension: 'problem-solving',
    score: onScale(share),
    confidence: round(0.9 * confidence),
    because,
  };
}

function fromStory(
  dimension: 'experience' | 'culture-fit',
  answer: PreparedText,
  points: readonly PointEvaluation[],
  score: number,
  confidence: number,
): DimensionScore {
  const signals = findStorySignals(answer);
  const parts = dimension === 'experience' ? experienceParts(signals) : cultureParts(signals);
  const told = parts.reduce((sum, { shown, weight }) => sum + (shown ? weight : 0), 0);
  const share = scoreShare[dimension] * score + (1 - scoreShare[dimension]) * told;
  const because = `${saidPoints(points, score)} ${listSeen(parts)}`;
  return { dimension, score: onScale(share), confidence: round(0.85 * confidence), because };
}

interface StoryPart {
  readonly shown: boolean;
  readonly name: string;
  readonly weight: number;
}

function experienceParts(signals: StorySignals): readonly StoryPart[] {
  return [
    { shown: signals.specific !== null, name: 'a real situation', weight: 0.2 },
    { shown: signals.ownAction !== null, name: 'an own action', weight: 0.3 },
    { shown: signals.result !== null, name: 'a result', weight: 0.15 },
    { shown: signals.measured !== null, name: 'a number for it', weight: 0.15 },
    { shown: signals.learning !== null, name: 'a lesson', weight: 0.2 },
  ];
}

function cultureParts(signals: StorySignals): readonly StoryPart[] {
  return [
    { shown: signals.ownAction !== null, name: 'an own action', weight: 0.35 },
    { shown: signals.learning !== null, name: 'a lesson', weight: 0.35 },
    { shown: signals.weighing !== null, name: 'reasons', weight: 0.15 },
    { shown: signals.result !== null, name: 'what came of it', weight: 0.15 },
  ];
}

const fewestWordsForOrder = 40;

/** Null when there is too little text to see an order in, or it does not speak of the question. */
function scoreCommunication(answer: PreparedText, task: GradingTask, score: number): DimensionScore | null {
  const structure = measureStructure(answer, task.question.text);
  if (answer.tokens.length < fewestWordsForOrder || structure.sentences < 2) return null;
  const parts = [
    { shown: structure.answersFirst, name: 'the answer first', weight: 0.25 },
    { shown: structure.hasOrder, name: 'an order', weight: 0.2 },
    { shown: structure.hasReasons, name: 'reasons', weight: 0.2 },
    { shown: structure.hasExample, name: 'an example', weight: 0.2 },
    { shown: structure.repeatedShare < 0.25, name: 'little repetition', weight: 0.15 },
  ];
  const clarity = parts.reduce((sum, { shown, weight }) => sum + (shown ? weight : 0), 0);
  const share = structure.sentenceShare * (0.2 + 0.5 * clarity + scoreShare.communication * score);
  const confidence = round(0.35 + 0.15 * structure.sentenceShare);
  return { dimension: 'communication', score: onScale(share), confidence, because: listSeen(parts) };
}

function saidPoints(points: readonly PointEvaluation[], share: number): string {
  if (points.length === 0) return `Covers about ${Math.round(share * 100)} % of the reference answer.`;
  const said = points.filter(({ credit }) => credit >= 0.5).length;
  return `Said ${said} of ${points.length} points, ${Math.round(share * 100)} % by weight.`;
}

function listSeen(parts: readonly { readonly shown: boolean; readonly name: string }[]): string {
  const shown = parts.filter((part) => part.shown).map(({ name }) => name);
  const open = parts.filter((part) => !part.shown).map(({ name }) => name);
  const sentences = [
    shown.length > 0 ? `Shows ${joinNames(shown)}.` : '',
    open.length > 0 ? `Still open: ${joinNames(open)}.` : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

function onScale(share: number): number {
  return Math.round((1 + 9 * Math.min(1, Math.max(0, share))) * 10) / 10;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
