import * as v from 'valibot';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { levels } from '../card.ts';
import type { Card, Facet, Level } from '../card.ts';
import { isStory } from '../facet-dimension.ts';
import { ownQuestionsDomain, ownStoriesDomain } from '../own-domains.ts';
import { misconceptionSchema, pointSchema, questionSchema, sentence, slug } from './authored-card.ts';
import type { AuthoredCard } from './authored-card.ts';
import { compileCard } from './compile-card.ts';
import { lintCard } from './lint-card.ts';
import { parseFields, parseYaml } from './positioned-data.ts';
import type { FieldError, PositionedData } from './positioned-data.ts';

/** A pack that somebody wrote for their own use, read from its text. */
export interface ReadPack {
  readonly title: string;
  readonly cards: readonly Card[];
  readonly data: OwnPackData;
  /** What could be better; none of it keeps the pack from being used. */
  readonly advice: readonly FieldError[];
}

export type OwnPackData = v.InferOutput<typeof ownPackSchema>;

/** Larger texts are refused before they are parsed. */
export const largestPackCharacters = 2_000_000;

/**
 * Reads a pack in YAML (or JSON) and lints it as the bank is linted. Only what cannot work is an error: a field that
 * is missing or unknown, a point that is not there, and what may not be asked. `packId` becomes part of the cards' ids.
 */
export function readOwnPack(text: string, packId: string): Result<ReadPack, readonly FieldError[]> {
  if (text.length > largestPackCharacters)
    return err([{ line: 1, field: '', message: 'is larger than 2 million characters' }]);
  const data = parseYaml(text);
  if (!data.ok) return err([data.error]);
  const pack = parseFields(ownPackSchema, data.value);
  if (!pack.ok) return pack;
  const authored = pack.value.cards.map((card, index) => toAuthored(card, index, packId));
  const found = authored.map((card, index) => lintOwnCard(card, index, data.value));
  const errors = [...findRepeatedIds(authored, data.value), ...found.flatMap((each) => each.errors)];
  if (errors.length > 0) return err(errors);
  return ok({
    title: pack.value.title,
    cards: authored.map((card) => compileCard(domainOf(card), card)),
    data: pack.value,
    advice: found.flatMap(({ advice }) => advice),
  });
}

/** The short form: one question and what a good answer says. */
const shortCardSchema = v.strictObject({
  ask: sentence,
  answer: sentence,
  id: v.optional(slug),
  title: v.optional(sentence),
  level: v.optional(v.picklist(levels), 'mid'),
  facet: v.optional(questionSchema.entries.facet, 'explain'),
  hint: v.optional(sentence),
});

/** The long form: a card of the bank, with less that must be there. */
const fullCardSchema = v.strictObject({
  id: v.optional(slug),
  title: sentence,
  level: v.optional(v.picklist(levels), 'mid'),
  summary: sentence,
  points: v.optional(v.array(pointSchema), []),
  misconceptions: v.optional(v.array(misconceptionSchema), []),
  questions: v.pipe(
    v.array(
      v.strictObject({
        ...questionSchema.entries,
        id: v.optional(slug),
        facet: v.optional(questionSchema.entries.facet, 'explain'),
        points: v.optional(v.array(slug)),
        difficulty: v.optional(questionSchema.entries.difficulty),
      }),
    ),
    v.minLength(1, 'holds no question'),
  ),
  drill: v.optional(sentence),
  anchors: v.optional(v.strictObject({ 1: sentence, 3: sentence, 5: sentence })),
  sources: v.optional(v.array(sentence), []),
});

type OwnCard = v.InferOutput<typeof shortCardSchema> | v.InferOutput<typeof fullCardSchema>;

export const ownPackSchema = v.strictObject({
  title: v.pipe(sentence, v.maxLength(80, 'has more than 80 characters')),
  cards: v.pipe(
    v.array(
      v.lazy((card): typeof shortCardSchema | typeof fullCardSchema =>
        typeof card === 'object' && card !== null && 'ask' in card ? shortCardSchema : fullCardSchema,
      ),
    ),
    v.minLength(1, 'holds no card'),
    v.maxLength(2000, 'holds more than 2000 cards'),
  ),
});

const difficultyByLevel = { junior: -1, mid: 0, senior: 0.8, staff: 1.4 } as const satisfies Record<
  Level,
  number
>;

function toAuthored(card: OwnCard, index: number, packId: string): AuthoredCard {
  const idIn = (facets: readonly Facet[]): string =>
    `${facets.every(isStory) ? ownStoriesDomain.id : ownQuestionsDomain.id}.${packId}-${card.id ?? `card-${index + 1}`}`;
  const shared = { level: card.level, roles: [], see_also: [] };
  if ('ask' in card) {
    const question = { id: 'ask', facet: card.facet, ask: card.ask, points: [], discrimination: 1 };
    const difficulty = difficultyByLevel[card.level];
    return {
      ...shared,
      id: idIn([card.facet]),
      title: card.title ?? shorten(card.ask),
      summary: card.answer,
      points: [],
      misconceptions: [],
      questions: [{ ...question, difficulty, ...(card.hint === undefined ? {} : { hint: card.hint }) }],
      drill: drillFor(card.ask),
      sources: [],
    };
  }
  return {
    ...card,
    ...shared,
    id: idIn(card.questions.map(({ facet }) => facet)),
    questions: card.questions.map((question, at) => ({
      ...question,
      id: question.id ?? `question-${at + 1}`,
      points: question.points ?? card.points.map(({ id }) => id),
      difficulty: question.difficulty ?? difficultyByLevel[card.level],
    })),
    drill: card.drill ?? drillFor(card.title),
  };
}

function lintOwnCard(
  card: AuthoredCard,
  index: number,
  data: PositionedData,
): { readonly errors: readonly FieldError[]; readonly advice: readonly FieldError[] } {
  const at = (path: readonly (string | number)[], message: string): FieldError => {
    const whole = ['cards', index, ...path];
    return { line: data.lineOf(whole), field: whole.join('.'), message };
  };
  const known = new Set(card.points.map(({ id }) => id));
  const missing = card.questions.flatMap(({ points }, place) =>
    points
      .filter((id) => !known.has(id))
      .map((id) => at(['questions', place, 'points'], `there is no point ${id}`)),
  );
  // How much belongs on a card is the bank's own rule; a question with its reference answer is whole here.
  const found = lintCard(card, domainOf(card) === ownQuestionsDomain.id).filter(
    ({ rule }) => rule !== 'structure',
  );
  const errors = found.filter(({ rule }) => rule === 'fairness');
  return {
    errors: [...missing, ...errors.map(({ path, message }) => at(path, message))],
    advice: found.filter(({ rule }) => rule !== 'fairness').map(({ path, message }) => at(path, message)),
  };
}

function findRepeatedIds(cards: readonly AuthoredCard[], data: PositionedData): readonly FieldError[] {
  const ids = cards.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ line: data.lineOf(['cards', index, 'id']), field: `cards.${index}.id`, message: 'stands twice' }],
  );
}

function domainOf(card: AuthoredCard): string {
  return card.id.split('.')[0] ?? ownQuestionsDomain.id;
}

function shorten(ask: string): string {
  return ask.length <= 60 ? ask : `${ask.slice(0, 57).trimEnd()}…`;
}

function drillFor(matter: string): string {
  return `Say it again in one minute, with what was missing: ${matter}`;
}
