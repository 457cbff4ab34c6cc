import type { QuestionBank } from '../ports/question-bank.ts';
import type { Card } from '../question/card.ts';
import type { QuestionHit } from '../question/question-search.ts';
import type { CancelSignal } from '../shared/cancel-signal.ts';
import { hybridHits } from './hybrid-hits.ts';
import type { Meaning } from './meaning.ts';
import type { OwnIndex } from './own-index.ts';

/**
 * What a search found by words, joined with what lies near in meaning. Null without a model, in want of time, and when
 * it was cancelled: then the words' word stands.
 */
export type SearchByMeaning = (
  query: string,
  byWords: readonly QuestionHit[],
  limit: number,
  signal: CancelSignal,
) => Promise<readonly QuestionHit[] | null>;

export function createSearchByMeaning(
  meaning: Pick<Meaning, 'nearestCards'>,
  bank: Pick<QuestionBank, 'loadDomains'>,
  own: OwnIndex,
): SearchByMeaning {
  return async (query, byWords, limit, signal) => {
    const limits = { deadlineMs, signal };
    let ownCards: readonly Card[] = [];
    const readOwn = async () => {
      const read = await own.read(limits);
      ownCards = read?.cards ?? [];
      return read;
    };
    const found = await meaning.nearestCards([query], mostCards, limits, readOwn);
    const ids = found?.[0];
    if (ids === undefined || signal.aborted) return null;
    const loaded = await bank.loadDomains([...new Set(ids.map((id) => id.split('.')[0] ?? ''))]);
    if (!loaded.ok) return null;
    const cards = [...loaded.value, ...ownCards];
    const cardById = new Map(cards.map((card) => [card.id, card]));
    return hybridHits(
      byWords,
      ids.flatMap((id) => cardById.get(id) ?? []),
      limit,
    );
  };
}

const mostCards = 10;
/** What the words found is on screen meanwhile. The first search loads the model. */
const deadlineMs = 60_000;
