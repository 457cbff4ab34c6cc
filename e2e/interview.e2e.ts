import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { parseReportFile } from './report-file.ts';
import type { ReportFile } from './report-file.ts';
import { twoPagePdf } from '../tests/fixtures/cv/make-cv.ts';
import { openAnswerBook } from './answers.ts';
import { currentQuestion, endInterview, giveAnswer, nextQuestion, openHome } from './room.ts';

test('a whole interview from a PDF CV: reload in the middle, report follows the answers, export and import', async ({
  page,
}) => {
  const book = await openAnswerBook();
  await page.clock.install();
  await openHome(page);
  await page.getByRole('link', { name: 'Change this' }).click();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'cv.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(twoPagePdf()),
    });
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Sample Candidate');
  await page.getByRole('combobox', { name: /role/i }).fill('backend developer');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: /start/i }).last().click();

  const strongQuestions: string[] = [];
  const weakQuestions: string[] = [];
  for (let count = 0; count < 12; count += 1) {
    const question = await currentQuestion(page);
    await page.clock.runFor(50_000);
    const group = !book.knows(question)
      ? null
      : strongQuestions.length > weakQuestions.length
        ? 'weak'
        : 'strong';
    if (group !== null) (group === 'weak' ? weakQuestions : strongQuestions).push(question);
    await giveAnswer(page, group === 'weak' ? book.weak() : book.strong(question));
    await nextQuestion(page);
    if (count === 4) {
      const open = await currentQuestion(page);
      await page.getByLabel('Your answer').fill('This was half written when the page went away');
      await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
      await page.reload();
      await page.goto('/');
      await page.getByRole('button', { name: 'Go on' }).click();
      await expect(page.getByLabel('Your answer')).toBeVisible();
      expect(await currentQuestion(page)).toBe(open);
      await expect(page.getByLabel('Your answer')).toHaveValue(
        'This was half written when the page went away',
      );
    }
  }
  await endInterview(page);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as JSON' }).click();
  const path = await (await download).path();
  const report = parseReportFile(await readFile(path, 'utf8'));
  expect(report.candidateName).toBe('Sample Candidate');
  expect(mean(report, strongQuestions)).toBeGreaterThan(mean(report, weakQuestions) + 0.3);
  expect(report.turns.some(({ question }) => question.cvLine !== null)).toBe(true);
  expect([...new Set(report.turns.map(({ question }) => question.phase))]).toEqual(
    expect.arrayContaining(['introduction', 'experience', 'technical']),
  );
  for (const { answer, evaluation } of report.turns) {
    for (const { evidence, credit } of evaluation?.points ?? []) {
      if (credit > 0) expect(evidence.length).toBeGreaterThan(0);
      for (const { start, end } of evidence) expect(answer?.slice(start, end).trim()).not.toBe('');
    }
  }

  await page.goto('/#history');
  await page.locator('input[type=file]').setInputFiles(path);
  await expect(page).toHaveURL(/#report$/);
  const again = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as JSON' }).click();
  const imported = parseReportFile(await readFile(await (await again).path(), 'utf8'));
  expect(imported.turns.map(({ answer }) => answer)).toEqual(report.turns.map(({ answer }) => answer));
  expect(mean(imported, strongQuestions)).toBeCloseTo(mean(report, strongQuestions), 5);
});

test('a real interview holds feedback back until the end', async ({ page }) => {
  await openHome(page);
  await page.getByRole('link', { name: 'Change this' }).click();
  await page.getByRole('radio', { name: /^Real/ }).check();
  await page.getByRole('button', { name: /start/i }).last().click();
  const first = await currentQuestion(page);
  await giveAnswer(
    page,
    'I am a developer with five years of experience in backend work, and I built a payments service.',
  );
  await expect.poll(() => currentQuestion(page)).not.toBe(first);
  await expect(page.getByRole('button', { name: 'Next question' })).toHaveCount(0);
  await endInterview(page);
  await expect(page.getByRole('heading', { name: 'Every question' })).toBeVisible();
});

test('the first click starts a sensible interview, and Ctrl+Enter hands the answer in', async ({ page }) => {
  await openHome(page);
  await page.getByRole('button', { name: 'Start an interview' }).press('Enter');
  const answer = page.getByLabel('Your answer');
  await expect(answer).toBeFocused();
  await page.keyboard.type(
    'I have been a developer for six years, and last year I led the move of our shop to a new database.',
  );
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Next question' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(answer).toBeFocused();
  await page.keyboard.press('Alt+p');
  await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible();
});

function mean(report: ReportFile, questions: readonly string[]): number {
  const scores = report.turns.flatMap(({ question, evaluation }) =>
    questions.includes(question.text)
      ? [evaluation?.outcome.type === 'scored' ? evaluation.outcome.score : 0]
      : [],
  );
  expect(scores.length).toBeGreaterThan(0);
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
