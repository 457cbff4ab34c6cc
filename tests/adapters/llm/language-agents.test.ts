import { describe, expect, it } from 'vitest';
import { createInstalledAgents } from '../../../src/adapters/llm/installed-agents.ts';
import { createLanguageAgents } from '../../../src/adapters/llm/language-agents.ts';
import type { ModelEntry } from '../../../src/core/models/manifest.ts';
import type { DeviceProbe } from '../../../src/core/ports/device-prober.ts';
import { ok } from '../../../src/core/shared/result.ts';
import { createManualTimer } from '../../fakes/manual-timer.ts';
import { createMemoryGivenUpModels } from '../../fakes/memory-given-up-models.ts';
import { ScriptedWorker } from '../../fakes/scripted-worker.ts';
import { createModel } from '../../fakes/store-engine.ts';
import type { EngineFailure, LanguageModelApi } from '../../../workers/contracts/language-model.contract.ts';

const device: DeviceProbe = {
  gpu: null,
  memoryGb: 8,
  cores: 4,
  hasMemory64: true,
  hasJspi: true,
  isIsolated: true,
  disk: { canWrite: true, writtenBytes: 1, freeBytesHint: null, isPersisted: true },
};
const url = 'https://example.org/model.gguf';
const large = modelOf('large', 4);
const small = modelOf('small', 1);
const request = { messages: [], grammar: null, maxTokens: 1, temperature: 0, seed: 1 };

function modelOf(id: string, memoryGb: number): ModelEntry {
  const needs = { webgpu: false, shaderF16: false, vramMb: null, memoryGb, memory64: false };
  return createModel([{ url, sizeBytes: 1, sha256: null }], { id, needs, revision: 'a'.repeat(40) });
}

/** An engine that loads all but the large model, for the given reason. */
function engineApi(failure: EngineFailure): LanguageModelApi {
  const usage = { promptTokens: 1, cachedTokens: 0, replyTokens: 1, firstTokenMs: 1, totalMs: 1 };
  return {
    load: ({ modelId }) =>
      Promise.resolve(
        modelId === 'large'
          ? { ok: false, error: failure }
          : ok({ contextTokens: 1024, loadMs: 1, warmUpMs: 1 }),
      ),
    generate: () => Promise.resolve(ok({ text: 'yes', endedBecause: 'stop', usage })),
    cancel: () => Promise.resolve(),
  };
}

function makeAgents(failure: EngineFailure, givenUp = createMemoryGivenUpModels()) {
  const created: string[][] = [];
  const time = createManualTimer(5);
  const contents = {
    installed: [small, large].map((model) => ({
      model,
      manifestVersion: '1',
      installedAtMs: 0,
      status: 'in-use' as const,
    })),
    storedBytesByUrl: {},
    totalBytes: 2,
  };
  const agents = createLanguageAgents({
    hasStore: () => Promise.resolve(true),
    openStore: () =>
      Promise.resolve({
        contents: () => Promise.resolve(ok(contents)),
        probe: () => Promise.resolve(device),
      }),
    givenUp,
    create: (models) => {
      created.push(models.map(({ id }) => id));
      return Promise.resolve(
        createInstalledAgents(models, {
          clock: time,
          timer: time,
          startWorker: () => new ScriptedWorker(engineApi(failure)),
          ongivenup: ({ id, revision }, because) =>
            void givenUp.add({ modelId: id, revision, because, atMs: time.nowMs() }),
        }),
      );
    },
  });
  return { agents, created, givenUp };
}

async function askOnce({ agents }: ReturnType<typeof makeAgents>): Promise<string | undefined> {
  const found = await agents.find();
  if (found === null || !('model' in found)) return undefined;
  const { model } = found as NonNullable<ReturnType<typeof createInstalledAgents>>;
  await model.generate(request, { deadlineMs: 1000 });
  return found.engine().name;
}

describe('the models of this device', () => {
  it('remembers beyond the page which one does not work, and why', async () => {
    const first = makeAgents({ type: 'not-loaded', detail: 'too large' });
    expect(await askOnce(first)).toBe('small');
    expect(first.created).toEqual([['large', 'small']]);
    expect(await first.givenUp.list()).toEqual([
      { modelId: 'large', revision: large.revision, because: 'not-loaded', atMs: 5 },
    ]);
    const later = makeAgents({ type: 'not-loaded', detail: 'too large' }, first.givenUp);
    expect(await askOnce(later)).toBe('small');
    expect(later.created).toEqual([['small']]);
  });

  it('tries it again when it is told to', async () => {
    const kept = { modelId: 'large', revision: large.revision, because: 'broke-down', atMs: 1 } as const;
    const world = makeAgents({ type: 'not-loaded', detail: '' }, createMemoryGivenUpModels([kept]));
    await world.agents.find();
    await world.givenUp.forget('large');
    await world.agents.find();
    expect(world.created).toEqual([['small'], ['large', 'small']]);
  });

  it('tries another revision of it', async () => {
    const kept = { modelId: 'large', revision: 'b'.repeat(40), because: 'broke-down', atMs: 1 } as const;
    const world = makeAgents({ type: 'not-loaded', detail: '' }, createMemoryGivenUpModels([kept]));
    await world.agents.find();
    expect(world.created).toEqual([['large', 'small']]);
  });

  it('holds nothing against a model whose files are damaged: they can be fetched again', async () => {
    const world = makeAgents({ type: 'files-damaged', detail: url });
    expect(await askOnce(world)).toBe('small');
    expect(await world.givenUp.list()).toEqual([]);
  });
});
