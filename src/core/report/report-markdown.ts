import type { PointEvaluation } from '../evaluation/evaluation.ts';
import { quoteOf, verdictOf } from '../evaluation/point-verdict.ts';
import type { Verdict } from '../evaluation/point-verdict.ts';
import type { Turn } from '../interview/interview.ts';
import type { Recommendation, Report } from './report.ts';
import { modelAnswerOf } from './findings.ts';

/** The whole report for reading, in CommonMark. Words of the candidate are escaped. */
export function reportToMarkdown(report: Report): string {
  return (
    [
      `# Interview report: ${escape(report.roleTitle)}`,
      `${new Date(report.startedAtMs).toISOString().slice(0, 10)} · ${Math.round(report.activeMs / 60_000)} minutes · ${report.counts.answered} of ${report.counts.asked} questions answered`,
      ...overallPart(report),
      '## Dimensions',
      table(
        ['Dimension', 'Weight', 'Score', 'Expected'],
        report.dimensions.map(({ dimension, weightPercent, score, expected }) => [
          dimension,
          `${weightPercent} %`,
          score === null ? 'not enough to score' : `${score.toFixed(1)} of 10`,
          String(expected),
        ]),
      ),
      '## Domains',
      table(
        ['Domain', 'Questions', 'Share of points'],
        report.domains.map(({ title, asked, score }) => [
          escape(title),
          String(asked),
          score === null ? 'not enough to score' : `${Math.round(score * 100)} %`,
        ]),
      ),
      ...listPart(
        'Strengths',
        report.strengths.map(({ text, quote }) => (quote === null ? text : `${text} — “${quote}”`)),
      ),
      ...listPart(
        'To work on',
        report.improvements.map(({ text, opposite }) =>
          opposite === null ? text : `${text} You said the opposite: “${opposite}”`,
        ),
      ),
      ...listPart(
        'Probe next',
        report.probeNext.map(({ text }) => text),
      ),
      ...listPart('Next steps', report.recommendations),
      '## Questions and answers',
      ...report.turns.map((turn, index) => turnPart(turn, index, report)),
    ].join('\n\n') + '\n'
  );
}

const recommendationWords = {
  'not-yet': 'Not yet',
  developing: 'Developing',
  ready: 'Ready',
  strong: 'Strong',
} as const satisfies Record<Recommendation, string>;

function overallPart({ overall, adjustment }: Report): readonly string[] {
  if (overall === null) return ['**Not enough to score.** Too few answers could be judged.'];
  return [
    `**${recommendationWords[overall.recommendation]}** · ${overall.score.toFixed(1)} of 10 · role fit ${overall.roleFitPercent} %`,
    escape(overall.because),
    ...(adjustment === null
      ? []
      : [
          `Scores are adjusted by ${adjustment.judgements} ${adjustment.judgements === 1 ? 'judgement' : 'judgements'}; without them the overall score is ${adjustment.rawOverall?.toFixed(1) ?? 'not given'}.`,
        ]),
  ];
}

function turnPart(turn: Turn, index: number, { shownScores }: Report): string {
  const { question, answer, evaluation } = turn;
  const points = (evaluation?.points ?? []).map((point) => pointLine(point, answer ?? ''));
  const outcome = evaluation?.outcome;
  const shown = shownScores[question.id];
  return [
    `### ${index + 1}. ${escape(question.text)}`,
    answer === null ? '*Not answered.*' : quoteBlock(answer),
    outcome?.type === 'scored'
      ? `Score: ${percent(shown ?? outcome.score)} (judged by ${evaluation?.engine.name ?? ''}${
          shown === undefined || shown === outcome.score ? '' : `: ${percent(outcome.score)}, then adjusted`
        })`
      : 'Not enough to score.',
    ...(points.length > 0 ? [points.join('\n')] : []),
    ...(modelAnswerOf(turn) === '' ? [] : [`**A strong answer:** ${escape(modelAnswerOf(turn))}`]),
  ].join('\n\n');
}

const verdictWords = {
  said: 'Said',
  partly: 'Partly said',
  absent: 'Not said yet',
  contradicted: 'The opposite was said',
} as const satisfies Record<Verdict, string>;

/** A ticked box is a point that was made; the words that a verdict rests on stand behind it. */
function pointLine(point: PointEvaluation, answer: string): string {
  const verdict = verdictOf(point);
  const quote = quoteOf(point, answer);
  return [
    `- [${verdict === 'said' ? 'x' : ' '}] **${verdictWords[verdict]}:** ${escape(point.text)}`,
    ...(quote === null ? [] : [`— “${escape(quote)}”`]),
    ...(point.foundBy === undefined ? [] : [`(found by meaning: ${escape(point.foundBy.name)})`]),
  ].join(' ');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function listPart(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`## ${title}`, items.map((item) => `- ${escape(item)}`).join('\n')];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function quoteBlock(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${escape(line)}`)
    .join('\n');
}

function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&').replace(/\r?\n/g, ' ');
}
