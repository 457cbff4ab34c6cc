import * as v from 'valibot';
import { spokenAnswerSchema } from '../answer/spoken-answer-schema.ts';
import { evaluationSchema } from '../evaluation/evaluation-schema.ts';
import { candidateProfileSchema, jobProfileSchema } from '../candidate/profile-schema.ts';
import { levels } from '../question/card.ts';
import { err, ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import { askedQuestionSchema } from './asked-question-schema.ts';
import type { InterviewEvent } from './interview-event.ts';
import { interviewSettingsSchema } from './settings-schema.ts';

export interface EventNotReadable {
  readonly type: 'event-not-readable';
  readonly detail: string;
}

/** Reads one stored or imported event. Never throws. */
export function parseInterviewEvent(value: unknown): Result<InterviewEvent, EventNotReadable> {
  const parsed = v.safeParse(eventSchema, value);
  return parsed.success
    ? ok(parsed.output)
    : err({ type: 'event-not-readable', detail: v.summarize(parsed.issues).slice(0, 300) });
}

const atMs = v.pipe(v.number(), v.finite());
const questionId = v.string();

const eventSchema = v.variant('type', [
  v.object({
    type: v.literal('started'),
    atMs,
    interviewId: v.string(),
    settings: interviewSettingsSchema,
    candidate: v.nullable(candidateProfileSchema),
    job: v.nullable(jobProfileSchema),
    seed: v.number(),
    bankId: v.string(),
  }),
  v.object({ type: v.literal('question-asked'), atMs, question: askedQuestionSchema }),
  v.object({ type: v.literal('answer-segment'), atMs, questionId, text: v.string() }),
  v.object({
    type: v.literal('answer-given'),
    atMs,
    questionId,
    text: v.string(),
    spoken: v.exactOptional(spokenAnswerSchema),
  }),
  v.object({ type: v.literal('question-skipped'), atMs, questionId }),
  v.object({ type: v.literal('question-rephrased'), atMs, questionId, text: v.string() }),
  v.object({ type: v.literal('hint-shown'), atMs, questionId }),
  v.object({ type: v.literal('answer-evaluated'), atMs, questionId, evaluation: evaluationSchema }),
  v.object({ type: v.literal('feedback-shown'), atMs, questionId }),
  v.object({ type: v.literal('feedback-closed'), atMs, questionId }),
  v.object({
    type: v.literal('conduct-warned'),
    atMs,
    questionId,
    kind: v.picklist(['abuse', 'off-topic']),
    words: v.string(),
  }),
  v.object({
    type: v.literal('profile-corrected'),
    atMs,
    correction: v.object({
      name: v.exactOptional(v.string()),
      level: v.exactOptional(v.picklist(levels)),
      roleId: v.exactOptional(v.string()),
    }),
  }),
  v.object({ type: v.literal('time-extended'), atMs, byMs: v.number() }),
  v.object({ type: v.literal('paused'), atMs }),
  v.object({ type: v.literal('resumed'), atMs }),
  v.object({ type: v.literal('reopened'), atMs }),
  v.object({
    type: v.literal('finished'),
    atMs,
    reason: v.picklist(['time', 'plan-done', 'ended-by-candidate', 'conduct', 'bank-exhausted', 'imported']),
  }),
]);
