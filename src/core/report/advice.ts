import type { Turn } from '../interview/interview.ts';
import type { Dimension } from '../question/card.ts';
import type { DimensionSummary, DomainSummary } from './report.ts';

/** What to do before the next interview, most useful first, in words. Three to five pieces. */
export function adviceFor(
  turns: readonly Turn[],
  dimensions: readonly DimensionSummary[],
  domains: readonly DomainSummary[],
): readonly string[] {
  return [
    ...adviceOnSilence(turns),
    ...adviceOnDomains(domains),
    ...adviceOnDimensions(dimensions),
    ...adviceOnDrills(turns),
    'Hold the same interview again in a few days and compare the two reports.',
  ].slice(0, 5);
}

const adviceByDimension = {
  technical: 'Say the mechanism, not only the name: how it works, when it fails, and what it costs.',
  'problem-solving':
    'Think aloud in steps: what you would look at first, what you expect to see, and what that rules out.',
  experience:
    'Prepare three stories of your own: the situation, what you did yourself, and the result with a number.',
  communication: 'Begin with the answer in one sentence, then give the reasons in order, then an example.',
  'culture-fit': 'Say what you learned and what you have done differently since.',
} as const satisfies Record<Dimension, string>;

function adviceOnSilence(turns: readonly Turn[]): readonly string[] {
  const short = turns.filter(
    ({ evaluation }) =>
      evaluation?.outcome.type === 'not-enough' && evaluation.outcome.because === 'too-short',
  ).length;
  const skipped = turns.filter((turn) => turn.skipped).length;
  return [
    ...(short >= 2 ? [`${short} answers were too short to score. Aim for four to six sentences each.`] : []),
    ...(skipped >= 3
      ? [`You skipped ${skipped} questions. Say what you do know; a start often earns a point.`]
      : []),
  ];
}

function adviceOnDomains(domains: readonly DomainSummary[]): readonly string[] {
  const weak = domains
    .filter(({ score, scored }) => score !== null && score < 0.5 && scored > 0)
    .sort((a, b) => (a.score ?? 0) - (b.score ?? 0))
    .slice(0, 2)
    .map(({ title }) => title);
  return weak.length === 0 ? [] : [`Go over ${weak.join(' and ')} first: most points were open there.`];
}

function adviceOnDimensions(dimensions: readonly DimensionSummary[]): readonly string[] {
  const lowest = dimensions
    .filter(({ score, expected }) => score !== null && score < expected)
    .sort((a, b) => (a.score ?? 0) - a.expected - ((b.score ?? 0) - b.expected))[0];
  return lowest === undefined ? [] : [adviceByDimension[lowest.dimension]];
}

function adviceOnDrills(turns: readonly Turn[]): readonly string[] {
  const weakest = turns
    .flatMap(({ question, evaluation }) =>
      evaluation?.outcome.type === 'scored' && question.drill !== null
        ? [{ drill: question.drill, score: evaluation.outcome.score }]
        : [],
    )
    .sort((a, b) => a.score - b.score)[0];
  return weakest === undefined || weakest.score >= 0.6 ? [] : [`A drill for today: ${weakest.drill}`];
}
