import * as v from 'valibot';
import { levels } from './card.ts';

const cueSchema = v.array(v.object({ stems: v.array(v.string()), negated: v.boolean() }));

export const rubricPointSchema = v.object({
  id: v.string(),
  text: v.string(),
  cues: v.array(cueSchema),
  weight: v.number(),
  level: v.nullable(v.picklist(levels)),
  followUp: v.nullable(v.string()),
});

export const misconceptionSchema = v.object({
  text: v.string(),
  cues: v.array(cueSchema),
  followUp: v.nullable(v.string()),
});

/** What an answer is held against, as it is stored with the question. */
export const rubricSchema = v.variant('type', [
  v.object({
    type: v.literal('points'),
    points: v.array(rubricPointSchema),
    misconceptions: v.array(misconceptionSchema),
    summary: v.string(),
    sampleWords: v.exactOptional(v.string()),
  }),
  v.object({ type: v.literal('reference'), referenceAnswer: v.string() }),
  v.object({ type: v.literal('none') }),
]);
