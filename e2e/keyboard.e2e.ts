import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { expectVisibleFocus } from './page-check.ts';
import { parseReportFile } from './report-file.ts';
import { currentQuestion, openHome } from './room.ts';

test.use({ actionTimeout: 15_000 });

const answer =
  'I have been a developer for six years. Last year I led the move of our shop to a new database, and it went live without an hour of downtime.';

test('a whole interview by keys alone, with the focus where the hands want to be', async ({ page }) => {
  await openHome(page);
  await expect(page.getByRole('button', { name: 'Start an interview' })).toBeFocused();
  await page.keyboard.press('Enter');
  const field = page.getByLabel('Your answer');
  await expect(field).toBeFocused();
  await expectVisibleFocus(page);

  const first = await currentQuestion(page);
  await page.keyboard.press('Alt+h');
  await expect(page.getByText('Hint.', { exact: true })).toBeVisible();
  await expect(field).toBeFocused();
  await page.keyboard.press('Alt+r');
  await expect(page.getByText('First asked as:')).toContainText(first);
  await expect(field).toBeFocused();
  await page.keyboard.type(answer);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Next question' })).toBeFocused();
  await expectVisibleFocus(page);
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();

  const second = await currentQuestion(page);
  await page.keyboard.press('Alt+s');
  await expect.poll(() => currentQuestion(page)).not.toBe(second);
  await expect(field).toBeFocused();

  await page.keyboard.type('Half a thought');
  await page.keyboard.press('Alt+p');
  await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused();
  await expectVisibleFocus(page);
  await page.keyboard.press('Alt+p');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('Half a thought');

  await page.keyboard.press('Alt+e');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expectVisibleFocus(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(field).toBeFocused();
  await page.keyboard.press('Alt+e');
  await tabTo(page, page.getByRole('button', { name: 'End and see the report' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#report$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await tabTo(page, page.getByRole('button', { name: 'Save as JSON' }));
  await expectVisibleFocus(page);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const report = parseReportFile(await readFile(await (await download).path(), 'utf8'));
  expect(report.turns.map((turn) => turn.answer)).toEqual([answer, null, 'Half a thought']);
});

test('everything in the interview can be reached with Tab, in the order in which it stands', async ({
  page,
}) => {
  await openHome(page);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Your answer')).toBeFocused();
  for (const name of ['I’m done', 'Skip', 'Help', 'Why this question?']) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
    await expectVisibleFocus(page);
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText('Chosen by')).toBeVisible();
  for (const name of ['Hide the time', 'Pause', 'End the interview'])
    await tabTo(page, page.getByRole('button', { name, exact: true }));
});

test('? shows the keys where one does not write', async ({ page }) => {
  await openHome(page);
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys).toBeVisible();
  await expect(keys.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await expect(page.getByRole('button', { name: 'Start an interview' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Your answer')).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByLabel('Your answer')).toHaveValue('?');
  await expect(keys).toBeHidden();
});

test('shortcuts that are switched off do nothing', async ({ page }) => {
  await page.goto('/#settings');
  await tabTo(page, page.getByRole('checkbox', { name: /^Keyboard shortcuts/ }));
  await expectVisibleFocus(page);
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: /^Keyboard shortcuts/ })).not.toBeChecked();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await openHome(page);
  await page.keyboard.press('Enter');
  const field = page.getByLabel('Your answer');
  await expect(field).toBeFocused();
  const question = await currentQuestion(page);
  await page.keyboard.type('A few words');
  for (const keys of ['Alt+h', 'Alt+r', 'Alt+s', 'Alt+p', 'Alt+e', 'Control+Enter'])
    await page.keyboard.press(keys);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/^A few words/);
  expect(await currentQuestion(page)).toBe(question);
  await expect(page.getByText('Hint.', { exact: true })).toBeHidden();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the setup can be filled in with the keyboard', async ({ page }) => {
  await openHome(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Change this' })).toBeFocused();
  await page.keyboard.press('Enter');
  const role = page.getByRole('combobox', { name: 'Role' });
  await expect(role).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('data eng');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(role).toHaveValue('Data engineer');
  await tabTo(page, page.getByRole('radio', { name: /^Find out/ }));
  await expectVisibleFocus(page);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^Junior/ })).toBeChecked();
  await tabTo(page, page.getByRole('slider', { name: 'Length' }));
  await page.keyboard.press('Home');
  await expect(page.getByText('5 minutes', { exact: true })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Start the interview' }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Your answer')).toBeFocused();
});

/** Presses Tab until it is there, as one does without a mouse. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
