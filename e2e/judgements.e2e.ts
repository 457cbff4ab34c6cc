import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openAnswerBook } from './answers.ts';
import { checkState, checkWidth, loadAxe } from './page-check.ts';
import { currentQuestion, endInterview, giveAnswer, nextQuestion, openHome, startInterview } from './room.ts';

test.use({ actionTimeout: 15_000 });

test('a score is called too high, shown lower with its reason, taken back, given, forgotten and erased', async ({
  page,
}) => {
  const problems: string[] = [];
  const book = await openAnswerBook();
  await loadAxe(page);
  await openHome(page);
  const first = await startInterview(page);
  await giveAnswer(page, book.strong(first));
  await expect(page.getByRole('button', { name: 'Next question' })).toBeVisible();
  const opinion = page.getByRole('group', { name: 'Is this score fair?' });
  await expect(page.getByText(/It earned \d+\s%/)).toBeVisible();
  problems.push(...(await checkState(page, 'feedback, score not judged')));

  await opinion.getByRole('button', { name: 'Too high' }).click();
  await expect(opinion.getByRole('status')).toHaveText('You found this score too high.');
  await expect(opinion.getByRole('button', { name: 'Take it back' })).toBeFocused();
  const adjusted = page.getByText(
    /Shown as \d+\s%: the app gave \d+\s%, adjusted by 1 judgement of scores\./,
  );
  await expect(adjusted).toBeVisible();
  const [shown = 0, gave = 0] = [...(await adjusted.innerText()).matchAll(/(\d+)\s%/g)].map(([, n]) =>
    Number(n),
  );
  expect(shown).toBeLessThan(gave);
  expect(gave - shown).toBeLessThanOrEqual(10);
  await expect.poll(() => judgementRows(page)).toBe(1);
  problems.push(...(await checkState(page, 'feedback, score judged')));
  await opinion.getByRole('button', { name: 'Take it back' }).click();
  await expect(adjusted).toHaveCount(0);
  await expect(opinion.getByRole('button', { name: 'Fair' })).toBeFocused();
  await expect.poll(() => judgementRows(page)).toBe(0);

  await opinion.getByRole('button', { name: 'Give your own' }).click();
  const field = opinion.getByLabel('Your score, in percent');
  await field.fill('130');
  await field.press('Enter');
  await expect(opinion.getByRole('alert')).toHaveText('A number from 0 to 100, please.');
  problems.push(...(await checkState(page, 'feedback, own score refused')));
  problems.push(...(await checkWidth(page, 'feedback, own score', 320)));
  await field.fill('20');
  await opinion.getByRole('button', { name: 'Take this score' }).click();
  await expect(opinion.getByRole('status')).toHaveText(/You would have given 20\s%\./);
  await expect(adjusted).toBeVisible();

  await nextQuestion(page);
  await giveAnswer(page, book.strong(await currentQuestion(page)));
  await expect(page.getByRole('button', { name: 'Next question' })).toBeVisible();
  await page
    .getByRole('group', { name: 'Is this score fair?' })
    .getByRole('button', { name: 'Too high' })
    .click();
  await nextQuestion(page);
  await endInterview(page);
  await expect(page.getByText('The scores here are adjusted by 2 judgements of scores.')).toBeVisible();
  await page.getByRole('button', { name: 'Open all' }).click();
  await expect(page.getByText(/You would have given 20\s%\./)).toBeVisible();
  await expect(page.getByText('You found this score too high.')).toBeVisible();
  problems.push(...(await checkState(page, 'report, adjusted')));

  await page.reload();
  await expect(page.getByText('The scores here are adjusted by 2 judgements of scores.')).toBeVisible();
  await page.getByRole('link', { name: 'See the adjustment' }).click();
  await expect(page.getByRole('heading', { name: 'Rules, by the points of a question' })).toBeVisible();
  await page.getByText('Every judgement (2)').click();
  problems.push(...(await checkState(page, 'settings, adjusted')));
  await page.getByRole('button', { name: /^Take it back: .* worth 20/ }).click();
  await expect(page.getByText('Adjusted by 1 judgement.')).toBeVisible();
  await page.getByRole('button', { name: 'Forget all judgements' }).click();
  await expect(page.getByText('All judgements are forgotten.')).toBeVisible();
  expect(await judgementRows(page)).toBe(0);

  await page.goto('/#report');
  await page.getByRole('button', { name: 'Open all' }).click();
  await page
    .getByRole('group', { name: 'Is this score fair?' })
    .first()
    .getByRole('button', { name: 'Too low' })
    .click();
  await expect(page.getByText('You found this score too low.')).toBeVisible();
  await expect.poll(() => judgementRows(page)).toBe(1);
  await page.goto('/#privacy');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Erase now', exact: true }).click();
  await expect(page.getByText('Everything is erased.')).toBeVisible();
  expect(await judgementRows(page)).toBe(0);
  expect(problems).toEqual([]);
});

async function judgementRows(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no reason'));
      });
    const database = await settle(indexedDB.open('greenroom'));
    const count = await settle(database.transaction('judgements').objectStore('judgements').count());
    database.close();
    return count;
  });
}
