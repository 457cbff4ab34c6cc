import * as v from 'valibot';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { evaluationSchema } from '../evaluation/evaluation-schema.ts';
import { verdictOf, verdicts } from '../evaluation/point-verdict.ts';
import { askedQuestionSchema } from '../interview/asked-question-schema.ts';
import type { Interview } from '../interview/interview.ts';
import { interviewSettingsSchema } from '../interview/settings-schema.ts';
import { dimensions, levels } from '../question/card.ts';
import { recommendations } from './report.ts';
import type { Report } from './report.ts';

/** An evaluation with each point's verdict in a word, as the report shows it. */
const judgedSchema = v.object({
  ...evaluationSchema.entries,
  points: v.array(
    v.object({ ...evaluationSchema.entries.points.item.entries, verdict: v.optional(v.picklist(verdicts)) }),
  ),
});

/** A report as a file of its own: what was asked and answered, how it was judged, and the figures. */
export type ReportFile = v.InferOutput<typeof reportFileSchema>;

/** Published as docs/report.schema.json. */
export const reportFileSchema = v.object({
  format: v.literal('greenroom-report'),
  version: v.literal(1),
  startedAtMs: v.number(),
  activeMs: v.number(),
  settings: interviewSettingsSchema,
  level: v.nullable(v.picklist(levels)),
  candidateName: v.nullable(v.string()),
  overall: v.nullable(
    v.object({
      score: v.number(),
      confidence: v.number(),
      recommendation: v.picklist(recommendations),
      roleFitPercent: v.number(),
    }),
  ),
  dimensions: v.array(
    v.object({
      dimension: v.picklist(dimensions),
      weightPercent: v.number(),
      score: v.nullable(v.number()),
      confidence: v.number(),
      expected: v.number(),
    }),
  ),
  domains: v.array(
    v.object({ domainId: v.string(), title: v.string(), asked: v.number(), score: v.nullable(v.number()) }),
  ),
  /** Null where nobody had judged a score. */
  adjustment: v.optional(
    v.nullable(v.object({ judgements: v.number(), rawOverall: v.nullable(v.number()) })),
  ),
  turns: v.array(
    v.object({
      question: askedQuestionSchema,
      answer: v.nullable(v.string()),
      skipped: v.boolean(),
      activeMs: v.number(),
      /** What the grader gave. */
      evaluation: v.nullable(judgedSchema),
      /** The score as it was shown, corrected by people's judgements. */
      shownScore: v.optional(v.number()),
    }),
  ),
});

export function reportToJson(report: Report, interview: Interview): string {
  const file: ReportFile = {
    format: 'greenroom-report',
    version: 1,
    startedAtMs: report.startedAtMs,
    activeMs: report.activeMs,
    // Parsing keeps the fields of the published schema and leaves all others out.
    settings: v.parse(interviewSettingsSchema, interview.settings),
    level: report.level,
    candidateName: report.candidateName,
    overall: report.overall,
    dimensions: v.parse(reportFileSchema.entries.dimensions, report.dimensions),
    domains: v.parse(reportFileSchema.entries.domains, report.domains),
    adjustment: report.adjustment,
    turns: v.parse(
      reportFileSchema.entries.turns,
      report.turns.map((turn) => ({
        ...turn,
        evaluation: turn.evaluation === null ? null : withVerdicts(turn.evaluation),
        shownScore: report.shownScores[turn.question.id],
      })),
    ),
  };
  return `${JSON.stringify(v.parse(reportFileSchema, file), null, 2)}\n`;
}

function withVerdicts(evaluation: Evaluation): Evaluation {
  const points = evaluation.points.map((point) => ({ ...point, verdict: verdictOf(point) }));
  return { ...evaluation, points };
}
