import { expect, test } from '@playwright/test';
import { endInterview, giveAnswer, nextQuestion, openHome, startInterview } from './room.ts';

test('answers that are closed on screen stand on paper', async ({ page }) => {
  await openHome(page);
  await startInterview(page);
  await giveAnswer(
    page,
    'I have been a developer for six years, and I keep a kingfisher on my desk at work.',
  );
  await nextQuestion(page);
  await endInterview(page);
  await expect(page.getByRole('heading', { name: 'Every question' })).toBeVisible();
  // What earned something is quoted above as well.
  const answer = page.locator('[id^="q-"]').getByText(/kingfisher/);
  await expect(answer).toHaveCount(0);

  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(answer).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(answer).toHaveCount(0);
});
