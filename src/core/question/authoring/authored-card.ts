import * as v from 'valibot';
import { dimensions, facets, levels } from '../card.ts';

/** The shape of an authored card, before cues are compiled. docs/bank.md describes each field. */
export type AuthoredCard = v.InferOutput<typeof authoredCardSchema>;

export const sentence = v.pipe(v.string(), v.trim(), v.minLength(1));
export const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
);
const cardId = v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'must be domain.name'));

export const pointSchema = v.strictObject({
  id: slug,
  text: sentence,
  cues: v.pipe(v.array(sentence), v.minLength(1)),
  weight: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3)), 1),
  level: v.optional(v.picklist(levels)),
  follow_up: v.optional(sentence),
});

export const misconceptionSchema = v.strictObject({
  text: sentence,
  cues: v.pipe(v.array(sentence), v.minLength(1)),
  follow_up: v.optional(sentence),
});

/** Answers that a candidate might give, from which the grader learns (sample-words.ts). */
export const samplesSchema = v.strictObject({
  strong: v.optional(v.array(sentence), []),
  partial: v.optional(v.array(sentence), []),
  wrong: v.optional(v.array(sentence), []),
});
export type Samples = v.InferOutput<typeof samplesSchema>;

export const questionSchema = v.strictObject({
  id: slug,
  facet: v.picklist(facets),
  ask: sentence,
  points: v.array(slug),
  difficulty: v.pipe(v.number(), v.minValue(-3), v.maxValue(3)),
  discrimination: v.optional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(2.5)), 1),
  dimension: v.optional(v.picklist(dimensions)),
  hint: v.optional(sentence),
  samples: v.optional(samplesSchema),
});

export const authoredCardSchema = v.strictObject({
  id: cardId,
  title: sentence,
  level: v.picklist(levels),
  roles: v.optional(v.array(slug), []),
  summary: sentence,
  points: v.array(pointSchema),
  misconceptions: v.optional(v.array(misconceptionSchema), []),
  questions: v.array(questionSchema),
  drill: sentence,
  anchors: v.optional(v.strictObject({ 1: sentence, 3: sentence, 5: sentence })),
  see_also: v.optional(v.array(cardId), []),
  sources: v.optional(v.array(sentence), []),
});
