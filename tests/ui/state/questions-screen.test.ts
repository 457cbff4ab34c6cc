import { describe, expect, it } from 'vitest';
import type { QuestionHit } from '../../../src/core/question/question-search.ts';
import { ok } from '../../../src/core/shared/result.ts';
import type { AppState } from '../../../src/ui/state/app-state.svelte.ts';
import { QuestionsScreenState } from '../../../src/ui/state/questions-screen.svelte.ts';
import { makeCard, smallTaxonomy } from '../../fakes/small-bank.ts';

const [byWords, byMeaning] = [0, 1].map((index): QuestionHit => ({
  card: makeCard('databases', index),
  questionId: 'question-0',
  score: 1,
})) as [QuestionHit, QuestionHit];

function makeScreen() {
  const waiting: {
    readonly query: string;
    readonly answer: (hits: readonly QuestionHit[] | null) => void;
  }[] = [];
  const deps = {
    bank: { taxonomy: smallTaxonomy, sizesByDomainId: {} },
    searchQuestions: () => Promise.resolve(ok([byWords])),
    meaningHelp: {
      search: (query: string) =>
        new Promise<readonly QuestionHit[] | null>((answer) => waiting.push({ query, answer })),
    },
  };
  return { view: new QuestionsScreenState({ deps } as unknown as AppState), waiting };
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}

describe('the search over the questions', () => {
  it('shows what the words found at once, and then what lies near in meaning', async () => {
    const { view, waiting } = makeScreen();
    void view.search('gridlock');
    await settled();
    expect([view.hits, view.searching]).toEqual([[byWords], false]);
    waiting[0]?.answer([byMeaning, byWords]);
    await settled();
    expect(view.hits).toEqual([byMeaning, byWords]);
  });

  it('drops what comes for words that were typed over, and keeps the words’ own where nothing comes', async () => {
    const { view, waiting } = makeScreen();
    void view.search('grid');
    await settled();
    void view.search('gridlock');
    await settled();
    waiting[0]?.answer([byMeaning]);
    waiting[1]?.answer(null);
    await settled();
    expect(view.hits).toEqual([byWords]);
    expect(waiting.map(({ query }) => query)).toEqual(['grid', 'gridlock']);
  });
});
