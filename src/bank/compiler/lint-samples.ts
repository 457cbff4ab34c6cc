import { isStory } from '../../core/question/facet-dimension.ts';
import type { Finding } from './finding.ts';
import type { CardFile } from './read-bank.ts';

/** Every question of knowledge has sample answers, and no story: those are told apart by what they consist of. */
export function lintSamples(files: readonly CardFile[]): readonly Finding[] {
  return files.flatMap(({ path, card, lineOf }) =>
    card.questions.flatMap(({ id, facet, samples }, index): readonly Finding[] => {
      if (isStory(facet) === (samples === undefined)) return [];
      const message = isStory(facet) ? `the story ${id} has sample answers` : `${id} has no sample answers`;
      return [{ severity: 'error', path, line: lineOf(['questions', index]), message }];
    }),
  );
}
