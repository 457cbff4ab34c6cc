import type { Card, CardQuestion, Cue, Misconception, RubricPoint } from './card.ts';
import { dimensionByFacet } from './facet-dimension.ts';

/**
 * Cards of one domain as a text for `parsePack`: JSON in which cues are strings (`few page|less read;log n`, `!` before
 * what must be negated), points are named by their place, and what is empty or usual is left out.
 */
export function encodePack(domainId: string, cards: readonly Card[]): string {
  return JSON.stringify({ domainId, cards: cards.map(encodeCard) });
}

function encodeCard({ id, title, level, summary, drill, anchors, ...card }: Card): object {
  const places = new Map(card.points.map((point, index) => [point.id, index]));
  return withoutEmpty({
    id,
    title,
    level,
    roles: card.roles,
    summary,
    points: card.points.map(encodePoint),
    misconceptions: card.misconceptions.map(encodeMisconception),
    questions: card.questions.map((question) => encodeQuestion(question, places)),
    drill,
    anchors,
    seeAlso: card.seeAlso,
    sources: card.sources,
  });
}

function encodePoint({ id, text, cues, weight, level, followUp }: RubricPoint): object {
  return withoutEmpty({
    id,
    text,
    cues: encodeCues(cues),
    weight: weight === 1 ? null : weight,
    level,
    followUp,
  });
}

function encodeMisconception({ text, cues, followUp }: Misconception): object {
  return withoutEmpty({ text, cues: encodeCues(cues), followUp });
}

function encodeQuestion(question: CardQuestion, places: ReadonlyMap<string, number>): object {
  const { id, facet, ask, pointIds, difficultyLogits, discrimination, dimension, hint, sampleWords } =
    question;
  return withoutEmpty({
    id,
    facet,
    ask,
    points: pointIds.map((pointId) => places.get(pointId) ?? -1),
    difficulty: difficultyLogits,
    discrimination: discrimination === 1 ? null : discrimination,
    dimension: dimension === dimensionByFacet[facet] ? null : dimension,
    hint,
    sampleWords: sampleWords ?? null,
  });
}

function encodeCues(cues: readonly Cue[]): string {
  return cues
    .map((cue) => cue.map(({ stems, negated }) => (negated ? '!' : '') + stems.join(' ')).join('|'))
    .join(';');
}

function withoutEmpty(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
