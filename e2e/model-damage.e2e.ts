import { expect, test } from '@playwright/test';
import { randomBytes } from '../tests/fixtures/models/random-bytes.ts';
import { defaultRangeBytes as rangeBytes } from '../workers/model-store/download-files.ts';
import { openHubBrowser, openModelsScreen } from './hub-browser.ts';
import type { HubBrowser } from './hub-browser.ts';
import { damageFile } from './stored-models.ts';

const path = 'Qwen/Qwen2.5-1.5B-Instruct-GGUF/resolve/main/qwen2.5-1.5b-instruct-q4_k_m.gguf';

let browser: HubBrowser;

test.setTimeout(180_000);
test.beforeEach(async ({ baseURL }) => {
  browser = await openHubBrowser(baseURL);
});
test.afterEach(() => browser.close());

test('a byte that rots on the disk is found before the model is loaded, and only its range is fetched again', async () => {
  const { hub } = browser;
  hub.files.set(path, randomBytes(2 * rangeBytes + 1_000_077, 7));
  const page = await browser.newPage();
  await openModelsScreen(page);
  const row = page.getByRole('listitem').filter({ hasText: 'Qwen/Qwen2.5-1.5B-Instruct-GGUF' });
  await row.getByRole('button', { name: /^Download/ }).click();
  await expect(row.getByRole('button', { name: /^Check/ })).toBeVisible({ timeout: 60_000 });

  await damageFile(page, `https://huggingface.co/${path}`, rangeBytes + 4321);
  hub.requests.length = 0;
  // Whoever needs the model first finds it: here the trial on the set.
  const trial = page.getByRole('region', { name: 'Which model to choose' });
  await trial.getByRole('button', { name: 'Try 1 model', exact: true }).click();
  await expect(trial.getByRole('status')).toContainText('Part of it was damaged and is taken out', {
    timeout: 60_000,
  });
  await expect(row).toContainText('fetched, not complete');
  expect(hub.requests).toEqual([]);

  await row.getByRole('button', { name: /^Go on/ }).click();
  await expect(row.getByRole('button', { name: /^Check/ })).toBeVisible({ timeout: 60_000 });
  const again = hub.requests.filter(({ range }) => range !== 'bytes=0-0');
  expect(again).toEqual([{ path, range: `bytes=${rangeBytes}-${2 * rangeBytes - 1}` }]);
  await row.getByRole('button', { name: /^Check/ }).click();
  await expect(page.getByText(/^All .* are as they should be\.$/)).toBeVisible();
});
