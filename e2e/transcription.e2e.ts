import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Result } from '../src/core/shared/result.ts';
import { makeTinyWhisper } from '../tests/fixtures/models/make-tiny-whisper.ts';
import { firstGermanTone, tinyJargon, tinyWords } from '../tests/fixtures/models/tiny-whisper-texts.ts';
import type { StoredModel, StoredModelFailure } from '../workers/contracts/stored-model.ts';
import type { LoadedTranscriber } from '../workers/contracts/transcription.contract.ts';
import { storeFile } from './stored-models.ts';
import { makeTones, transcribeClip } from './transcribe-clip.ts';
import { builtScript, callWorker, startWorker } from './worker-call.ts';

/** The worker of the build with a real Whisper, tiny and with known answers, out of the browser's own store. */
// A real engine at work beside the page.
test.setTimeout(180_000);

type Loaded = Result<LoadedTranscriber, StoredModelFailure>;

const base = 'https://huggingface.co/greenroom/tiny-whisper/resolve/0123456789abcdef/';
const english = makeTinyWhisper({ isMultilingual: false });
const many = makeTinyWhisper({ isMultilingual: true });

async function openWithModel(page: Page, { filesByPath } = english): Promise<StoredModel> {
  await page.goto('/');
  for (const [path, content] of Object.entries(filesByPath)) await storeFile(page, base + path, content);
  await startWorker(page, builtScript('assets', 'transcription.worker'));
  return {
    modelId: 'tiny',
    repository: 'greenroom/tiny-whisper',
    fileUrls: Object.keys(filesByPath).map((path) => base + path),
  };
}

test('a Whisper is loaded from the store and writes down exactly what was said', async ({ page }) => {
  const requests: string[] = [];
  page.context().on('request', (request) => requests.push(request.url()));
  const model = await openWithModel(page);
  expect(await callWorker<Loaded>(page, 'load', model)).toMatchObject({
    ok: true,
    value: { isMultilingual: false },
  });
  const { result, texts } = await transcribeClip(page, makeTones([0, 1, null, 2, 3]), { startMs: 7000 });
  expect(result).toMatchObject({
    ok: true,
    value: {
      text: 'indexes make reads quick',
      dropped: null,
      phrases: [
        { text: 'indexes', startMs: 7000, endMs: 8000 },
        { text: 'make', startMs: 8000, endMs: 9000 },
        { text: 'reads', startMs: 10_000, endMs: 11_000 },
        { text: 'quick', startMs: 11_000, endMs: 12_000 },
      ],
    },
  });
  expect(texts.length).toBeGreaterThan(0);
  expect(' indexes make reads quick').toContain(texts.at(-1)?.trim());
  expect(requests.filter((url) => !url.startsWith(new URL(page.url()).origin))).toEqual([]);
  // The runtime without WebGPU has half of the bytes.
  expect(requests.some((url) => /ort-wasm-simd-threaded-[^.]+\.wasm$/.test(url))).toBe(true);
});

test('silence, loops and phantoms become no words; jargon is spelt as it was told', async ({ page }) => {
  await callWorker<Loaded>(page, 'load', await openWithModel(page));
  const write = async (seconds: readonly (number | null)[], jargon: readonly string[] = []) => {
    const { result } = await transcribeClip(page, makeTones(seconds), { wish: { language: 'en', jargon } });
    return result.ok ? { text: result.value.text, dropped: result.value.dropped } : result;
  };
  // Without the gate this very model writes fifteen words for fifteen seconds of nothing.
  expect(await write(Array.from({ length: 15 }, () => null))).toEqual({ text: '', dropped: 'silence' });
  expect(await write(Array.from({ length: 9 }, () => 1))).toEqual({ text: '', dropped: 'loop' });
  expect(await write([5])).toEqual({ text: '', dropped: 'phantom' });
  expect(await write([0, 6, 5])).toEqual({ text: 'indexes', dropped: null });
  expect(await write([0, 4])).toEqual({ text: 'indexes kubernetis', dropped: null });
  expect(await write([0, 4], ['Docker', tinyJargon])).toEqual({ text: 'indexes Kubernetes', dropped: null });
});

test('a model of many languages writes the one that is wished, or the one that it hears', async ({
  page,
}) => {
  expect(await callWorker<Loaded>(page, 'load', await openWithModel(page, many))).toMatchObject({
    ok: true,
    value: { isMultilingual: true },
  });
  const write = async (
    seconds: readonly number[],
    language: string | null,
    id = 0,
    jargon: readonly string[] = [],
  ) => {
    const { result } = await transcribeClip(page, makeTones(seconds), { id, wish: { language, jargon } });
    return result.ok ? result.value.text : result;
  };
  expect(await write([0, 1], 'de-AT')).toBe(`${tinyWords.de[0]} ${tinyWords.de[1]}`);
  expect(await write([firstGermanTone, 0], 'en')).toBe(`${tinyWords.en[firstGermanTone]} ${tinyWords.en[0]}`);
  expect(await write([firstGermanTone, 0], null)).toBe(`${tinyWords.de[firstGermanTone]} ${tinyWords.de[0]}`);
  // The answer goes on in the language that it began in, whatever a single piece of it sounds like.
  expect(await write([0], null, 1)).toBe(tinyWords.de[0]);
  expect(await write([0], null)).toBe(tinyWords.en[0]);
  expect(await write([4], 'en', 0, [tinyJargon])).toBe(tinyJargon);
});

test('half a model, and a file that is no model, are said and never loaded', async ({ page }) => {
  const model = await openWithModel(page);
  const more = { ...model, fileUrls: [...model.fileUrls, `${base}onnx/decoder.onnx_data`] };
  expect(await callWorker<Loaded>(page, 'load', more)).toMatchObject({
    error: { type: 'files-missing', detail: `${base}onnx/decoder.onnx_data` },
  });
  const { result } = await transcribeClip(page, makeTones([0]));
  expect(result).toMatchObject({ error: { type: 'not-loaded' } });
  const encoder = `${base}onnx/encoder_model_quantized.onnx`;
  await storeFile(page, encoder, new Uint8Array(5000));
  expect(await callWorker<Loaded>(page, 'load', model)).toMatchObject({ error: { type: 'not-loaded' } });
});
