import * as v from 'valibot';
import { err, ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import { dimensions, facets, levels } from './card.ts';
import type { Card, Cue } from './card.ts';
import { dimensionByFacet } from './facet-dimension.ts';

export interface PackNotReadable {
  readonly type: 'pack-not-readable';
  readonly detail: string;
}

/** Reads what `encodePack` wrote. */
export function parsePack(text: string): Result<readonly Card[], PackNotReadable> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err({ type: 'pack-not-readable', detail: 'it is not JSON' });
  }
  const parsed = v.safeParse(packSchema, json);
  if (!parsed.success) {
    return err({ type: 'pack-not-readable', detail: v.summarize(parsed.issues).slice(0, 300) });
  }
  const { domainId, cards } = parsed.output;
  return ok(cards.map((card) => decodeCard(domainId, card)));
}

const cuesSchema = v.pipe(v.string(), v.transform(decodeCues));
const textList = v.optional(v.array(v.string()), []);
const perhaps = v.optional(v.nullable(v.string()), null);

const questionSchema = v.object({
  id: v.string(),
  facet: v.picklist(facets),
  ask: v.string(),
  points: v.optional(v.array(v.number()), []),
  difficulty: v.number(),
  discrimination: v.optional(v.number(), 1),
  dimension: v.optional(v.picklist(dimensions)),
  hint: perhaps,
  sampleWords: v.exactOptional(v.string()),
});

const cardSchema = v.object({
  id: v.string(),
  title: v.string(),
  level: v.picklist(levels),
  roles: textList,
  summary: v.string(),
  points: v.optional(
    v.array(
      v.object({
        id: v.string(),
        text: v.string(),
        cues: cuesSchema,
        weight: v.optional(v.number(), 1),
        level: v.optional(v.nullable(v.picklist(levels)), null),
        followUp: perhaps,
      }),
    ),
    [],
  ),
  misconceptions: v.optional(
    v.array(v.object({ text: v.string(), cues: cuesSchema, followUp: perhaps })),
    [],
  ),
  questions: v.array(questionSchema),
  drill: v.string(),
  anchors: v.optional(v.nullable(v.object({ low: v.string(), middle: v.string(), high: v.string() })), null),
  seeAlso: textList,
  sources: textList,
});

const packSchema = v.object({ domainId: v.string(), cards: v.array(cardSchema) });

function decodeCard(domain: string, card: v.InferOutput<typeof cardSchema>): Card {
  return {
    ...card,
    domain,
    questions: card.questions.map(({ points, difficulty, dimension, ...question }) => ({
      ...question,
      pointIds: points.flatMap((place) => card.points[place]?.id ?? []),
      difficultyLogits: difficulty,
      dimension: dimension ?? dimensionByFacet[question.facet],
    })),
  };
}

function decodeCues(text: string): readonly Cue[] {
  if (text === '') return [];
  return text.split(';').map((cue) =>
    cue.split('|').map((alternative) => {
      const negated = alternative.startsWith('!');
      return { stems: (negated ? alternative.slice(1) : alternative).split(' '), negated };
    }),
  );
}
