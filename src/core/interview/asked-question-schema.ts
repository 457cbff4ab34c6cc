import * as v from 'valibot';
import { rubricSchema } from '../question/rubric-schema.ts';
import { dimensions, domainKinds, facets } from '../question/card.ts';

export const engineSchema = v.object({
  rung: v.picklist([0, 1, 2]),
  name: v.string(),
  version: v.string(),
});

export const probeKindSchema = v.picklist([
  'missed-point',
  'misconception',
  'vague',
  'doubtful',
  'buzzword',
  'contradiction',
  'too-short',
  'unclear',
]);

/** A question as it was put, read from storage or an import. */
export const askedQuestionSchema = v.object({
  id: v.string(),
  bankQuestionId: v.nullable(v.string()),
  cardId: v.nullable(v.string()),
  cardTitle: v.nullable(v.string()),
  domainId: v.string(),
  phase: v.picklist(domainKinds),
  facet: v.picklist(facets),
  dimension: v.picklist(dimensions),
  text: v.string(),
  leadIn: v.string(),
  hint: v.nullable(v.string()),
  rubric: rubricSchema,
  anchors: v.nullable(v.object({ low: v.string(), middle: v.string(), high: v.string() })),
  drill: v.nullable(v.string()),
  difficultyLogits: v.number(),
  discrimination: v.number(),
  role: v.variant('type', [
    v.object({ type: v.literal('main') }),
    v.object({ type: v.literal('follow-up'), parentId: v.string(), probe: probeKindSchema }),
  ]),
  cvLine: v.nullable(v.object({ line: v.number(), text: v.string() })),
  reason: v.string(),
  engine: engineSchema,
});
