import { rm } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import {
  crashTab,
  damageDatabase,
  evictOrigin,
  killBrowser,
  limitStorage,
  makeProfileFolder,
  openBrowser,
  wakeServiceWorker,
} from './browser-faults.ts';
import { currentQuestion, endInterview, giveAnswer, nextQuestion, openHome, startInterview } from './room.ts';

// The other rows of the table in docs/reliability.md are in the files that it names.
test.use({ actionTimeout: 30_000 });
// Each ends in seconds on a machine that does nothing else.
test.setTimeout(240_000);

const answer =
  'I have been a developer for six years, and my kingfisher project moved our shop to a new database.';
const draft = 'Half of an answer about the nightjar';

test('a tab that crashes while someone answers loses no answer and no kept word', async ({
  page,
  context,
}) => {
  await openHome(page);
  const question = await answerOneAndBeginNext(page);
  await crashTab(page);
  const next = await context.newPage();
  await openHome(next);
  await expectGoesOn(next, question);
  await expectAnswerInReport(next);
});

test('a browser that is killed comes back to the same question, and a damaged database is not taken for an empty one', async ({
  baseURL,
}) => {
  const home = baseURL ?? '';
  const folder = await makeProfileFolder();
  const first = await openBrowser(folder);
  let page = await first.newPage();
  await page.goto(home);
  const question = await answerOneAndBeginNext(page);
  await killBrowser(first);

  const second = await openBrowser(folder);
  page = await second.newPage();
  await page.goto(home);
  await expectGoesOn(page, question);
  await expectAnswerInReport(page);
  await second.close();

  expect(await damageDatabase(folder)).toBeGreaterThan(0);
  const third = await openBrowser(folder);
  page = await third.newPage();
  await page.goto(home);
  await expect(page.getByText('1 interview cannot be read any more.')).toBeVisible();
  await expect(page.getByText('Nothing of yours is stored')).toHaveCount(0);
  await page.goto(`${home}/#history`);
  await expect(page.getByText('This interview can no longer be read.')).toBeVisible();
  await page.goto(`${home}/#`);
  await startInterview(page);
  await third.close();
  await rm(folder, { recursive: true, force: true });
});

test('on a full disk answers are still kept, and what is not kept is said and kept later', async ({
  page,
}) => {
  await openHome(page);
  await startInterview(page);
  await limitStorage(page, 1);
  expect(await writeMegabyte(page)).toBe('QuotaExceededError');
  await giveAnswer(page, answer);
  await nextQuestion(page);
  const question = await currentQuestion(page);
  await page.getByLabel('Your answer').fill(draft);
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();

  // Small rows still fit, so a disk on which nothing fits at all has to be played.
  await page.evaluate(() => {
    const add: unknown = Reflect.get(IDBObjectStore.prototype, 'add');
    Object.assign(window, { mend: () => Object.assign(IDBObjectStore.prototype, { add }) });
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const more = `${draft}, and of the owl`;
  await page.getByLabel('Your answer').fill(more);
  await expect(page.getByRole('alert')).toContainText('There is no space left on this device');
  await expect(page.getByText('Kept in memory, trying to save again')).toBeVisible();
  await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.reload();
  await expectGoesOn(page, question, more);
});

test('a newer version of the database waits for the end of an interview', async ({ page, context }) => {
  await openHome(page);
  await startInterview(page);
  const other = await context.newPage();
  await other.goto('/robots.txt');
  await other.evaluate(() => {
    const opening = indexedDB.open('greenroom', 999);
    const note = (state: string) => (): void => void Object.assign(window, { state });
    opening.onblocked = note('waits');
    opening.onsuccess = () => {
      opening.result.close();
      note('open')();
    };
  });
  const state = (): Promise<unknown> => other.evaluate(() => Reflect.get(window, 'state') as unknown);
  await expect.poll(state).toBe('waits');
  await giveAnswer(page, answer);
  await nextQuestion(page);
  await expectAnswerInReport(page);
  expect(await state()).toBe('waits');
  await page.close();
  await expect.poll(state).toBe('open');
});

test('when the browser takes the storage away, the words stay on screen and the app begins anew', async ({
  page,
}) => {
  await openHome(page);
  await answerOneAndBeginNext(page);
  await evictOrigin(page);
  await page.getByLabel('Your answer').fill(`${draft}, and of the owl`);
  await expect(page.getByRole('alert')).toContainText('This interview is no longer on this device.');
  await expect(page.getByLabel('What you have written here last, to copy')).toHaveValue(/owl/);
  await page.getByRole('alert').getByRole('button', { name: 'Go to the start' }).click();
  await startInterview(page);
  await giveAnswer(page, answer);
  await nextQuestion(page);
  await expectAnswerInReport(page);
});

test('a clock that is set back gives no longer life, and is taken down', async ({ page }) => {
  await openHome(page);
  await answerOneAndBeginNext(page);
  await endInterview(page);
  const hourMs = 3_600_000;
  await page.clock.setFixedTime(Date.now() + 23 * hourMs);
  await page.goto('/#privacy');
  await page.reload();
  await expect(page.getByText(/^erased today at|^erased tomorrow at/)).toBeVisible();
  await page.clock.setFixedTime(Date.now() - 48 * hourMs);
  await page.reload();
  await expect(page.getByRole('cell', { name: /^The clock of the device was set back by/ })).toBeVisible();
  // An hour is left of its day, whatever the clock says.
  await expect(page.getByText(/^erased (today|tomorrow) at/)).toBeVisible();
});

test.describe('with its service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('what has expired is erased while no page of the app is open', async ({ page }) => {
    await openHome(page);
    await expect(page.getByText('Ready offline. Every file')).toBeVisible({ timeout: 45_000 });
    await startInterview(page);
    await page.goto('/#history');
    await page.goto('/#');
    await startInterview(page);
    // A question is shown while its interview is still being written down.
    await expect.poll(async () => (await interviewsOf(page)).length).toBe(2);
    await page.goto('/robots.txt');
    const [expired, kept] = await ageOldest(page);
    await wakeServiceWorker(page, 'purge-expired');
    await expect.poll(() => interviewsOf(page)).toEqual([kept]);
    expect(await secretsOf(page)).toContain(`key-${kept ?? ''}`);
    expect(await secretsOf(page)).not.toContain(`key-${expired ?? ''}`);
    await page.goto('/#privacy');
    await expect(page.getByRole('cell', { name: 'An interview expired and was erased' })).toBeVisible();
  });
});

async function answerOneAndBeginNext(page: Page): Promise<string> {
  await startInterview(page);
  await giveAnswer(page, answer);
  await nextQuestion(page);
  const question = await currentQuestion(page);
  await page.getByLabel('Your answer').fill(draft);
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  return question;
}

/** After a reload the interview opens by itself; otherwise it is offered on the first screen. */
async function expectGoesOn(page: Page, question: string, words = draft): Promise<void> {
  const goOn = page.getByRole('button', { name: 'Go on' });
  const field = page.getByLabel('Your answer');
  await expect(goOn.or(field)).toBeVisible();
  if (await goOn.isVisible()) await goOn.click();
  await expect(field).toHaveValue(words);
  expect(await currentQuestion(page)).toBe(question);
}

async function expectAnswerInReport(page: Page): Promise<void> {
  await endInterview(page);
  await page.getByRole('button', { name: 'Open all' }).click();
  await expect(page.getByText('kingfisher').first()).toBeVisible();
}

/** Gives the name of the error, or `written`. */
function writeMegabyte(page: Page): Promise<string> {
  return page.evaluate(async () => {
    try {
      const cache = await caches.open('control');
      await cache.put('/control', new Response(crypto.getRandomValues(new Uint8Array(65_536))));
      return 'written';
    } catch (error) {
      return error instanceof Error ? error.name : 'no reason';
    }
  });
}

interface KeyRow {
  readonly interviewId: string;
  readonly activeWallMs: number;
}

function interviewsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('greenroom');
        opening.onsuccess = () => {
          const keys = opening.result.transaction('keys').objectStore('keys').getAllKeys();
          keys.onsuccess = () => {
            opening.result.close();
            resolve(keys.result.map(String));
          };
        };
      }),
  );
}

/** Sets the last activity of the first interview back by a day and an hour. Gives its id, then the other's. */
function ageOldest(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('greenroom');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('keys', 'readwrite');
          const keys = transaction.objectStore('keys');
          const all = keys.getAll() as IDBRequest<KeyRow[]>;
          all.onsuccess = () => {
            const [first] = all.result;
            if (first !== undefined)
              keys.put({ ...first, activeWallMs: first.activeWallMs - 25 * 3_600_000 });
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(all.result.map(({ interviewId }) => interviewId));
          };
        };
      }),
  );
}

function secretsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const names: string[] = [];
    const root = await navigator.storage.getDirectory();
    for await (const name of (await root.getDirectoryHandle('vault')).keys()) names.push(name);
    return names;
  });
}
