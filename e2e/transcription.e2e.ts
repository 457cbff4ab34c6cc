import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Result } from '../src/core/shared/result.ts';
import { makeTinyWhisper } from '../tests/fixtures/models/make-tiny-whisper.ts';
import type { StoredModel, StoredModelFailure } from '../workers/contracts/stored-model.ts';
import type { LoadedTranscriber } from '../workers/contracts/transcription.contract.ts';
import { storeFile } from './stored-models.ts';
import { transcribeTones } from './tone-clip.ts';
import { builtScript, callWorker, startWorker } from './worker-call.ts';

// A real engine at work beside the page.
test.setTimeout(180_000);

type Loaded = Result<LoadedTranscriber, StoredModelFailure>;

const base = 'https://huggingface.co/greenroom/tiny-whisper/resolve/0123456789abcdef/';
const english = makeTinyWhisper({ isMultilingual: false });

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

test('a real Whisper is loaded from the store and writes down exactly what was said', async ({ page }) => {
  const requests: string[] = [];
  page.context().on('request', (request) => requests.push(request.url()));
  const model = await openWithModel(page);
  expect(await callWorker<Loaded>(page, 'load', model)).toMatchObject({
    ok: true,
    value: { isMultilingual: false },
  });
  const { result, texts } = await transcribeTones(page, { seconds: [0, 1, null, 2, 3], startMs: 7000 });
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
  expect(requests.filter((url) => url.includes('huggingface'))).toEqual([]);
});
