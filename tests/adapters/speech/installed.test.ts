import { describe, expect, it } from 'vitest';
import { createInstalledSpeech } from '../../../src/adapters/speech/installed-speech.ts';
import { transcribersFor } from '../../../src/adapters/speech/installed-transcriber.ts';
import { createSystemSpeaker } from '../../../src/adapters/speech/system-speaker.ts';
import type { InstalledModel } from '../../../src/core/models/installed-model.ts';
import type { ModelEntry } from '../../../src/core/models/manifest.ts';
import { ok } from '../../../src/core/shared/result.ts';
import { ScriptedWorker } from '../../fakes/scripted-worker.ts';

function entry(id: string, overrides: Partial<ModelEntry> = {}): ModelEntry {
  return {
    id,
    name: id,
    part: 'transcription',
    runtime: 'transformers',
    purpose: '',
    repository: `a/${id}`,
    revision: null,
    languages: 'many',
    licence: { name: 'MIT', url: 'https://example.org' },
    needs: { webgpu: false, shaderF16: false, vramMb: null, memoryGb: 4, memory64: false },
    estimatedBytes: 1,
    webllm: null,
    files: [{ url: `https://example.org/${id}/resolve/main/config.json`, sizeBytes: 1, sha256: null }],
    listUrl: null,
    ...overrides,
  };
}

const small = { needs: { ...entry('').needs, memoryGb: 8 } };
const english = { languages: 'english' as const };

describe('the transcriber for a language', () => {
  const all = [
    entry('base'),
    entry('base-english', english),
    entry('small', small),
    entry('minilm', { part: 'embeddings' }),
  ];

  it.each([
    ['en-GB', ['small', 'base-english', 'base']],
    ['de', ['small', 'base']],
    [null, ['small', 'base']],
  ])('for %s', (language, expected) => {
    expect(transcribersFor(all, language).map(({ id }) => id)).toEqual(expected);
  });
});

describe('speech with what is installed', () => {
  function makeSpeech(models: readonly ModelEntry[], hasStore = true) {
    let installed = models;
    let opened = 0;
    const workers: ScriptedWorker[] = [];
    const speech = createInstalledSpeech({
      hasStore: () => Promise.resolve(hasStore),
      openStore: () => {
        opened += 1;
        const list = installed.map((model): InstalledModel => ({
          model,
          manifestVersion: '1',
          installedAtMs: 0,
          status: 'in-use',
        }));
        return Promise.resolve({
          contents: () => Promise.resolve(ok({ installed: list, storedBytesByUrl: {}, usageBytes: 0 })),
        } as never);
      },
      systemSpeaker: createSystemSpeaker(null),
      prefersNeural: () => true,
      startWorker: () => {
        const worker = new ScriptedWorker({
          load: () => Promise.resolve(ok({ isMultilingual: true, loadMs: 1 })),
        });
        workers.push(worker);
        return worker;
      },
    });
    return {
      speech,
      workers,
      opened: () => opened,
      install: (next: readonly ModelEntry[]) => {
        installed = next;
      },
    };
  }

  it('has no transcriber and opens no store where nothing was ever installed', async () => {
    const { speech, opened } = makeSpeech([], false);
    expect(await speech.transcriber('en')).toBeNull();
    expect(await speech.speaker.voices('en')).toEqual([]);
    expect(opened()).toBe(0);
  });

  it('gives one transcriber to all, and another once something else is installed', async () => {
    const { speech, workers, install } = makeSpeech([entry('base')]);
    const first = await speech.transcriber('de');
    expect(first?.engine).toEqual({ rung: 1, name: 'base', version: 'main' });
    expect(await speech.transcriber('de')).toBe(first);
    await first?.load();
    install([entry('base'), entry('small', small)]);
    expect((await speech.transcriber('de'))?.engine.name).toBe('small');
    expect(workers[0]?.terminated).toBe(true);
  });

  it('has no transcriber for a language that none writes', async () => {
    const { speech } = makeSpeech([entry('base-english', english)]);
    expect(await speech.transcriber('fr')).toBeNull();
    expect(await speech.transcriber('en')).not.toBeNull();
  });

  it('offers each voice file of an installed voice, for English alone', async () => {
    const files = ['onnx/text_encoder.onnx', 'voices/F1.bin', 'voices/M1.bin'];
    const voice = entry('supertonic', {
      name: 'Supertonic',
      part: 'voice',
      languages: 'english',
      files: files.map((path) => ({
        url: `https://example.org/resolve/main/${path}`,
        sizeBytes: 1,
        sha256: null,
      })),
    });
    const { speech } = makeSpeech([voice]);
    expect((await speech.speaker.voices('en-US')).map(({ id }) => id)).toEqual([
      'neural:Supertonic F1',
      'neural:Supertonic M1',
    ]);
    expect(await speech.speaker.voices('de')).toEqual([]);
  });
});
