import * as v from 'valibot';
import { engineSchema, probeKindSchema } from '../interview/asked-question-schema.ts';
import { dimensions } from '../question/card.ts';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const wordsSchema = v.object({ start: v.number(), end: v.number() });
const evidenceSchema = v.array(wordsSchema);

/** An evaluation as stored. Whether its evidence lies within the answer is for the reader to hold against it. */
export const evaluationSchema = v.object({
  engine: engineSchema,
  outcome: v.variant('type', [
    v.object({ type: v.literal('scored'), score: share, confidence: share }),
    v.object({
      type: v.literal('not-enough'),
      because: v.picklist([
        'empty',
        'too-short',
        'declined',
        'question-repeated',
        'other-language',
        'no-rubric',
        'unsure',
      ]),
    }),
  ]),
  points: v.array(
    v.object({
      pointId: v.string(),
      text: v.string(),
      weight: v.number(),
      credit: share,
      confidence: share,
      evidence: evidenceSchema,
      contradiction: v.exactOptional(wordsSchema),
      foundBy: v.exactOptional(engineSchema),
    }),
  ),
  misconceptions: v.array(v.object({ text: v.string(), evidence: evidenceSchema })),
  dimensions: v.array(
    v.object({
      dimension: v.picklist(dimensions),
      score: v.pipe(v.number(), v.minValue(1), v.maxValue(10)),
      confidence: share,
      because: v.string(),
    }),
  ),
  probes: v.array(
    v.object({
      kind: probeKindSchema,
      pointId: v.nullable(v.string()),
      note: v.string(),
      followUp: v.nullable(v.string()),
      evidence: evidenceSchema,
      worth: share,
    }),
  ),
});
