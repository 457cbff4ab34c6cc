import { describe, expect, it } from 'vitest';
import { createJobQueue } from '../../../src/core/jobs/job-queue.ts';
import { createBankIndex } from '../../../src/core/meaning/bank-index.ts';
import { createMeaning } from '../../../src/core/meaning/meaning.ts';
import { createOwnIndex } from '../../../src/core/meaning/own-index.ts';
import { createSearchByMeaning } from '../../../src/core/meaning/search-by-meaning.ts';
import type { QuestionBank } from '../../../src/core/ports/question-bank.ts';
import type { Card } from '../../../src/core/question/card.ts';
import { ok } from '../../../src/core/shared/result.ts';
import { createCountingEmbedder } from '../../fakes/counting-embedder.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';
import { createMemoryVectorStore } from '../../fakes/memory-vector-store.ts';
import { makeCards, smallTaxonomy } from '../../fakes/small-bank.ts';

const rows = [['deadlock', 'gridlock'], ['ladle', 'spoon'], ['queue']];
const [template] = makeCards(1);

function ownCard(name: string, summary: string): Card {
  if (template === undefined) throw new Error('The small bank has no card.');
  return { ...template, id: `own-questions.pack-${name}`, domain: 'own-questions', title: name, summary };
}

async function makeSearch(own: { cards: readonly Card[] }) {
  const summaries = new Map([
    ['databases.card-2', 'A deadlock ends when one side gives way.'],
    ['backend.card-1', 'A spoon.'],
  ]);
  const cards = makeCards(4).map((card) => ({ ...card, summary: summaries.get(card.id) ?? card.summary }));
  const bank: Pick<QuestionBank, 'bankId' | 'taxonomy' | 'loadDomains'> = {
    bankId: 'bank',
    taxonomy: smallTaxonomy,
    loadDomains: (ids) => Promise.resolve(ok(cards.filter(({ domain }) => ids.includes(domain)))),
  };
  const embedder = createCountingEmbedder(rows);
  const jobs = createJobQueue({ clock: createManualClock(), timer: { after: () => () => undefined } });
  const index = createBankIndex({
    embedder,
    modelId: 'tiny@1',
    bank,
    store: createMemoryVectorStore(),
    jobs,
    whenFree: () => Promise.resolve(),
  });
  await index.compute();
  embedder.asked.length = 0;
  const meaning = createMeaning({ embedder, jobs, bank: () => index.vectors() });
  const ownIndex = createOwnIndex({ embedder, jobs, loadCards: () => Promise.resolve(own.cards) });
  const search = createSearchByMeaning(meaning, bank, ownIndex);
  const find = async (query: string) =>
    (await search(query, [], 30, { aborted: false }))?.map(({ card, foundBy }) => [card.id, foundBy]);
  const embedded = () => embedder.asked.filter(({ as }) => as === 'passage').flatMap(({ texts }) => texts);
  return { find, embedded, embedder };
}

describe('own packs by meaning', () => {
  it('are found where words do not find them, beside the cards of the bank', async () => {
    const { find } = await makeSearch({ cards: [ownCard('lifts', 'A deadlock of two lifts.')] });
    expect(await find('gridlock')).toEqual([
      ['own-questions.pack-lifts', 'meaning'],
      ['databases.card-2', 'meaning'],
    ]);
  });

  it('are not near because they are few: what is near is told by the bank', async () => {
    const { find } = await makeSearch({ cards: [ownCard('kitchen', 'Which ladle for which soup.')] });
    expect(await find('queue')).toEqual([]);
    expect((await find('spoon'))?.[0]).toEqual(['own-questions.pack-kitchen', 'meaning']);
  });

  it('are read once each, again where they were changed, and forgotten where they are gone', async () => {
    const own = { cards: [ownCard('lifts', 'A deadlock of two lifts.'), ownCard('kitchen', 'A ladle.')] };
    const { find, embedded } = await makeSearch(own);
    await find('gridlock');
    await find('spoon');
    expect(embedded()).toEqual(['lifts. A deadlock of two lifts.', 'kitchen. A ladle.']);
    own.cards = [ownCard('lifts', 'A queue for two lifts.')];
    expect(await find('gridlock')).toEqual([['databases.card-2', 'meaning']]);
    expect(embedded()).toHaveLength(3);
    own.cards = [ownCard('kitchen', 'A ladle.')];
    expect((await find('spoon'))?.[0]).toEqual(['own-questions.pack-kitchen', 'meaning']);
    expect(embedded()).toHaveLength(4);
  });

  it('cost nothing without a pack', async () => {
    const { find, embedder } = await makeSearch({ cards: [] });
    await find('gridlock');
    expect(embedder.asked).toEqual([{ texts: ['gridlock'], as: 'query' }]);
  });
});
