import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { twoPagePdf, windowsProgram } from '../tests/fixtures/cv/make-cv.ts';
import { openAnswerBook } from './answers.ts';
import { checkState, checkWidth, loadAxe } from './page-check.ts';
import {
  currentQuestion,
  endInterview,
  giveAnswer,
  nextQuestion,
  openHome,
  startInterview,
  untilKept,
} from './room.ts';

/** Each journey looks at the states on its way; all that is wrong is told at the end of it. */
let problems: string[] = [];

test.use({ actionTimeout: 15_000 });

test.beforeEach(async ({ page }) => {
  problems = [];
  await loadAxe(page);
});

async function look(page: Page, state: string): Promise<void> {
  problems.push(...(await checkState(page, state)));
}

/** 320 px is what stays of 640 when the page is magnified twice. */
async function lookMagnified(page: Page, state: string): Promise<void> {
  await look(page, state);
  problems.push(...(await checkWidth(page, state, 320)));
}

test('setup is accessible, whatever was read or went wrong', async ({ page }) => {
  await openHome(page);
  await lookMagnified(page, 'home, first visit');
  await page.getByRole('link', { name: 'Change this' }).click();
  await expect(page.getByRole('heading', { name: 'Set up an interview' })).toBeVisible();
  await lookMagnified(page, 'setup');
  await page.getByRole('combobox', { name: 'Role' }).click();
  await page.getByRole('combobox', { name: 'Role' }).press('ArrowDown');
  await look(page, 'setup, list of roles');
  await page.keyboard.press('Escape');

  const chooser = page.locator('input[type=file]').first();
  await chooser.setInputFiles(fileOf('cv.pdf', windowsProgram()));
  await expect(page.getByRole('alert')).toBeVisible();
  await look(page, 'setup, CV refused');
  await chooser.setInputFiles(fileOf('cv.pdf', twoPagePdf()));
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Sample Candidate');
  await lookMagnified(page, 'setup, CV read');
  await page.getByRole('button', { name: 'Paste the text' }).click();
  await look(page, 'setup, pasting a job description');
  await page
    .getByLabel('The text of the job description')
    .fill('Senior Backend Engineer\nYou know PostgreSQL, Kubernetes and Go, and you lead a small team.');
  await page.getByRole('button', { name: 'Read this text' }).click();
  await expect(page.getByRole('button', { name: 'Remove the job description' })).toBeVisible();
  await look(page, 'setup, job description read');
  expect(problems).toEqual([]);
});

test('the interview is accessible in every state', async ({ page }) => {
  const book = await openAnswerBook();
  await page.clock.install();
  await openHome(page);
  await page.getByRole('link', { name: 'Change this' }).click();
  await page.getByRole('button', { name: '5 min', exact: true }).click();
  await page.getByRole('button', { name: 'Start the interview' }).click();
  const first = await currentQuestion(page);
  await expect(page.getByLabel('Your answer')).toBeVisible();
  await lookMagnified(page, 'interview, question');
  await page.getByRole('button', { name: 'I’m done' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await look(page, 'interview, nothing written');
  await page.getByRole('button', { name: 'Why this question?' }).click();
  await look(page, 'interview, why this question');
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await page.getByRole('button', { name: 'Keys' }).click();
  await look(page, 'interview, help and keys');
  await page.getByRole('button', { name: 'Show a hint' }).click();
  await expect(page.getByText('Hint.', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await page.getByRole('button', { name: 'Say it another way' }).click();
  await expect(page.getByText('First asked as:')).toBeVisible();
  await look(page, 'interview, hint and other words');
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible();
  await look(page, 'interview, paused');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'End the interview' }).click();
  await look(page, 'interview, end?');
  await page.getByRole('button', { name: 'Go on with the interview' }).click();

  await giveAnswer(page, book.strong(first));
  await expect(page.getByRole('button', { name: 'Next question' })).toBeVisible();
  await lookMagnified(page, 'feedback, strong answer');
  await nextQuestion(page);
  await giveAnswer(page, `You are an idiot. ${book.weak(await currentQuestion(page))}`);
  await expect(page.getByText('A first note about how we talk.')).toBeVisible();
  await look(page, 'interview, warning');
  for (let halves = 0; halves < 9; halves += 1) {
    if (await page.getByRole('button', { name: 'Add five minutes' }).isVisible()) break;
    await page.clock.runFor(30_000);
  }
  await expect(page.getByRole('button', { name: 'Add five minutes' })).toBeVisible();
  await look(page, 'interview, time almost up');
  await giveAnswer(page, 'Nein');
  await expect(page.getByRole('button', { name: 'Next question' })).toBeVisible();
  await look(page, 'feedback, not enough to score');
  expect(problems).toEqual([]);
});

test('reports and the history are accessible, empty and filled', async ({ page }) => {
  const book = await openAnswerBook();
  await page.goto('/#report');
  await expect(page.getByRole('heading', { name: 'There is no report yet' })).toBeVisible();
  await look(page, 'report, none');
  await page.goto('/#history');
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
  await look(page, 'history, empty');

  await openHome(page);
  await startInterview(page);
  for (let count = 0; count < 5; count += 1) {
    const question = await currentQuestion(page);
    await giveAnswer(page, count % 2 === 0 ? book.strong(question) : book.weak(question));
    await nextQuestion(page);
  }
  await page.getByRole('button', { name: 'Skip' }).click();
  await endInterview(page);
  await expect(page.getByRole('heading', { name: 'Every question' })).toBeVisible();
  await lookMagnified(page, 'report, practice');
  const hiddenTable = page.getByRole('button', { name: /^Show as a table/ });
  while ((await hiddenTable.count()) > 0) await hiddenTable.first().click();
  await page.getByRole('button', { name: 'Open all' }).click();
  await lookMagnified(page, 'report, tables shown and questions open');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as JSON' }).click();
  const report = await readFile(await (await download).path());

  await page.goto('/#history');
  const importing = page.locator('input[type=file]');
  await importing.setInputFiles(fileOf('notes.json', Buffer.from('{"some": "thing"}')));
  await expect(page.getByRole('alert')).toBeVisible();
  await look(page, 'history, import refused');
  await importing.setInputFiles(fileOf('report.json', report));
  await expect(page).toHaveURL(/#report$/);
  await page.goto('/#history');
  const choices = page.getByRole('checkbox', { name: /^Compare/ });
  await expect(choices).toHaveCount(2);
  for (const choice of await choices.all()) await choice.check();
  await lookMagnified(page, 'history, two chosen');
  await page.getByRole('button', { name: 'Compare the two' }).click();
  await lookMagnified(page, 'history, comparison');
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await page
    .getByRole('button', { name: /^Delete(?! all)/ })
    .first()
    .click();
  await look(page, 'history, delete?');
  expect(problems).toEqual([]);
});

test('a real interview, an unanswered one and the pages around are accessible', async ({ page }) => {
  const book = await openAnswerBook();
  await openHome(page);
  await startInterview(page);
  await endInterview(page);
  await look(page, 'report, not enough to score');

  await page.goto('/#setup');
  await page.getByRole('radio', { name: /^Real/ }).check();
  await page.getByRole('button', { name: 'Start the interview' }).click();
  for (let count = 0; count < 4; count += 1) {
    const question = await currentQuestion(page);
    await giveAnswer(page, book.strong(question));
    await expect.poll(() => currentQuestion(page)).not.toBe(question);
  }
  await endInterview(page);
  await expect(page.getByRole('heading', { name: 'Every question' })).toBeVisible();
  await look(page, 'report, real');
  await openHome(page);
  await startInterview(page);
  await untilKept(page);
  await openHome(page);
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible();
  await lookMagnified(page, 'home, an open interview and reports');
  await page.keyboard.press('?');
  await look(page, 'home, keys');
  await page.keyboard.press('Escape');

  await page.goto('/#questions');
  await lookMagnified(page, 'questions');
  await page.getByLabel('Search the questions').fill('index slow query');
  await expect(page.getByRole('status').filter({ hasText: /found|best are shown/ })).toBeVisible();
  await look(page, 'questions, found');
  await page.getByLabel('Search the questions').fill('zzzz');
  await expect(page.getByText('No question found.')).toBeVisible();
  await look(page, 'questions, none found');
  await page.getByLabel('Search the questions').fill('');
  await page.getByRole('button', { name: /^Databases/ }).click();
  await expect(page.getByRole('heading', { name: 'Databases' })).toBeVisible();
  const card = page.locator('main li button').first();
  await expect(card).toBeVisible();
  await look(page, 'questions, a domain');
  await card.click();
  await expect(page.getByRole('button', { name: 'Practise this card' })).toBeVisible();
  await lookMagnified(page, 'questions, a card');

  for (const place of ['help', 'privacy', 'settings']) {
    await page.goto(`/#${place}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await lookMagnified(page, place);
  }
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await look(page, 'settings, erase?');
  expect(problems).toEqual([]);
});

test('text of double size fits a phone', async ({ page }) => {
  await page.goto('/#settings');
  await page.getByRole('radio', { name: 'Double' }).check();
  for (const place of ['settings', 'setup', 'questions', 'help', 'privacy', 'history']) {
    await page.goto(`/#${place}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    problems.push(...(await checkWidth(page, place, 360)));
  }
  await openHome(page);
  problems.push(...(await checkWidth(page, 'home', 360)));
  await startInterview(page);
  problems.push(...(await checkWidth(page, 'interview', 360)));
  expect(problems).toEqual([]);
});

test('the checks see what is wrong', async ({ page }) => {
  await openHome(page);
  expect(await checkState(page, 'home')).toEqual([]);
  await page.evaluate(() => {
    document.title = 'Question 3';
    const wrong = document.createElement('div');
    const field = document.createElement('input');
    const faint = document.createElement('p');
    const small = document.createElement('button');
    faint.textContent = 'Faint words';
    faint.style.color = '#cccccc';
    small.textContent = 'Go';
    small.style.height = '20px';
    wrong.style.width = '2000px';
    wrong.append(field, faint, small);
    document.querySelector('main')?.append(wrong);
  });
  const found = (await checkState(page, 'home')).join('\n');
  for (const wrong of [
    'the title is',
    'lets the browser fill',
    'label at',
    'color-contrast',
    'small target',
    'sideways',
  ])
    expect(found).toContain(wrong);
});

function fileOf(name: string, bytes: Uint8Array): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}
