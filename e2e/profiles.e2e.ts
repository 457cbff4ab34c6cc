import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { checkState, loadAxe } from './page-check.ts';
import { endInterview, giveAnswer, nextQuestion, openHome, startInterview } from './room.ts';

test.use({ actionTimeout: 20_000 });
test.setTimeout(180_000);

const answer =
  'I have been a developer for six years, and my kingfisher project moved our shop to a new database.';

const passphrase = 'right horse battery';

test('a passphrase closes the profile; a wrong one is said, the right one opens all that was there', async ({
  page,
}) => {
  await loadAxe(page);
  await holdInterview(page);
  await page.goto('/#privacy');
  await page.getByLabel('New passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('The same again').fill('right horse batterie');
  await page.getByRole('button', { name: 'Set the passphrase' }).click();
  await expect(page.getByText('The two are not the same.')).toBeVisible();
  await page.getByLabel('The same again').fill(passphrase);
  await page.getByRole('button', { name: 'Set the passphrase' }).click();

  // Argon2id with 64 MiB, then a fresh load of the page.
  await expect(page.getByRole('heading', { name: 'This profile is locked' })).toBeVisible({
    timeout: 45_000,
  });
  await expect(page.getByText('Developer')).toHaveCount(0);
  expect(await checkState(page, 'locked')).toEqual([]);
  await page.getByLabel('Passphrase', { exact: true }).fill('wrong horse battery');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('That is not the passphrase of this profile.', {
    timeout: 45_000,
  });
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Your last reports' })).toBeVisible({ timeout: 45_000 });

  await page.goto('/#privacy');
  await page.getByRole('button', { name: 'Check the log' }).click();
  await expect(page.getByText(/^The log is whole/)).toBeVisible();
  await expect(page.getByRole('cell', { name: 'A wrong passphrase was refused' })).toBeVisible();
  expect(await checkState(page, 'privacy')).toEqual([]);
  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(page.getByRole('heading', { name: 'This profile is locked' })).toBeVisible();
});

test('locking reaches every tab, by hand and when nobody touches the app; erasing everything ends the profile', async ({
  page,
  context,
}) => {
  await page.clock.install();
  await openHome(page);
  await page.goto('/#privacy');
  await page.getByLabel('New passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('The same again').fill(passphrase);
  await page.getByRole('button', { name: 'Set the passphrase' }).click();
  await unlock(page);
  const other = await context.newPage();
  await other.goto('/#privacy');
  await unlock(other);
  await expect(other.getByRole('button', { name: 'Lock now' })).toBeVisible();
  await other.getByRole('button', { name: 'Lock now' }).click();
  await expectLocked(other);
  await expectLocked(page);

  await other.close();
  await unlock(page);
  await page.goto('/#history');
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
  await page.clock.fastForward(14 * 60_000);
  await page.mouse.move(20, 20);
  await page.clock.fastForward(14 * 60_000);
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
  await page.clock.fastForward(2 * 60_000);
  await expectLocked(page);

  await unlock(page);
  await page.goto('/#privacy');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Erase now', exact: true }).click();
  await expect(page.getByText('Nothing of yours is stored on this device yet.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Nothing of yours is stored on this device yet.')).toBeVisible();
});

test('two profiles see nothing of each other', async ({ page }) => {
  await holdInterview(page);
  await page.goto('/#privacy');
  await page.getByLabel('Name of a new profile').fill('Second person');
  await page.getByRole('button', { name: 'Add a profile' }).click();
  await page.getByRole('button', { name: /^Switch/ }).click();
  await expect(page.getByRole('button', { name: 'Start an interview' })).toBeVisible();
  await expect(page.getByText('Nothing of yours is stored on this device yet.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your last reports' })).toHaveCount(0);
  await page.goto('/#privacy');
  await page.getByRole('button', { name: /^Switch/ }).click();
  await expect(page.getByRole('heading', { name: 'Your last reports' })).toBeVisible();
});

test('an interview that has expired is gone before anything is shown', async ({ page }) => {
  await holdInterview(page);
  await expect(page.getByText(/^This interview and its report are erased .* tomorrow at/)).toBeVisible();
  await page.goto('/#privacy');
  await expect(page.getByText('An interview is erased a day after you last worked on it')).toBeVisible();
  await page.goto('/#settings');
  await page.getByRole('radio', { name: 'A week' }).check();
  await page.goto('/#privacy');
  await expect(page.getByText('An interview is erased a week after you last worked on it')).toBeVisible();
  await page.goto('/#settings');
  await page.getByRole('radio', { name: 'A day' }).check();
  await page.goto('/#history');
  await expect(page.getByText(/^erased tomorrow at/)).toBeVisible();
  await page.clock.setFixedTime(Date.now() + 25 * 3_600_000);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
  await page.goto('/#privacy');
  await expect(page.getByRole('cell', { name: 'An interview expired and was erased' })).toBeVisible();
});

test('in memory only, nothing of an interview is written, and a reload ends it', async ({ page }) => {
  await page.goto('/#settings');
  await page.getByRole('checkbox', { name: /^Keep new interviews in memory only/ }).check();
  await openHome(page);
  await startInterview(page);
  await page.getByLabel('Your answer').fill(answer);
  await expect(page.getByText('In memory only')).toBeVisible();
  await giveAnswer(page, answer);
  await nextQuestion(page);
  await endInterview(page);
  await page.getByRole('button', { name: 'Open all' }).click();
  await expect(page.getByText('kingfisher').first()).toBeVisible();
  const rows = await page.evaluate(async () => {
    const opening = indexedDB.open('greenroom');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const counts = await Promise.all(
      ['events', 'keys', 'sittings', 'audit'].map(
        (table) =>
          new Promise((resolve) => {
            const counting = opening.result.transaction(table).objectStore(table).count();
            counting.onsuccess = () => resolve(counting.result);
          }),
      ),
    );
    opening.result.close();
    return counts;
  });
  expect(rows).toEqual([0, 0, 0, 0]);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'There is no report yet' })).toBeVisible();
});

async function expectLocked(page: Page): Promise<void> {
  // Argon2id with 64 MiB may come before it, on a busy machine twice.
  await expect(page.getByRole('heading', { name: 'This profile is locked' })).toBeVisible({
    timeout: 45_000,
  });
}

async function unlock(page: Page): Promise<void> {
  await expectLocked(page);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'This profile is locked' })).toBeHidden({ timeout: 45_000 });
}

async function holdInterview(page: Page): Promise<void> {
  await openHome(page);
  await startInterview(page);
  await giveAnswer(page, answer);
  await nextQuestion(page);
  await endInterview(page);
}
