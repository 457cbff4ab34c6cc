import type { Page } from '@playwright/test';
import type { ModelEntry } from '../src/core/models/manifest.ts';
import { makeTinyGguf } from '../tests/fixtures/models/make-gguf.ts';
import { makeStoredEntry, markInstalled, storeFile } from './stored-models.ts';

const revision = '0123456789abcdef0123456789abcdef01234567';

/** Where the tiny language model is taken to have come from. */
export const tinyModelUrl = `https://example.org/tiny/resolve/${revision}/tiny.gguf`;

/** The language model that the tests make, as one that is installed and in use, beside others whose files are stored. */
export async function installTinyModel(page: Page, ...others: readonly ModelEntry[]): Promise<void> {
  // As much as the app asks an engine for: a byte is a token here.
  const content = makeTinyGguf({ contextTokens: 4096 });
  await storeFile(page, tinyModelUrl, content);
  await markInstalled(
    page,
    makeStoredEntry({
      id: 'tiny',
      part: 'language',
      runtime: 'wllama',
      repository: 'example/tiny',
      revision,
      files: [{ url: tinyModelUrl, sizeBytes: content.length, sha256: null }],
    }),
    ...others,
  );
}
