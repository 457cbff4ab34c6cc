import type { PackStore, StoredPack } from '../ports/pack-store.ts';
import type { Card } from './card.ts';
import { ownQuestionsDomain, ownStoriesDomain } from './own-domains.ts';
import { searchedText } from './question-search.ts';
import type { QuestionHit } from './question-search.ts';
import { createSearchIndex } from './search-index.ts';

/**
 * The cards of the stored packs that are wanted. YAML is read only where there is a pack; a pack that cannot be read
 * any more gives no cards, and no storage has no packs.
 */
export async function loadOwnCards(
  packs: Pick<PackStore, 'list'>,
  isWanted: (pack: StoredPack) => boolean,
): Promise<readonly Card[]> {
  const stored = await packs.list();
  const wanted = stored.ok ? stored.value.filter(isWanted) : [];
  if (wanted.length === 0) return [];
  const { readOwnPack } = await import('./authoring/own-pack.ts');
  return wanted.flatMap(({ id, text }) => {
    const pack = readOwnPack(text, id);
    return pack.ok ? pack.value.cards : [];
  });
}

export function searchOwnCards(cards: readonly Card[], query: string, limit: number): readonly QuestionHit[] {
  const entries = cards.flatMap((card) => card.questions.map((question) => ({ card, question })));
  const titleOf = (domainId: string): string =>
    domainId === ownStoriesDomain.id ? ownStoriesDomain.title : ownQuestionsDomain.title;
  const index = createSearchIndex(entries.map(({ card, question }) => searchedText(card, question, titleOf)));
  return index.search(query, limit).flatMap(({ index: at, score }) => {
    const entry = entries[at];
    return entry === undefined ? [] : [{ card: entry.card, questionId: entry.question.id, score }];
  });
}
