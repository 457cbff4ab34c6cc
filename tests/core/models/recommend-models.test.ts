import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../../src/core/models/parse-manifest.ts';
import { recommendModels } from '../../../src/core/models/recommend-models.ts';
import type { Recommendation } from '../../../src/core/models/recommend-models.ts';
import type { DeviceProbe, GpuProbe } from '../../../src/core/ports/device-prober.ts';

const gpu: GpuProbe = {
  vendor: 'x',
  architecture: 'x',
  hasShaderF16: true,
  maxBufferBytes: 2 ** 31,
  meetsHardLimits: true,
};
const strong: DeviceProbe = {
  gpu,
  memoryGb: 8,
  cores: 8,
  hasMemory64: true,
  hasJspi: true,
  isIsolated: true,
  disk: { canWrite: true, writtenBytes: 1, freeBytesHint: 100e9, isPersisted: false },
};

describe('the recommendation', () => {
  it('gives a device with a graphics card the best set, in half precision', () => {
    const { setId, reasons } = recommend({});
    expect([setId, reasons]).toEqual(['best', ['graphics-card']]);
    expect(languageModel(recommend({}))).toBe('qwen3-4b-f16');
  });

  it('takes the twin in full precision where the card lacks half precision', () => {
    const found = recommend({ gpu: { ...gpu, hasShaderF16: false } });
    expect(languageModel(found)).toBe('qwen3-4b-f32');
    expect(found.reasons).toContain('graphics-card-without-half-precision');
  });

  it('goes to the processor without a card, or with one that is too small for WebLLM', () => {
    expect(languageModel(recommend({ gpu: null }))).toBe('qwen2.5-0.5b-cpu');
    expect(languageModel(recommend({ gpu: { ...gpu, meetsHardLimits: false } }))).toBe('qwen2.5-0.5b-cpu');
  });

  it.each([
    ['little memory', { memoryGb: 2 }, 'light', 'little-memory'],
    ['memory for the middle', { memoryGb: 4 }, 'balanced', 'little-memory'],
    ['no word on memory', { memoryGb: null }, 'balanced', 'memory-unknown'],
    ['few cores and no card', { gpu: null, cores: 2 }, 'light', 'few-cores'],
    ['small buffers', { gpu: { ...gpu, maxBufferBytes: 2 ** 28 } }, 'balanced', 'graphics-card-too-small'],
  ] as const)('with %s says so and takes what fits', (_, change, setId, reason) => {
    const found = recommend(change);
    expect(found.setId).toBe(setId);
    expect(found.reasons).toContain(reason);
  });

  it('offers no language model where none can run, and still listening and search', () => {
    const found = recommend({ gpu: null, hasMemory64: false });
    expect(found.reasons).toContain('no-language-model');
    expect(found.plans.flatMap(({ models }) => models).map(({ part }) => part)).not.toContain('language');
  });

  it('says that nothing can be kept, or that space is short', () => {
    expect(recommend({ disk: { ...strong.disk, canWrite: false } }).reasons).toContain('cannot-write');
    const short = recommend({ disk: { ...strong.disk, freeBytesHint: 1e9 } });
    expect(short.setId).toBe('light');
    expect(short.reasons).toContain('little-space');
  });

  it('makes larger sets larger', () => {
    const sizes = recommend({}).plans.map(({ size }) => size.bytes);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });
});

function recommend(change: Partial<DeviceProbe>): Recommendation {
  const manifest = parseManifest(JSON.parse(readFileSync('models-manifest.json', 'utf8')));
  if (!manifest.ok) throw new Error(manifest.error.detail);
  return recommendModels(manifest.value, { ...strong, ...change }, 'english');
}

function languageModel({ setId, plans }: Recommendation): string | undefined {
  return plans.find((plan) => plan.setId === setId)?.models.find(({ part }) => part === 'language')?.id;
}
