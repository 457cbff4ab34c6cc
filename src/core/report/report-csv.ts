import type { Report } from './report.ts';

/** Scores only, one row a question: no answers and no name, safe to hand to a spreadsheet. */
export function reportToCsv(report: Report): string {
  const rows = report.turns.map(({ question, evaluation, skipped, activeMs }, index) => [
    index + 1,
    question.phase,
    question.domainId,
    question.bankQuestionId ?? '',
    question.role.type,
    question.text,
    skipped ? 'skipped' : (evaluation?.outcome.type ?? 'not answered'),
    evaluation?.outcome.type === 'scored' ? evaluation.outcome.score : '',
    evaluation?.outcome.type === 'scored' ? evaluation.outcome.confidence : '',
    evaluation?.engine.name ?? '',
    Math.round(activeMs / 1000),
    report.shownScores[question.id] ?? '',
  ]);
  return [header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

const header = [
  'number',
  'phase',
  'domain',
  'question_id',
  'kind',
  'question',
  'outcome',
  'score',
  'confidence',
  'engine',
  'seconds',
  'shown_score',
] as const;

/** RFC 4180, and a cell that a spreadsheet would run as a formula is kept as text. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
