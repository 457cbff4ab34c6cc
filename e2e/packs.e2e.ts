import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { checkState, checkWidth, loadAxe } from './page-check.ts';
import { currentQuestion, giveAnswer, openHome } from './room.ts';

test.use({ actionTimeout: 15_000 });

const table =
  'question,answer,level\n' +
  '"Why is our build cache keyed by content, not by time?",' +
  '"Because equal content gives an equal key, so that a rebuild of the same sources is found in the cache, ' +
  'while times differ on every machine.",mid\n' +
  'How do we name a feature branch?,"By the number of the ticket and two or three words, so that everyone finds it and knows what it is for.",junior\n';

async function openPacks(page: Page): Promise<void> {
  await page.goto('/#packs');
  await expect(page.getByRole('heading', { name: 'Your question packs', level: 1 })).toBeVisible();
}

async function openFile(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
}

test('a pack is written, mended, tried, saved, shared, searched, practised and deleted', async ({ page }) => {
  test.setTimeout(180_000);
  const problems: string[] = [];
  await loadAxe(page);
  await openHome(page);
  await page.goto('/#questions');
  await page.getByRole('link', { name: 'Your question packs' }).click();
  await expect(page.getByText('There is no pack yet.')).toBeVisible();
  problems.push(...(await checkState(page, 'packs, none')));

  await openFile(page, 'Team.csv', 'question,colour\nWhy?,red\n');
  await expect(page.getByRole('alert')).toContainText('Line 1, colour');
  await expect(page.getByRole('alert')).toContainText('Line 1, answer');
  problems.push(...(await checkState(page, 'packs, file refused')));

  await openFile(page, 'Team.csv', table);
  const field = page.getByLabel('The pack, written in YAML');
  await expect(field).toHaveValue(/title: Team/);
  const good = await field.inputValue();
  await field.fill(`${good}    colour: red\n`);
  await expect(page.getByText('1 error to mend before it can be saved.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save the pack' })).toBeDisabled();
  const wrongLine = good.split('\n').length;
  await page.getByRole('button', { name: `Line ${wrongLine}, cards.1.colour` }).click();
  const selected = await field.evaluate((element) =>
    element instanceof HTMLTextAreaElement
      ? element.value.slice(element.selectionStart, element.selectionEnd)
      : '',
  );
  expect(selected.trim()).toBe('colour: red');
  problems.push(...(await checkState(page, 'editor, with an error')));
  await field.fill(good.replace('title: Team', 'title: Our team'));
  await expect(page.getByText('2 questions, nothing to mend.')).toBeVisible();

  const tried = page.getByLabel('An answer to try');
  await tried.fill(
    'Equal content gives an equal key, so a rebuild of the same sources is found in the cache. Times differ on every machine.',
  );
  const strong = await percentShown(page);
  problems.push(...(await checkState(page, 'editor, answer tried')));
  problems.push(...(await checkWidth(page, 'editor, answer tried', 320)));
  await tried.fill(
    'On our last holiday we drove along the coast for two weeks and ate grilled fish by the harbour.',
  );
  await expect.poll(() => percentShown(page)).toBeLessThan(strong - 30);
  await page.getByRole('button', { name: 'Save the pack' }).click();
  await expect(page.getByText('Saved on this device.')).toBeVisible();
  await page.getByRole('button', { name: 'All packs' }).click();

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Our team' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /Ask from “Our team”/ })).toBeChecked();
  problems.push(...(await checkState(page, 'packs, one')));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save to share.*Our team$/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('our-team.greenroom.json');
  const shared = await readFile(await file.path(), 'utf8');

  await page.goto('/#questions');
  await page.getByRole('searchbox').fill('build cache keyed by content');
  await expect(page.getByRole('button', { name: /build cache keyed by content/ })).toBeVisible();

  await openPacks(page);
  await page.getByRole('button', { name: /^Practise.*Our team$/ }).click();
  await expect(page.getByLabel('Your answer')).toBeVisible();
  expect(await currentQuestion(page)).toBe('Why is our build cache keyed by content, not by time?');
  await giveAnswer(
    page,
    'Equal content gives an equal key, so a rebuild of the same sources is found again.',
  );
  await expect(page.getByRole('button', { name: 'Next question' })).toBeVisible();
  await expect(page.getByText('Because equal content gives an equal key', { exact: false })).toBeVisible();

  await openPacks(page);
  await page.getByRole('button', { name: /^Delete.*Our team$/ }).click();
  await page.getByRole('button', { name: 'Delete the pack' }).click();
  await expect(page.getByText('There is no pack yet.')).toBeVisible();
  await openFile(page, 'our-team.greenroom.json', shared);
  await expect(page.getByText('2 questions, nothing to mend.')).toBeVisible();
  await page.getByRole('button', { name: 'All packs' }).click();
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(page.getByText('There is no pack yet.')).toBeVisible();
  expect(problems).toEqual([]);
});

test('sample answers of a pack tell wrong from right, and what sounds wrong is quoted', async ({ page }) => {
  const problems: string[] = [];
  await loadAxe(page);
  await openHome(page);
  await openPacks(page);
  await page.getByRole('button', { name: 'Write a new pack' }).click();
  await page.getByLabel('Question').selectOption({ index: 1 });
  const tried = page.getByLabel('An answer to try');
  await tried.fill(
    'It finds bugs before the users do and spreads knowledge; small changes are read within a day.',
  );
  const right = await percentShown(page);
  await expect(page.getByText('Sounds doubtful.')).toBeHidden();
  const doubtful =
    'The reviewer is the one to blame for every bug, a linter finds all there is, and two thousand lines at once save time';
  await tried.fill(`It finds bugs. ${doubtful}.`);
  await expect(page.getByText('Sounds doubtful.')).toBeVisible();
  await expect(page.getByText('What does not seem right was taken off')).toBeVisible();
  expect(await percentShown(page)).toBeLessThan(right - 30);
  await page.getByRole('button', { name: /Show the words.*Worth checking/ }).focus();
  await expect(page.locator('.mark.lit')).toHaveText(doubtful);
  problems.push(...(await checkState(page, 'editor, a doubtful answer')));
  problems.push(...(await checkWidth(page, 'editor, a doubtful answer', 320)));
  expect(problems).toEqual([]);
});

test('an interview asks from a pack that is chosen', async ({ page }) => {
  await page.clock.install();
  await openHome(page);
  await openPacks(page);
  const asks = Array.from({ length: 6 }, (_, at) => `How does our own step ${at + 1} go?`);
  const cards = asks.map((ask) => `  - ask: ${ask}\n    answer: It goes by the handbook, step by step.\n`);
  await openFile(page, 'Own.yaml', `title: Own steps\ncards:\n${cards.join('')}`);
  await page.getByRole('button', { name: 'Save the pack' }).click();
  await expect(page.getByText('Saved on this device.')).toBeVisible();
  await page.goto('/#setup');
  await expect(page.getByRole('checkbox', { name: 'Own steps' })).toBeChecked();
  await page.getByRole('radio', { name: /Technical/ }).check();
  await page.getByRole('button', { name: 'Start the interview' }).click();
  await expect(page.getByLabel('Your answer')).toBeVisible();
  const met: string[] = [];
  for (let count = 0; count < 6; count += 1) {
    met.push(await currentQuestion(page));
    if (met.some((question) => asks.includes(question))) break;
    // Time moves the interview on to its technical part.
    await page.clock.runFor(100_000);
    await page.getByRole('button', { name: 'Skip' }).click();
    await expect(page.getByLabel('Your answer')).toBeVisible();
  }
  expect(met).toEqual(expect.arrayContaining([expect.stringMatching(/our own step/)]));
});

async function percentShown(page: Page): Promise<number> {
  const words = page.getByText(/% of what the rubric asks for|Not enough to score/);
  await expect(words).toBeVisible();
  return Number(/\d+/.exec(await words.innerText())?.[0] ?? 0);
}
