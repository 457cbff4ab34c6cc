import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { openAnswerBook } from './answers.ts';
import { checkState, checkWidth, loadAxe } from './page-check.ts';
import { endInterview, giveAnswer, nextQuestion, openHome, startInterview } from './room.ts';

test.use({ actionTimeout: 15_000 });

test('the opposite of a point is told with its words, in the feedback, the report, on paper and in files', async ({
  page,
}) => {
  const problems: string[] = [];
  const book = await openAnswerBook();
  await loadAxe(page);
  await openHome(page);
  await giveAnswer(page, book.opposite(await startInterview(page)));
  const group = page.getByRole('button', { name: /You said the opposite:/ }).first();
  await expect(group).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Worth turning round' })).toBeVisible();
  await expect(group.locator('q')).toHaveText(/^It is not true that /);
  const mark = page.locator('.mark.wrong');
  await group.focus();
  await expect(mark.first()).toHaveClass(/\blit\b/);
  await page.keyboard.press('Enter');
  await expect(group).toHaveAttribute('aria-pressed', 'true');
  await expect(mark.first()).toBeInViewport();
  problems.push(...(await checkState(page, 'feedback with the opposite of a point')));
  problems.push(...(await checkWidth(page, 'feedback with the opposite of a point', 320)));

  await nextQuestion(page);
  await endInterview(page);
  const quoted = page.getByText(/You said the opposite:\s*“?It is not true that/);
  await page.getByRole('button', { name: 'Open all' }).click();
  await expect(group).toBeVisible();
  problems.push(...(await checkState(page, 'report with the opposite of a point')));
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(group.locator('q')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await quoted.count()).toBeGreaterThan(0);

  const markdown = await saved('Markdown');
  expect(markdown).toMatch(/- \[ \] \*\*The opposite was said:\*\* .+ — “It is not true that /);
  expect(await saved('JSON')).toContain('"verdict": "contradicted"');
  expect(problems).toEqual([]);

  async function saved(format: string): Promise<string> {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save as ${format}` }).click();
    return readFile(await (await download).path(), 'utf8');
  }
});
