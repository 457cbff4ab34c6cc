import type { Page } from '@playwright/test';
import type { AnswerBook } from '../../e2e/answers.ts';

const answerWords = 175;

/**
 * Opens the app with an interview of 45 minutes set up, so that time does not end it. Looks up elements by plain
 * selectors only: what reads the accessibility tree would be measured with the app.
 */
export async function openSetUpApp(page: Page, url: string): Promise<void> {
  await page.goto(`${url}#setup`);
  await page.locator('.field button').last().click();
  await page.goto(`${url}#`);
  await page.locator('main[data-screen=home] .start button').waitFor();
}

export async function startInterview(page: Page): Promise<void> {
  await page.locator('main[data-screen=home] .start button').click();
  await page.locator('#answer').waitFor();
}

/** Answers in 175 words, reads the feedback and goes on to the next question. */
export async function answerQuestion(page: Page, book: AnswerBook): Promise<void> {
  const question = await page.locator('#question').innerText();
  await page.locator('#answer').fill(withWords(book.strong(question.trim())));
  await page.locator('#answer').press('End');
  await page.locator('#answer').pressSequentially(' So.', { delay: 20 });
  await page.locator('.acts .primary').click();
  await page.locator('.next button').click();
  await page.locator('#answer').waitFor();
}

export async function endInterview(page: Page): Promise<void> {
  await page.locator('.edge .acts button').last().click();
  await page.locator('dialog .primary').click();
  await page.locator('#questions').waitFor();
}

/** The same words again and again, 175 of them. */
export function withWords(text: string): string {
  const words = text.split(/\s+/);
  return Array.from({ length: answerWords }, (_, index) => words[index % words.length]).join(' ');
}
