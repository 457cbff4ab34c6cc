import type { Card } from '../question/card.ts';
import type { QuestionHit } from '../question/question-search.ts';
import { fuseRankings } from './fuse-rankings.ts';

/**
 * Questions found by their words, and cards found by their meaning, in one list. A card stands in it with the question
 * of it that the words ranked highest; one that the words did not find, with its first.
 */
export function hybridHits(
  byWords: readonly QuestionHit[],
  byMeaning: readonly Card[],
  limit: number,
): readonly QuestionHit[] {
  const nearHits = byMeaning.flatMap((card): readonly QuestionHit[] => {
    const worded = byWords.find((hit) => hit.card.id === card.id);
    if (worded !== undefined) return [worded];
    const [first] = card.questions;
    return first === undefined ? [] : [{ card, questionId: first.id, score: 0, foundBy: 'meaning' }];
  });
  const hitById = new Map([...nearHits, ...byWords].map((hit) => [idOf(hit), hit]));
  return fuseRankings([byWords.map(idOf), nearHits.map(idOf)])
    .slice(0, limit)
    .flatMap((id) => hitById.get(id) ?? []);
}

function idOf({ card, questionId }: QuestionHit): string {
  return `${card.id}/${questionId}`;
}
