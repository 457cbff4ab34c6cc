import * as v from 'valibot';
import { err, ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import { dimensions, facets, levels } from './card.ts';
import type { Card } from './card.ts';
import { misconceptionSchema, rubricPointSchema } from './rubric-schema.ts';

export interface PackNotReadable {
  readonly type: 'pack-not-readable';
  readonly detail: string;
}

/** Reads a compiled pack: JSON with the cards of one domain. */
export function parsePack(text: string): Result<readonly Card[], PackNotReadable> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err({ type: 'pack-not-readable', detail: 'it is not JSON' });
  }
  const parsed = v.safeParse(packSchema, json);
  return parsed.success
    ? ok(parsed.output.cards)
    : err({ type: 'pack-not-readable', detail: v.summarize(parsed.issues).slice(0, 300) });
}

const questionSchema = v.object({
  id: v.string(),
  facet: v.picklist(facets),
  ask: v.string(),
  pointIds: v.array(v.string()),
  difficultyLogits: v.number(),
  discrimination: v.number(),
  dimension: v.picklist(dimensions),
  hint: v.nullable(v.string()),
});

const cardSchema = v.object({
  id: v.string(),
  title: v.string(),
  domain: v.string(),
  level: v.picklist(levels),
  roles: v.array(v.string()),
  summary: v.string(),
  points: v.array(rubricPointSchema),
  misconceptions: v.array(misconceptionSchema),
  questions: v.array(questionSchema),
  drill: v.string(),
  anchors: v.nullable(v.object({ low: v.string(), middle: v.string(), high: v.string() })),
  seeAlso: v.array(v.string()),
  sources: v.array(v.string()),
});

const packSchema = v.object({ domainId: v.string(), cards: v.array(cardSchema) });
