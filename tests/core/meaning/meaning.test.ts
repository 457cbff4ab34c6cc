import { describe, expect, it } from 'vitest';
import { prepareQuestions } from '../../../src/core/interview/prepare-questions.ts';
import { createJobQueue } from '../../../src/core/jobs/job-queue.ts';
import { createBankIndex } from '../../../src/core/meaning/bank-index.ts';
import { findFocus, focusLines } from '../../../src/core/meaning/focus.ts';
import { createMeaning } from '../../../src/core/meaning/meaning.ts';
import { createSearchByMeaning } from '../../../src/core/meaning/search-by-meaning.ts';
import type { QuestionBank } from '../../../src/core/ports/question-bank.ts';
import type { Card } from '../../../src/core/question/card.ts';
import { encodeQuestionSearch, parseQuestionSearch } from '../../../src/core/question/question-search.ts';
import type { QuestionHit } from '../../../src/core/question/question-search.ts';
import { err, ok } from '../../../src/core/shared/result.ts';
import { createCountingEmbedder } from '../../fakes/counting-embedder.ts';
import { makeInterview } from '../../fakes/interview-factories.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';
import { createMemoryVectorStore } from '../../fakes/memory-vector-store.ts';
import { makeCards, smallTaxonomy } from '../../fakes/small-bank.ts';

const rows = [['deadlock', 'gridlock'], ['cache', 'stash'], ['queue']];

/** One card of databases is about deadlocks, one of the backend about a cache. */
const cards: readonly Card[] = makeCards(4).map((card) => {
  if (card.id === 'databases.card-2') return { ...card, summary: 'A deadlock ends when one side gives way.' };
  if (card.id === 'backend.card-1') return { ...card, summary: 'A cache answers what was asked before.' };
  return card;
});

function makeBank(overrides: Partial<QuestionBank> = {}): QuestionBank {
  return {
    taxonomy: smallTaxonomy,
    bankId: 'bank',
    sizesByDomainId: {},
    loadDomains: (ids) => Promise.resolve(ok(cards.filter(({ domain }) => ids.includes(domain)))),
    loadShelves: (ids) => Promise.resolve(ok(cards.filter(({ domain }) => ids.includes(domain)))),
    loadSearch: () => Promise.resolve(parseQuestionSearch(encodeQuestionSearch(cards, (id) => id)) as never),
    ...overrides,
  };
}

function makeIndex({ store = createMemoryVectorStore(), bank = makeBank(), modelId = 'tiny@1' } = {}) {
  const embedder = createCountingEmbedder(rows);
  const jobs = createJobQueue({ clock: createManualClock(), timer: { after: () => () => undefined } });
  const whenFree = () => Promise.resolve();
  const index = createBankIndex({ embedder, modelId, bank, store, jobs, whenFree });
  const meaning = createMeaning({ embedder, jobs, bank: () => index.vectors() });
  return { embedder, jobs, index, meaning };
}

const noPacks = { read: () => Promise.resolve(null) };
const limits = { deadlineMs: 1000, signal: { aborted: false } };

describe('the index of the bank by meaning', () => {
  it('is computed once and kept, and read the next time without starting a model', async () => {
    const store = createMemoryVectorStore();
    const first = makeIndex({ store });
    expect(first.index.status()).toMatchObject({ type: 'waiting', done: 0 });
    await first.index.compute();
    expect(first.index.status()).toMatchObject({ type: 'ready', cards: 32, keptCards: 0, sizeBytes: 32 * 7 });
    expect(store.kept?.cardIds).toHaveLength(32);

    const second = makeIndex({ store });
    await second.index.open();
    expect(second.index.status()).toMatchObject({ type: 'ready', cards: 32, keptCards: 32 });
    await second.index.compute();
    expect(second.embedder.asked).toEqual([]);
  });

  it.each([
    ['bank', { bank: makeBank({ bankId: 'newer' }) }] as const,
    ['model', { modelId: 'tiny@2' }] as const,
  ])('is computed anew for another %s', async (_, change) => {
    const store = createMemoryVectorStore();
    await makeIndex({ store }).index.compute();
    const { index, embedder } = makeIndex({ store, ...change });
    await index.open();
    expect(index.vectors()).toBeNull();
    await index.compute();
    expect(embedder.asked.flatMap(({ texts }) => texts)).toHaveLength(32);
  });

  it('is off in words when the model does not run, and put off when an interview runs', async () => {
    const { index, embedder } = makeIndex();
    embedder.fail = { type: 'embedder-not-loaded', detail: 'no memory' };
    await index.compute();
    expect(index.status()).toMatchObject({ type: 'off', because: { type: 'embedder-not-loaded' } });
    embedder.fail = null;
    await index.compute();
    expect(index.status().type).toBe('ready');

    const later = makeIndex();
    later.jobs.press('an interview is running');
    await later.index.compute();
    expect(later.index.status().type).toBe('waiting');
    expect(later.embedder.asked).toEqual([]);
    later.jobs.press(null);
    await later.index.compute();
    expect(later.index.status().type).toBe('ready');
  });

  it('does not bring back what was dropped with its model', async () => {
    const store = createMemoryVectorStore();
    const { index, jobs } = makeIndex({ store });
    const computing = index.compute();
    index.stop();
    await store.drop();
    await computing;
    expect([store.kept, jobs.numbers.running]).toEqual([null, 0]);
  });

  it('waits where the bank cannot be had', async () => {
    const failing = () => Promise.resolve(err({ type: 'pack-unreachable', part: 'x' } as const));
    const { index } = makeIndex({ bank: makeBank({ loadDomains: failing }) });
    await index.compute();
    expect(index.status().type).toBe('waiting');
  });
});

describe('a search by meaning', () => {
  async function makeSearch() {
    const made = makeIndex();
    await made.index.compute();
    return { ...made, search: createSearchByMeaning(made.meaning, makeBank(), noPacks) };
  }
  const hit = (id: string, questionId = 'question-1'): QuestionHit => {
    const card = cards.find((each) => each.id === id);
    if (card === undefined) throw new Error(id);
    return { card, questionId, score: 3 };
  };

  it('finds a card that the words do not find, and says so', async () => {
    const { search, embedder } = await makeSearch();
    const hits = await search('gridlock', [], 30, { aborted: false });
    expect(hits?.map(({ card, foundBy }) => [card.id, foundBy])).toEqual([['databases.card-2', 'meaning']]);
    expect(embedder.asked.at(-1)).toEqual({ texts: ['gridlock'], as: 'query' });
  });

  it('puts first what words and meaning find together, with the question of the words', async () => {
    const { search } = await makeSearch();
    const words = [hit('ownership.card-0'), hit('databases.card-2')];
    const hits = await search('gridlock', words, 30, { aborted: false });
    expect(hits?.map(({ card, questionId, foundBy }) => [card.id, questionId, foundBy])).toEqual([
      ['databases.card-2', 'question-1', undefined],
      ['ownership.card-0', 'question-1', undefined],
    ]);
  });

  it('leaves what the words found where nothing stands out, and gives nothing without vectors', async () => {
    const { search } = await makeSearch();
    const words = [hit('ownership.card-0')];
    expect(await search('something else', words, 30, { aborted: false })).toEqual(words);
    const { meaning } = makeIndex();
    expect(
      await createSearchByMeaning(meaning, makeBank(), noPacks)('gridlock', words, 30, { aborted: false }),
    ).toBeNull();
  });

  it('gives nothing when it is cancelled or the model fails', async () => {
    const { search, embedder } = await makeSearch();
    expect(await search('gridlock', [], 30, { aborted: true })).toBeNull();
    embedder.fail = { type: 'embedder-failed', detail: 'x' };
    expect(await search('gridlock', [], 30, { aborted: false })).toBeNull();
  });
});

describe('what an interview is about', () => {
  const job = {
    title: null,
    roleId: null,
    level: null,
    skills: [],
    lines: ['- You keep our gridlock at bay', 'Write to jobs@example.org for more', 'Short'],
    sha256: '',
  };

  it('is looked for by telling lines alone, never by contact data', () => {
    expect(focusLines(null, job)).toEqual([{ of: 'job', text: 'You keep our gridlock at bay' }]);
    expect(focusLines(null, null)).toEqual([]);
  });

  it('is the cards that a line is near to, with the line as the reason', async () => {
    const { meaning, index } = makeIndex();
    await index.compute();
    const words = await makeBank().loadSearch();
    if (!words.ok) throw new Error('no index');
    const focus = await findFocus(focusLines(null, job), meaning, words.value, { aborted: false });
    expect([...(focus ?? [])]).toEqual([
      ['databases.card-2', { of: 'job', line: 'You keep our gridlock at bay', nearness: 1 }],
    ]);
  });

  it('changes which card is asked about, and the reason says why', async () => {
    const { meaning, index } = makeIndex();
    await index.compute();
    const interview = { ...makeInterview([]), job };
    const askedWith = async (found: typeof meaning | null) => {
      const agent = await prepareQuestions(interview, makeBank(), [], [], found);
      return agent.ok ? agent.value.main(interview, 'technical', '', 1) : null;
    };
    const [without, within] = [await askedWith(null), await askedWith(meaning)];
    expect(without?.cardId).not.toBe('databases.card-2');
    expect(within?.cardId).toBe('databases.card-2');
    expect(within?.reason).toContain(
      'near in meaning to a line of the job description: “You keep our gridlock',
    );
    expect((await meaning.nearestCards([], 3, limits)) ?? null).toBeNull();
  });
});
