import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { findManifestProblems } from '../../../src/hosting/models/check-manifest.ts';
import { readLibraryFacts } from '../../../src/hosting/models/library-facts.ts';
import { sizeOfModel } from '../../../src/core/models/manifest.ts';
import type { ModelsManifest } from '../../../src/core/models/manifest.ts';
import { parseManifest } from '../../../src/core/models/parse-manifest.ts';

/** Loading WebLLM, for what it expects, takes seconds where other work goes on. */
vi.setConfig({ testTimeout: 60_000 });

const raw: unknown = JSON.parse(readFileSync('models-manifest.json', 'utf8'));

describe('models-manifest.json', () => {
  it('can be read, and has the three sets', () => {
    expect(manifest().sets.map(({ id }) => id)).toEqual(['light', 'balanced', 'best']);
  });

  it('agrees with the libraries that are installed', async () => {
    expect(findManifestProblems(manifest(), await readLibraryFacts())).toEqual([]);
  });

  it('gives every model a licence, a purpose and a size', () => {
    for (const model of manifest().models) {
      expect(model.purpose, model.id).toMatch(/^[A-Z].*\.$/);
      expect(sizeOfModel(model).bytes, model.id).toBeGreaterThan(1_000_000);
    }
  });

  it('names the commit in each address of a revision that it calls fixed', () => {
    for (const { id, revision, files } of manifest().models)
      for (const { url } of files.filter((file) => file.url.startsWith('https://huggingface.co/')))
        expect(url, id).toContain(`/resolve/${revision ?? 'main'}/`);
  });
});

describe('the check of the manifest', () => {
  it('sees a library of another version, an unknown model, a wrong twin and a missing file', async () => {
    const facts = await readLibraryFacts();
    const [first, ...rest] = manifest().models;
    if (first?.webllm == null) throw new Error('The first model is no WebLLM model.');
    const old = {
      ...first,
      webllm: { ...first.webllm, libraryUrl: first.webllm.libraryUrl.replace('v0_2_86', 'v0_2_80') },
    };
    const unknown = { ...first, webllm: { ...first.webllm, modelId: 'Nothing-1B-q4f16_1-MLC' } };
    const twin = { ...first, needs: { ...first.needs, shaderF16: false } };
    const bare = { ...first, files: first.files.filter(({ url }) => !url.endsWith('tokenizer.json')) };
    for (const wrong of [old, unknown, twin, bare])
      expect(findManifestProblems({ ...manifest(), models: [wrong, ...rest] }, facts)).not.toEqual([]);
    const later = { ...manifest(), webllm: { packageVersion: '0.2.99', modelVersion: 'v0_2_99/base' } };
    expect(findManifestProblems(later, facts)).not.toEqual([]);
  });
});

describe('reading a manifest', () => {
  it.each([
    ['text', 'x'],
    ['a model of a set that is not there', { ...manifest(), models: manifest().models.slice(1) }],
    ['a model twice', { ...manifest(), models: [...manifest().models, manifest().models[0]] }],
    ['a hash of the wrong length', withFile({ sha256: 'ab' })],
    ['a negative size', withFile({ sizeBytes: -1 })],
    ['an address that is none', withFile({ url: 'weights.bin' })],
  ])('refuses %s', (_, value) => {
    expect(parseManifest(value)).toMatchObject({ ok: false, error: { type: 'manifest-not-readable' } });
  });
});

function manifest(): ModelsManifest {
  const parsed = parseManifest(raw);
  if (!parsed.ok) throw new Error(parsed.error.detail);
  return parsed.value;
}

function withFile(change: object): unknown {
  const [first, ...rest] = manifest().models;
  return { ...manifest(), models: [{ ...first, files: [{ ...first?.files[0], ...change }] }, ...rest] };
}
