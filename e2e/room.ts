import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** The question on screen. */
export async function currentQuestion(page: Page): Promise<string> {
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeVisible();
  return (await heading.innerText()).trim();
}

/** Writes an answer and hands it in; in practice waits for the feedback. */
export async function giveAnswer(page: Page, answer: string): Promise<void> {
  await page.getByLabel('Your answer').fill(answer);
  await page.getByRole('button', { name: 'I’m done' }).click();
}

/** Leaves the feedback for the next question. */
export async function nextQuestion(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next question' }).click();
  await expect(page.getByLabel('Your answer')).toBeVisible();
}

export async function endInterview(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'End the interview' }).click();
  await page.getByRole('button', { name: 'End and see the report' }).click();
  await expect(page).toHaveURL(/#report$/);
}

/** A Start that is known to be ready: the app is there and has looked for earlier interviews. */
export async function openHome(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Start an interview' })).toBeVisible();
}

/** Starts from the home screen, and resolves with the first question once it can be answered; not yet stored, maybe. */
export async function startInterview(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Start an interview' }).click();
  await expect(page.getByLabel('Your answer')).toBeVisible();
  return currentQuestion(page);
}

/** Writes a word, and resolves once it is kept, and so the interview. */
export async function untilKept(page: Page): Promise<void> {
  await page.getByLabel('Your answer').fill('Well,');
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
}
