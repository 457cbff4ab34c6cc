import { calibrateInterview, noCalibration, shownScoreOf } from '../evaluation/calibration/calibration.ts';
import type { Calibration } from '../evaluation/calibration/calibration.ts';
import { graderOf } from '../evaluation/calibration/score-judgement.ts';
import { dimensionWeights } from '../evaluation/dimension-anchors.ts';
import type { Interview, Turn } from '../interview/interview.ts';
import { domainAbility, overallAbility } from '../next-question/domain-ability.ts';
import { dimensions } from '../question/card.ts';
import type { Level, Taxonomy } from '../question/card.ts';
import { domainTitle } from '../question/own-domains.ts';
import { adviceFor } from './advice.ts';
import { findImprovements, findProbes, findStrengths } from './findings.ts';
import type {
  Adjustment,
  DimensionSummary,
  DomainSummary,
  Overall,
  Recommendation,
  Report,
  TrendPoint,
} from './report.ts';

/**
 * The whole interview as the candidate takes it away. `history` are the other finished interviews, any order. Its
 * figures rest on the scores as `calibration` shows them; its turns hold what the graders gave.
 */
export function buildReport(
  given: Interview,
  history: readonly Interview[],
  taxonomy: Taxonomy,
  calibration: Calibration = noCalibration,
): Report {
  const interview = calibrateInterview(given, calibration);
  const summaries = summariseDimensions(interview);
  const domains = summariseDomains(interview, taxonomy);
  const overall = summariseOverall(interview, summaries);
  const improvements = findImprovements(interview.turns);
  return {
    interviewId: interview.id,
    roleTitle: interview.settings.roleTitle,
    level: interview.level,
    candidateName: interview.name,
    startedAtMs: interview.startedAtMs,
    activeMs: interview.activeMs,
    mode: interview.settings.mode,
    overall,
    dimensions: summaries,
    domains,
    strengths: findStrengths(interview.turns),
    improvements,
    probeNext: findProbes(interview.turns),
    recommendations: adviceFor(interview.turns, summaries, domains),
    turns: given.turns,
    shownScores: shownScores(given.turns, calibration),
    adjustment: adjustmentOf(given, calibration),
    counts: countTurns(interview.turns),
    trend: trendOf(
      interview,
      history.map((past) => calibrateInterview(past, calibration)),
      overall,
    ),
  };
}

function shownScores(turns: readonly Turn[], calibration: Calibration): Report['shownScores'] {
  const shown = turns.flatMap((turn) => {
    const score = shownScoreOf(turn, calibration)?.score;
    return score === undefined ? [] : [[turn.question.id, score] as const];
  });
  return Object.fromEntries(shown);
}

function adjustmentOf(interview: Interview, calibration: Calibration): Adjustment | null {
  const used = new Set(
    interview.turns.flatMap(({ question, evaluation }) =>
      evaluation?.outcome.type === 'scored' ? [graderOf(evaluation, question.rubric)] : [],
    ),
  );
  const judgements = [...used].reduce((sum, grader) => sum + calibration[grader].judgements, 0);
  if (judgements === 0) return null;
  const raw = summariseOverall(interview, summariseDimensions(interview));
  return { judgements, rawOverall: raw?.score ?? null };
}

/** What the role asks for on each dimension, 1 to 10: the anchors' "solid" for a level, a step up for each above. */
export const expectedByLevel = { junior: 5, mid: 6, senior: 7, staff: 8 } as const satisfies Record<
  Level,
  number
>;

/** An overall score needs at least this many scored answers. */
export const fewestScoredAnswers = 2;

/** "Strong" is said only with at least this confidence in the overall score. */
const sureEnough = 0.5;

/** Recommendation words by the overall score relative to what the level asks for. */
export function recommend(score: number, expected: number, confidence: number): Recommendation {
  const gap = score - expected;
  if (gap >= 1.2 && confidence >= sureEnough) return 'strong';
  if (gap >= -0.4) return 'ready';
  return gap >= -2 ? 'developing' : 'not-yet';
}

function summariseDimensions(interview: Interview): readonly DimensionSummary[] {
  const expected = expectedByLevel[interview.level ?? 'mid'];
  return dimensions.map((dimension): DimensionSummary => {
    const weightPercent = dimensionWeights[dimension];
    const found = interview.turns.flatMap(({ evaluation }) =>
      evaluation?.outcome.type === 'scored'
        ? evaluation.dimensions.filter((score) => score.dimension === dimension)
        : [],
    );
    const trust = found.reduce((sum, { confidence }) => sum + confidence, 0);
    if (found.length === 0 || trust === 0) {
      return {
        dimension,
        weightPercent,
        score: null,
        confidence: 0,
        expected,
        because: 'No answer said enough about this.',
      };
    }
    const score = found.reduce((sum, each) => sum + each.score * each.confidence, 0) / trust;
    // Confidence of a mean: answers are taken as independent witnesses, each as good as its own confidence.
    const confidence = 1 - found.reduce((doubt, each) => doubt * (1 - 0.6 * each.confidence), 1);
    const because = `Mean of ${found.length} ${found.length === 1 ? 'answer' : 'answers'}, the surer ones counting more.`;
    return {
      dimension,
      weightPercent,
      score: round(score),
      confidence: round(confidence),
      expected,
      because,
    };
  });
}

function summariseDomains(interview: Interview, taxonomy: Taxonomy): readonly DomainSummary[] {
  const ids = [...new Set(interview.turns.map(({ question }) => question.domainId))];
  return ids.map((domainId): DomainSummary => {
    const turns = interview.turns.filter(({ question }) => question.domainId === domainId);
    const scores = turns.flatMap(scoreOf);
    const ability = domainAbility(interview.turns, interview.level, domainId);
    return {
      domainId,
      title: domainTitle(domainId, taxonomy),
      asked: turns.length,
      scored: scores.length,
      score: scores.length === 0 ? null : round(mean(scores)),
      abilityLogits: scores.length === 0 ? null : round(ability.meanLogits),
      band: scores.length === 0 ? null : bandOf(mean(scores)),
    };
  });
}

/** Four bands and no percentile: a new bank's item parameters do not carry more. */
function bandOf(score: number): DomainSummary['band'] {
  if (score < 0.25) return 'new-ground';
  if (score < 0.5) return 'building';
  return score < 0.75 ? 'solid' : 'strong';
}

function summariseOverall(interview: Interview, summaries: readonly DimensionSummary[]): Overall | null {
  const scoredAnswers = interview.turns.flatMap(scoreOf).length;
  const known = summaries.flatMap((summary) =>
    summary.score === null ? [] : [{ ...summary, score: summary.score }],
  );
  const weight = known.reduce((sum, { weightPercent }) => sum + weightPercent, 0);
  if (scoredAnswers < fewestScoredAnswers || weight === 0) return null;
  const score = known.reduce((sum, each) => sum + each.score * each.weightPercent, 0) / weight;
  const confidence = known.reduce((sum, each) => sum + each.confidence * each.weightPercent, 0) / 100;
  const expected = expectedByLevel[interview.level ?? 'mid'];
  const ability = overallAbility(interview.turns, interview.level);
  const missing = summaries.filter(({ score: value }) => value === null).length;
  return {
    score: round(score),
    confidence: round(confidence),
    recommendation: recommend(score, expected, confidence),
    roleFitPercent: roleFit(score, expected, ability.meanLogits - levelPrior(interview), confidence),
    because: [
      `The five dimensions, weighted 35, 25, 20, 15 and 5, from ${scoredAnswers} scored answers.`,
      missing === 0
        ? ''
        : `${missing} of them had too little to score and ${missing === 1 ? 'was' : 'were'} left out.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  };
}

/**
 * 0 to 100: 75 where the score is just what the level asks for; a point of score is worth 12, a logit of ability
 * above what the level starts from is worth 5. With little confidence it stays near 75.
 */
function roleFit(score: number, expected: number, logitsAbove: number, confidence: number): number {
  const trust = Math.min(1, confidence / sureEnough);
  return Math.round(Math.min(100, Math.max(0, 75 + trust * (12 * (score - expected) + 5 * logitsAbove))));
}

function levelPrior(interview: Interview): number {
  return overallAbility([], interview.level).meanLogits;
}

function trendOf(
  interview: Interview,
  history: readonly Interview[],
  overall: Overall | null,
): readonly TrendPoint[] {
  const earlier = history.flatMap((past): readonly TrendPoint[] => {
    if (past.id === interview.id || past.settings.roleId !== interview.settings.roleId) return [];
    if (past.status.type !== 'finished' || past.startedAtMs > interview.startedAtMs) return [];
    const score = summariseOverall(past, summariseDimensions(past))?.score;
    return score === undefined ? [] : [{ interviewId: past.id, finishedAtMs: past.status.atMs, score }];
  });
  if (earlier.length === 0 || overall === null || interview.status.type !== 'finished') return [];
  const own = { interviewId: interview.id, finishedAtMs: interview.status.atMs, score: overall.score };
  return [...earlier.sort((a, b) => a.finishedAtMs - b.finishedAtMs), own];
}

function countTurns(turns: readonly Turn[]): Report['counts'] {
  return {
    asked: turns.length,
    answered: turns.filter(({ answer }) => answer !== null).length,
    skipped: turns.filter(({ skipped }) => skipped).length,
    scored: turns.flatMap(scoreOf).length,
  };
}

function scoreOf({ evaluation }: Turn): readonly number[] {
  return evaluation?.outcome.type === 'scored' ? [evaluation.outcome.score] : [];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
