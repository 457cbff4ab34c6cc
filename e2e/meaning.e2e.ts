import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect as expectSoon, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { readBank } from '../src/bank/compiler/read-bank.ts';
import type { ModelEntry } from '../src/core/models/manifest.ts';
import { makeTinyEmbedding, tinyEmbeddingWidth } from '../tests/fixtures/models/make-tiny-embedding.ts';
import { packHead } from '../workers/model-store/pack-file.ts';
import { checkState, loadAxe } from './page-check.ts';
import { listStore, makeStoredEntry } from './stored-models.ts';

/** A real engine with a tiny model whose neighbours are known: installed from a file, at work on the whole bank. */
// A real engine beside the page, on a machine that may be doing other things.
const expect = expectSoon.configure({ timeout: 60_000 });

const base = `https://huggingface.co/Xenova/all-MiniLM-L6-v2/resolve/${'0123456789'.repeat(4)}/`;

/** A pack, as the page saves one on another device, with the tiny model in the place of the real one. */
function makePack(): Buffer {
  const { model, textsByPath } = makeTinyEmbedding();
  const contents = [
    ...Object.entries(textsByPath).map(([path, text]) => [path, Buffer.from(text)] as const),
    ['onnx/model_quantized.onnx', Buffer.from(model)] as const,
  ];
  const files = contents.map(([path, content]) => ({
    url: base + path,
    sizeBytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  }));
  const entry: ModelEntry = {
    ...makeStoredEntry({
      id: 'minilm-l6',
      part: 'embeddings',
      runtime: 'transformers',
      repository: 'Xenova/all-MiniLM-L6-v2',
      revision: '0123456789'.repeat(4),
      files,
    }),
    embedding: { dimension: tinyEmbeddingWidth, prefixes: { query: '', passage: '' } },
  };
  return Buffer.concat([Buffer.from(packHead([entry], files)), ...contents.map(([, content]) => content)]);
}

test('a model from a file reads the bank once, in idle time, and finds what the words do not, without a request', async ({
  page,
}) => {
  await loadAxe(page);
  await openModels(page);
  await page.locator('input[type=file]').first().setInputFiles({
    name: 'greenroom-models.pack',
    mimeType: 'application/octet-stream',
    buffer: makePack(),
  });
  await expect(page.getByText(/^Ready: \d{3,} cards of the question bank are read/)).toBeVisible();
  await expect(page.getByText('They are kept for the next time.')).toBeVisible();
  const vectors = await vectorBytes(page);
  expect(vectors).toBeGreaterThan(500 * (tinyEmbeddingWidth + 4));
  const problems = [...(await checkState(page, 'models, the bank is read'))];

  // The first search loads the words' index; from then on nothing is asked for.
  await search(page, 'deadlock');
  await expect(page.locator('main li').first()).toContainText(/deadlock/i);
  const requests: string[] = [];
  page.context().on('request', (request) => requests.push(request.url()));
  await search(page, 'gridlock');
  const found = page.locator('main li').filter({ hasText: 'near in meaning' });
  await expect(found.first()).toBeVisible();
  await found.first().getByRole('button').click();
  await expect(page.locator('main')).toContainText(/deadlock/i);
  problems.push(...(await checkState(page, 'a card found by meaning')));
  await page.getByRole('button', { name: 'Back to the search' }).click();
  // A word that means nothing to the model finds nothing, by words or by meaning.
  await search(page, 'zyzzyva');
  await expect(page.getByText('No question found.')).toBeVisible();
  expect(requests).toEqual([]);

  // Cards of one's own are found as those of the bank are.
  await keepOwnPack(page);
  await search(page, 'gridlock');
  const own = found.filter({ hasText: 'Which lift gives way' });
  await expect(own).toBeVisible();
  requests.length = 0;

  const { question, answer, paraphrase } = await sayInOtherWords();
  await search(page, question);
  await page.locator('main li').filter({ hasText: question }).first().getByRole('button').click();
  await page.getByRole('button', { name: 'Practise this card' }).click();
  await expect(page.locator('#question')).toContainText(question);
  requests.length = 0;
  await page.locator('#answer').fill(`${answer} ${paraphrase}`);
  await page.locator('.acts .primary').click();
  const point = page.locator('main .evidence li').filter({ hasText: 'found by meaning' });
  await expect(point).toContainText('Partly, found by meaning, less certain');
  await expect(page.locator('[data-sources]').filter({ hasText: paraphrase.slice(0, -1) })).toBeVisible();
  problems.push(...(await checkState(page, 'feedback with evidence by meaning')));
  expect(requests).toEqual([]);

  await page.goto('/#models');
  await page.reload();
  await openModels(page);
  await expect(page.getByText('They were kept from before.')).toBeVisible();
  expect(page.workers().filter((worker) => worker.url().includes('embedding.worker'))).toEqual([]);
  expect(await vectorBytes(page)).toBe(vectors);
  // The model is loaded anew with the first search.
  await search(page, 'gridlock');
  await expect(found.first()).toBeVisible();

  await openModels(page);
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Xenova/all-MiniLM-L6-v2' })
    .getByRole('button', { name: /^Delete/ })
    .click();
  await expect(page.getByText(/is deleted and its space is free/)).toBeVisible();
  await expect.poll(() => vectorBytes(page)).toBe(0);
  expect(await listStore(page)).toEqual([]);
  await expect(page.getByText(/of the question bank are read/)).toHaveCount(0);
  expect(problems).toEqual([]);
});

/** A question, an answer that makes all of its points but one, and that one in words that the rules do not know. */
async function sayInOtherWords() {
  const bank = await readBank(fileURLToPath(new URL('../src/bank/', import.meta.url)));
  const card = bank.files.find((file) => file.card.id === 'javascript.event-loop')?.card;
  const question = card?.questions[0];
  if (card === undefined || question === undefined)
    throw new Error('The bank has no card on the event loop.');
  const points = card.points.filter(({ id }) => question.points.includes(id)).map(({ text }) => text);
  const said = points.filter((text) => !text.includes('queue'));
  expect(said).toHaveLength(points.length - 1);
  return {
    question: question.ask,
    answer: said.join(' '),
    paraphrase: 'We also put a lineup in the middle, so that it is there when somebody has time for it.',
  };
}

async function keepOwnPack(page: Page): Promise<void> {
  await page.goto('/#packs');
  await page.locator('input[type=file]').setInputFiles({
    name: 'lifts.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'question,answer\nWhich lift gives way at a narrow door?,"The one that came last, or else there is a deadlock."\n',
    ),
  });
  await page.getByRole('button', { name: 'Save the pack' }).click();
  await expect(page.getByText('Saved on this device.')).toBeVisible();
}

async function openModels(page: Page): Promise<void> {
  await page.goto('/#models');
  await expect(page.getByRole('heading', { name: 'All models' })).toBeVisible();
}

async function search(page: Page, words: string): Promise<void> {
  if (!page.url().endsWith('#questions')) await page.goto('/#questions');
  await page.getByLabel('Search the questions').fill(words);
}

/** What the bank's vectors take on the disk. */
async function vectorBytes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    try {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('greenroom-models');
      return (await (await folder.getFileHandle('bank.vectors')).getFile()).size;
    } catch {
      return 0;
    }
  });
}
