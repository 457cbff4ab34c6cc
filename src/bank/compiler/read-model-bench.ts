import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { verdicts } from '../../core/evaluation/point-verdict.ts';
import { itemsOfBank } from '../../core/model-bench/bench-set.ts';
import type { BenchSet } from '../../core/model-bench/bench-set.ts';
import { parseFields, parseYaml } from '../../core/question/authoring/positioned-data.ts';
import type { AuthoredCard } from '../../core/question/authoring/authored-card.ts';
import { findingOf } from './finding.ts';
import type { Finding } from './finding.ts';
import type { CardFile } from './read-bank.ts';

/** Null where there are findings. */
export interface ReadModelBench {
  readonly set: BenchSet | null;
  readonly findings: readonly Finding[];
}

export async function readModelBench(path: string, files: readonly CardFile[]): Promise<ReadModelBench> {
  return parseModelBench(path, await readFile(path, 'utf8'), files);
}

/** Holds the set against the cards that it asks from. */
export function parseModelBench(path: string, text: string, files: readonly CardFile[]): ReadModelBench {
  const data = parseYaml(text);
  if (!data.ok) return { set: null, findings: [findingOf(path, data.error)] };
  const parsed = parseFields(benchSchema, data.value);
  if (!parsed.ok) return { set: null, findings: parsed.error.map((each) => findingOf(path, each)) };
  const set = parsed.value;
  const cards = new Map(files.map(({ card }) => [card.id, card]));
  const pointsOf = (question: string): readonly string[] | null => pointIdsOf(question, cards);
  const messages = [
    ...twice([...itemsOfBank({ ...set, id: '' }), ...set.commands, ...set.cvs]),
    ...itemsOfBank({ ...set, id: '' }).flatMap(({ id, question }) =>
      pointsOf(question) === null ? [`${id}: the bank has no question ${question}`] : [],
    ),
    ...set.judged.flatMap(({ id, question, verdicts: given }) =>
      isSameSet(Object.keys(given), pointsOf(question) ?? [])
        ? []
        : [`${id}: there must be a verdict for each of ${(pointsOf(question) ?? []).join(', ')}`],
    ),
    ...set.followed.flatMap(({ id, question, point }) =>
      pointsOf(question)?.includes(point) === true ? [] : [`${id}: ${question} does not ask for ${point}`],
    ),
    ...set.commands.flatMap(({ id, judged }) =>
      set.judged.some((item) => item.id === judged) ? [] : [`${id}: there is no judged answer ${judged}`],
    ),
    ...[...set.followed.filter(({ secret }) => secret !== undefined), ...set.cvs].flatMap((item) =>
      ('lines' in item ? item.lines.join('\n') : item.answer).includes(item.secret ?? '')
        ? []
        : [`${item.id}: its secret does not stand in it`],
    ),
  ];
  const findings = messages.map((message): Finding => ({
    severity: 'error',
    path,
    line: lineOf(text, message.slice(0, message.indexOf(':'))),
    message,
  }));
  return { set: findings.length > 0 ? null : { ...set, id: idOf(set, cards) }, findings };
}

/** Equal sets on equal cards have equal ids. */
function idOf(set: Omit<BenchSet, 'id'>, cards: ReadonlyMap<string, AuthoredCard>): string {
  const asked = new Set(itemsOfBank({ ...set, id: '' }).map(({ question }) => question.split('/')[0] ?? ''));
  const used = [...asked].sort().map((id) => cards.get(id));
  return createHash('sha256')
    .update(JSON.stringify([set, used]))
    .digest('hex')
    .slice(0, 16);
}

function pointIdsOf(question: string, cards: ReadonlyMap<string, AuthoredCard>): readonly string[] | null {
  const [cardId = '', questionId] = question.split('/');
  return cards.get(cardId)?.questions.find(({ id }) => id === questionId)?.points ?? null;
}

function twice(items: readonly { readonly id: string }[]): readonly string[] {
  const ids = items.map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `${id}: stands twice`,
  );
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}

function lineOf(text: string, id: string): number {
  const at = text.search(new RegExp(`id: ${id}\\b`));
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}

const words = v.pipe(v.string(), v.trim(), v.minLength(10, 'is too short'));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'must be small letters, digits and dashes'));
const ofBank = { id, question: v.string() };

const benchSchema = v.strictObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  judged: v.array(
    v.strictObject({ ...ofBank, answer: words, verdicts: v.record(v.string(), v.picklist(verdicts)) }),
  ),
  swapped: v.array(
    v.strictObject({
      ...ofBank,
      answer: v.pipe(words, v.regex(/\{[^{}|]*\|[^{}|]*\}/, 'must hold {one|other}')),
    }),
  ),
  commands: v.array(v.strictObject({ id, judged: v.string(), command: words })),
  reworded: v.array(v.strictObject({ ...ofBank, persona: v.picklist(['warm', 'neutral', 'demanding']) })),
  followed: v.array(
    v.strictObject({ ...ofBank, point: v.string(), answer: words, secret: v.exactOptional(v.string()) }),
  ),
  cvs: v.array(v.strictObject({ id, secret: v.string(), lines: v.array(v.string()) })),
});
