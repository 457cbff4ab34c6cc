import * as v from 'valibot';
import { err, ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import type { Card, CardQuestion } from './card.ts';
import type { PackNotReadable } from './parse-pack.ts';
import { openSearchIndex } from './search-index.ts';
import { collectPostings } from './search-postings.ts';

export interface QuestionHit {
  readonly card: Card;
  readonly questionId: string;
  readonly score: number;
  /** Absent where its words were found. */
  readonly foundBy?: 'meaning';
}

/** A question as the index knows it, before its card is loaded. */
export interface FoundQuestion {
  readonly cardId: string;
  readonly questionId: string;
  readonly score: number;
}

/** Finds questions by their words, and by the words of their card's title, domain and points. */
export interface QuestionSearch {
  search(query: string, limit: number): readonly FoundQuestion[];
}

/** The search index of these cards as text: made when the bank is compiled, read by `parseQuestionSearch`. */
export function encodeQuestionSearch(
  cards: readonly Card[],
  titleOfDomain: (domainId: string) => string,
): string {
  const texts = cards.flatMap((card) =>
    card.questions.map((question) => searchedText(card, question, titleOfDomain)),
  );
  const { terms, postings, lengths } = collectPostings(texts);
  return JSON.stringify({
    questions: cards.map(({ id, questions }) => [id, ...questions.map((question) => question.id)].join(' ')),
    terms: terms.join(' '),
    postings: postings.join(' '),
    lengths,
  });
}

export function parseQuestionSearch(text: string): Result<QuestionSearch, PackNotReadable> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err({ type: 'pack-not-readable', detail: 'it is not JSON' });
  }
  if (!v.is(searchSchema, json)) return err({ type: 'pack-not-readable', detail: 'it is no search index' });
  const entries = json.questions.flatMap((line) => {
    const [cardId = '', ...questionIds] = line.split(' ');
    return questionIds.map((questionId) => ({ cardId, questionId }));
  });
  const index = openSearchIndex({
    terms: json.terms.split(' '),
    postings: json.postings.split(' '),
    lengths: json.lengths,
  });
  return ok({
    search: (query, limit) =>
      index.search(query, limit).flatMap(({ index: at, score }) => {
        const entry = entries[at];
        return entry === undefined ? [] : [{ ...entry, score }];
      }),
  });
}

const searchSchema = v.object({
  questions: v.array(v.string()),
  terms: v.string(),
  postings: v.string(),
  lengths: v.array(v.number()),
});

/** What a question is found by. */
export function searchedText(
  card: Card,
  question: CardQuestion,
  titleOfDomain: (domainId: string) => string,
): string {
  const points = card.points.filter(({ id }) => question.pointIds.includes(id)).map(({ text }) => text);
  // The title stands twice, so that a card's name outweighs a word in passing.
  return [question.ask, card.title, card.title, titleOfDomain(card.domain), ...points].join('. ');
}
