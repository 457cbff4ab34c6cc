import { describe, expect, it } from 'vitest';
import { createInstalledMeaning, embeddersAmong } from '../../../src/adapters/meaning/installed-meaning.ts';
import { createMeaningDoor } from '../../../src/adapters/meaning/meaning-door.ts';
import type { ModelEntry } from '../../../src/core/models/manifest.ts';
import type { QuestionBank } from '../../../src/core/ports/question-bank.ts';
import { err, ok } from '../../../src/core/shared/result.ts';
import type { EmbeddingApi } from '../../../workers/contracts/embedding.contract.ts';
import { createCountingEmbedder } from '../../fakes/counting-embedder.ts';
import { createManualTimer } from '../../fakes/manual-timer.ts';
import { createMemoryVectorStore } from '../../fakes/memory-vector-store.ts';
import { ScriptedWorker } from '../../fakes/scripted-worker.ts';
import { createModel } from '../../fakes/store-engine.ts';
import { makeCards, smallTaxonomy } from '../../fakes/small-bank.ts';

const embedding = { dimension: 2, prefixes: { query: '', passage: '' } };

function entry(id: string, overrides: Partial<ModelEntry> = {}): ModelEntry {
  return createModel([{ url: `https://example.org/${id}.onnx`, sizeBytes: 1, sha256: null }], {
    id,
    part: 'embeddings',
    runtime: 'transformers',
    languages: 'english',
    embedding,
    ...overrides,
  });
}

const bank: QuestionBank = {
  taxonomy: smallTaxonomy,
  bankId: 'bank',
  sizesByDomainId: {},
  loadDomains: (ids) => Promise.resolve(ok(makeCards(4).filter(({ domain }) => ids.includes(domain)))),
  loadShelves: () => Promise.reject(new Error('not needed')),
  loadSearch: () => Promise.reject(new Error('not needed')),
};

function makeInstalled(...models: readonly ModelEntry[]) {
  const state = { models, isSilent: false, texts: 0 };
  const vectors = createMemoryVectorStore();
  const workers: ScriptedWorker[] = [];
  const time = createManualTimer();
  const embedder = createCountingEmbedder([['databases'], ['ownership']]);
  const api: EmbeddingApi = {
    load: () => Promise.resolve(ok(undefined)),
    embed: async (texts, as) => {
      state.texts += texts.length;
      const made = await embedder.embed(texts, { as, deadlineMs: 1 });
      return made.ok ? made : err({ type: 'cancelled' });
    },
    cancel: () => Promise.resolve(),
  };
  const installed = createInstalledMeaning({
    store: {
      contents: () =>
        Promise.resolve(
          state.isSilent
            ? err({ type: 'model-store-busy' })
            : ok({
                installed: state.models.map((model) => ({
                  model,
                  manifestVersion: '1',
                  installedAtMs: 0,
                  status: 'in-use' as const,
                })),
                storedBytesByUrl: {},
                totalBytes: 1,
              }),
        ),
    },
    known: [],
    bank,
    packs: { list: () => Promise.resolve(ok([])) },
    vectors,
    clock: time,
    timer: time,
    whenFree: () => Promise.resolve(),
    alone: (work) => work(),
    startWorker: () => {
      const worker = new ScriptedWorker(api);
      workers.push(worker);
      return worker;
    },
  });
  return { installed, state, vectors, workers, time };
}

describe('the installed embedding model', () => {
  it('has nothing to say where none is installed', async () => {
    const { installed, workers } = makeInstalled(entry('whisper', { part: 'transcription' }));
    await installed.compute();
    expect([installed.current(), installed.status(), workers]).toEqual([null, { type: 'absent' }, []]);
    expect(await installed.search('databases', [], 9, { aborted: false })).toBeNull();
  });

  it('reads the bank once, and searches it', async () => {
    const { installed, state, vectors } = makeInstalled(entry('minilm'));
    await installed.compute();
    await installed.compute();
    expect(installed.status()).toMatchObject({ type: 'ready', cards: 32, keptCards: 0 });
    expect([state.texts, vectors.kept?.cardIds.length]).toEqual([32, 32]);
    const hits = await installed.search('ownership', [], 9, { aborted: false });
    expect(hits?.map(({ card }) => card.domain)).toEqual(Array.from({ length: 4 }, () => 'ownership'));
  });

  it('drops the vectors and ends the worker when the model is deleted', async () => {
    const { installed, state, vectors, workers } = makeInstalled(entry('minilm'));
    await installed.compute();
    state.models = [];
    await installed.look();
    expect([vectors.kept, installed.current(), installed.status()]).toEqual([null, null, { type: 'absent' }]);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
  });

  it('keeps what it has while the store does not answer', async () => {
    const { installed, state, vectors } = makeInstalled(entry('minilm'));
    await installed.compute();
    state.isSilent = true;
    await installed.look();
    expect([installed.status().type, vectors.kept?.isWhole]).toEqual(['ready', true]);
  });

  it('reads the bank anew with another revision, and holds one set of vectors', async () => {
    const { installed, state, vectors } = makeInstalled(entry('minilm', { revision: 'a'.repeat(40) }));
    await installed.compute();
    state.models = [entry('minilm', { revision: 'b'.repeat(40) })];
    await installed.compute();
    expect([state.texts, vectors.kept?.key.modelId]).toEqual([64, `minilm@${'b'.repeat(40)}`]);
  });

  it('frees the memory of a model that nobody has asked for a while', async () => {
    const { installed, workers, time } = makeInstalled(entry('minilm'));
    await installed.compute();
    expect(workers[0]?.terminated).toBe(false);
    await time.move(300_000);
    expect(workers[0]?.terminated).toBe(true);
  });

  it('computes nothing in the background while an interview runs', async () => {
    const { installed, state } = makeInstalled(entry('minilm'));
    installed.press('an interview is running');
    await installed.compute();
    expect([installed.status().type, state.texts]).toEqual(['waiting', 0]);
    installed.press(null);
    await installed.compute();
    expect(installed.status().type).toBe('ready');
  });
});

describe('the embedding model to use', () => {
  it('is the one for English, then one of many languages', () => {
    const many = entry('e5', { languages: 'many' });
    expect(embeddersAmong([many, entry('minilm')], []).map(({ name }) => name)).toEqual(['minilm', 'e5']);
  });

  it('is of the shape that is known of it, and none where nothing is known', () => {
    const old = createModel([], { id: 'minilm', part: 'embeddings', runtime: 'transformers' });
    expect(embeddersAmong([old], [])).toEqual([]);
    expect(embeddersAmong([old], [entry('minilm')]).map(({ shape }) => shape)).toEqual([embedding]);
  });
});

describe('the way to the embedding model', () => {
  it('loads nothing where no model was ever stored', async () => {
    const door = createMeaningDoor({
      hasStore: () => Promise.resolve(false),
      load: () => Promise.reject(new Error('not needed')),
    });
    await door.refresh();
    await door.prepare();
    expect([door.current(), door.status()]).toEqual([null, { type: 'absent' }]);
    expect(await door.search('x', [], 9, { aborted: false })).toBeNull();
  });

  it('waits with all work until the interview is over', async () => {
    const { installed, state } = makeInstalled(entry('minilm'));
    const door = createMeaningDoor({
      hasStore: () => Promise.resolve(true),
      load: () => Promise.resolve(installed),
    });
    door.press('an interview is running');
    await door.refresh();
    expect(state.texts).toBe(0);
    door.press(null);
    await door.refresh();
    expect(door.status().type).toBe('ready');
  });

  it('goes on without it where that part of the app cannot be fetched', async () => {
    const door = createMeaningDoor({
      hasStore: () => Promise.resolve(true),
      load: () => Promise.reject(new Error('offline')),
    });
    await door.refresh();
    await door.prepare();
    expect(door.current()).toBeNull();
  });
});
