import type { Card } from './card.ts';
import { createSearchIndex } from './search-index.ts';

export interface QuestionHit {
  readonly card: Card;
  readonly questionId: string;
  readonly score: number;
}

/** Finds questions by their words, and by the words of their card's title, domain and points. */
export interface QuestionSearch {
  search(query: string, limit: number): readonly QuestionHit[];
}

export function createQuestionSearch(
  cards: readonly Card[],
  titleOfDomain: (domainId: string) => string,
): QuestionSearch {
  const entries = cards.flatMap((card) => card.questions.map((question) => ({ card, question })));
  const index = createSearchIndex(
    entries.map(({ card, question }) => {
      const points = card.points
        .filter((point) => question.pointIds.includes(point.id))
        .map((point) => point.text);
      // The title stands twice, so that a card's name outweighs a word in passing.
      return [question.ask, card.title, card.title, titleOfDomain(card.domain), ...points].join('. ');
    }),
  );
  return {
    search: (query, limit) =>
      index.search(query, limit).flatMap(({ index: at, score }) => {
        const entry = entries[at];
        return entry === undefined ? [] : [{ card: entry.card, questionId: entry.question.id, score }];
      }),
  };
}
