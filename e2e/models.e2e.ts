import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { randomBytes } from '../tests/fixtures/models/random-bytes.ts';
import { openHubBrowser, openModelsScreen as openModels } from './hub-browser.ts';
import type { HubBrowser } from './hub-browser.ts';
import { checkState, checkWidth, loadAxe } from './page-check.ts';
import { listStore } from './stored-models.ts';

const repository = 'onnx-community/whisper-tiny/resolve/main';
const weightsPath = `${repository}/onnx/decoder_model_merged_quantized.onnx`;
const rangeBytes = 8 * 1024 * 1024;
const weights = randomBytes(2 * rangeBytes + 1_000_077, 5);

let opened: HubBrowser;
let hub: HubBrowser['hub'];
let context: HubBrowser['context'];
let page: Page;

// The whole product at work, on a machine that may be doing other things.
test.setTimeout(180_000);

test.beforeEach(async ({ baseURL }) => {
  opened = await openHubBrowser(baseURL);
  ({ hub, context } = opened);
  for (const path of [
    'config.json',
    'generation_config.json',
    'preprocessor_config.json',
    'tokenizer.json',
    'tokenizer_config.json',
  ])
    hub.files.set(`${repository}/${path}`, new TextEncoder().encode('{}'));
  hub.files.set(`${repository}/onnx/encoder_model_quantized.onnx`, randomBytes(300_000, 6));
  hub.files.set(weightsPath, weights);
  page = await opened.newPage();
});

test.afterEach(() => opened.close());

test('a model is downloaded from the Hub over its redirects, checked, kept over a reload, and deleted', async () => {
  await openModels(page);
  await expect(row(page)).toContainText('not on this device');
  await row(page)
    .getByRole('button', { name: /^Download/ })
    .click();
  await expectDone(page);
  await expect(row(page)).toContainText('installed');
  const stored = await listStore(page);
  expect(stored.filter(({ name }) => name.endsWith('.record.json'))).toHaveLength(7);
  const bytes = stored
    .filter(({ name }) => name.endsWith('.bin'))
    .reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  expect(bytes).toBe(weights.length + 300_000 + 5 * 2);

  await page.reload();
  await expect(row(page)).toContainText('installed');
  await row(page)
    .getByRole('button', { name: /^Check/ })
    .click();
  await expect(page.getByText(/^All .* are as they should be\.$/)).toBeVisible();
  await row(page)
    .getByRole('button', { name: /^Delete/ })
    .click();
  await expect(page.getByText(/is deleted and its space is free/)).toBeVisible();
  expect(await listStore(page)).toEqual([]);
});

test('a download that is killed with its page in the middle goes on where it was', async () => {
  // The line falls silent in the second range, and the page is closed: the worker gets no last word.
  hub.treat = ({ path, range }) =>
    path === weightsPath && range?.startsWith(`bytes=${rangeBytes}-`) === true
      ? { hangAfterBytes: 3_000_000 }
      : {};
  await openModels(page);
  await row(page)
    .getByRole('button', { name: /^Download/ })
    .click();
  await expect.poll(() => storedBytes(page), { timeout: 40_000 }).toBeGreaterThan(weights.length);
  await page.close();

  hub.treat = () => ({});
  hub.requests.length = 0;
  page = await context.newPage();
  await openModels(page);
  await expect(row(page)).toContainText('fetched, not complete');
  await row(page)
    .getByRole('button', { name: /^Go on/ })
    .click();
  await expectDone(page);
  const again = hub.requests.filter(({ path, range }) => path === weightsPath && range !== 'bytes=0-0');
  expect(again).toHaveLength(1);
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(again[0]?.range ?? '') ?? [];
  expect(Number(from)).toBeGreaterThan(rangeBytes);
  expect(Number(to)).toBe(2 * rangeBytes - 1);
});

test('a download is paused, goes on, and can be cancelled without a trace', async () => {
  hub.treat = ({ path, count }) => (path === weightsPath && count > 10 ? { hangAfterBytes: 100_000 } : {});
  await openModels(page);
  await row(page)
    .getByRole('button', { name: /^Download/ })
    .click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Paused. What came so far is kept.')).toBeVisible();
  hub.treat = () => ({});
  await page.getByRole('button', { name: 'Go on' }).first().click();
  await expectDone(page);
});

test('nothing is fetched while an interview is held in any tab, and the page says so', async () => {
  await openModels(page);
  const other = await context.newPage();
  await other.goto('/');
  await other.evaluate(() => {
    void navigator.locks.request('interview:test', () => new Promise(() => undefined));
  });
  await row(page)
    .getByRole('button', { name: /^Download/ })
    .click();
  await expect(page.getByRole('alert')).toContainText('An interview is running');
  expect(hub.requests).toEqual([]);
  await other.close();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectDone(page);
});

test('the worker reaches the hosts of models and no other; the page reaches none', async () => {
  await openModels(page);
  const worker = page.workers().find((each) => each.url().includes('/model-workers/'));
  expect(worker).toBeDefined();
  const reach = (url: string) =>
    worker?.evaluate(
      (target) =>
        fetch(target).then(
          () => 'reached',
          () => 'refused',
        ),
      url,
    );
  expect(await reach(`https://huggingface.co/${weightsPath}`)).toBe('reached');
  expect(await reach(hub.url.replace('https', 'http'))).toBe('refused');
  expect(await reach('https://example.org/')).toBe('refused');
  const fromPage = await page.evaluate(
    (target) =>
      fetch(target).then(
        () => 'reached',
        () => 'refused',
      ),
    `https://huggingface.co/${weightsPath}`,
  );
  expect(fromPage).toBe('refused');
});

test('the screen is accessible while it looks, offers, downloads, pauses and fails', async () => {
  await loadAxe(page);
  hub.treat = ({ path, count }) => (path === weightsPath && count > 10 ? { hangAfterBytes: 100_000 } : {});
  await openModels(page);
  const problems = [...(await checkState(page, 'models')), ...(await checkWidth(page, 'models', 320))];
  await row(page)
    .getByRole('button', { name: /^Download/ })
    .click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  problems.push(...(await checkState(page, 'models, downloading')));
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Paused. What came so far is kept.')).toBeVisible();
  problems.push(...(await checkState(page, 'models, paused')));
  hub.treat = () => ({ status: 404 });
  await page.getByRole('button', { name: 'Go on' }).first().click();
  await expect(page.getByRole('alert')).toBeVisible();
  problems.push(...(await checkState(page, 'models, a file is gone')));
  expect(problems).toEqual([]);
});

function row(on: Page) {
  return on
    .getByRole('listitem')
    .filter({ hasText: 'onnx-community/whisper-tiny' })
    .filter({ hasText: 'many languages' });
}

async function expectDone(on: Page): Promise<void> {
  await expect(on.getByText('Done. The models are on this device and were checked.')).toBeVisible({
    timeout: 60_000,
  });
}

/** Room that is taken: a file is as long as its last byte that came. */
async function storedBytes(on: Page): Promise<number> {
  const stored = await listStore(on);
  return stored
    .filter(({ name }) => name.endsWith('.bin'))
    .reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}
