import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { watchPolicy } from './policy-watch.ts';
import { currentQuestion, endInterview, giveAnswer, nextQuestion, openHome, startInterview } from './room.ts';

test.use({ actionTimeout: 15_000 });

const answer =
  'I have been a developer for six years, and my unmistakable kingfisher project moved our shop to a new database.';

test('a reload while answering keeps the words, at the same question', async ({ page }) => {
  await openHome(page);
  const question = await startInterview(page);
  await page.getByLabel('Your answer').fill(answer);
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Your answer')).toHaveValue(answer);
  expect(await currentQuestion(page)).toBe(question);
});

test('leaving for another screen keeps the words written a moment ago', async ({ page }) => {
  await openHome(page);
  await startInterview(page);
  await page.getByLabel('Your answer').fill(answer);
  await page.goBack();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByLabel('Your answer')).toHaveValue(answer);
});

test('of two tabs on one interview one says so, and nothing is lost', async ({ page, context }) => {
  await openHome(page);
  const question = await startInterview(page);
  await page.getByLabel('Your answer').fill(answer);
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();

  const second = await context.newPage();
  await openHome(second);
  await second.getByRole('button', { name: 'Go on' }).click();
  await expect(second.getByLabel('Your answer')).toHaveValue(answer);
  expect(await currentQuestion(second)).toBe(question);
  await giveAnswer(second, `${answer} It took a year.`);
  await nextQuestion(second);
  const open = await currentQuestion(second);

  // The words written here before are sent as they are: a new word would be noticed by the draft's own save first.
  await page.getByRole('button', { name: 'I’m done' }).click();
  await expect(page.getByRole('alert')).toContainText('This interview has gone on in another tab.');
  await page.getByRole('alert').getByRole('button', { name: 'Go to the start' }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByLabel('Your answer')).toBeVisible();
  expect(await currentQuestion(page)).toBe(open);
  await endInterview(page);
  await page.getByRole('button', { name: 'Open all' }).click();
  await expect(page.getByText('It took a year.').first()).toBeVisible();
});

test('words in a tab that was overtaken stay on screen to be copied', async ({ page, context }) => {
  await openHome(page);
  await startInterview(page);
  const second = await context.newPage();
  await openHome(second);
  await second.getByRole('button', { name: 'Go on' }).click();
  await expect(second.getByLabel('Your answer')).toBeVisible();
  await page.getByLabel('Your answer').fill(answer);
  await expect(page.getByRole('alert')).toContainText('This interview has gone on in another tab.');
  await expect(page.getByLabel('What you have written here last, to copy')).toHaveValue(answer);
});

for (const { how, block } of [
  { how: 'refused', block: refuseStorage },
  { how: 'failing', block: failStorage },
  { how: 'silent', block: silenceStorage },
]) {
  test(`where storage is ${how}, the interview runs from memory and says so`, async ({ page }) => {
    await page.addInitScript(block);
    const watch = await watchPolicy(page);
    await openHome(page);
    await expect(page.getByRole('alert')).toContainText('does not let the app keep anything');
    await startInterview(page);
    await expect(page.getByRole('alert')).toHaveCount(1);
    await expect(page.getByRole('alert')).toContainText('stays in memory while this page is open');
    for (let count = 0; count < 2; count += 1) {
      await giveAnswer(page, answer);
      await nextQuestion(page);
    }
    await endInterview(page);
    await expect(page.getByRole('heading', { name: 'Every question' })).toBeVisible();
    await page.getByRole('button', { name: 'Open all' }).click();
    await expect(page.getByText('kingfisher').first()).toBeVisible();
    expect(await watch.problems()).toEqual([]);
  });
}

test('deleting one interview leaves nothing of it, deleting all leaves none', async ({ page }) => {
  for (const word of ['kingfisher', 'nightjar'])
    await holdInterview(page, answer.replace('kingfisher', word));
  expect(await interviewsKept(page)).toEqual({ keyRows: 2, eventsOf: 2, keyFiles: 2 });
  await page.goto('/#history');
  await page
    .getByRole('button', { name: /^Delete(?! all)/ })
    .nth(1)
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('button', { name: /^Delete(?! all)/ })).toHaveCount(1);
  expect(await interviewsKept(page)).toEqual({ keyRows: 1, eventsOf: 1, keyFiles: 1 });
  await page.getByRole('button', { name: /^Open/ }).click();
  await page.getByRole('button', { name: 'Open all' }).click();
  await expect(page.getByText('nightjar').first()).toBeVisible();
  await page.goto('/#history');

  await page.getByRole('button', { name: 'Delete all' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
  expect(await storedRows(page)).toMatchObject({ events: 0, keys: 0, sittings: 0, preferences: 1 });
  expect(await interviewsKept(page)).toEqual({ keyRows: 0, eventsOf: 0, keyFiles: 0 });
  await page.goto('/#report');
  await expect(page.getByRole('heading', { name: 'There is no report yet' })).toBeVisible();
});

test('erasing everything leaves no word of the candidate anywhere in the browser', async ({ page }) => {
  await holdInterview(page, answer);
  await page.goto('/#privacy');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Erase now', exact: true }).click();
  await expect(page.getByText('Everything is erased.')).toBeVisible();
  expect(await storedRows(page)).toMatchObject({
    ...{ events: 0, keys: 0, sittings: 0, profiles: 0, preferences: 1, audit: 1 },
  });
  expect(await vaultFiles(page)).toEqual([]);
  const kept = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    local: window.localStorage.length,
    session: window.sessionStorage.length,
    caches: (await caches.keys()).filter((name) => !/^(shell-|on-demand$|greenroom-pointer$)/.test(name)),
    cookies: document.cookie,
  }));
  expect(kept).toEqual({ databases: ['greenroom'], local: 0, session: 0, caches: [], cookies: '' });
  expect(await storedText(page)).not.toContain('kingfisher');
});

test('an interview that is deleted in another tab is not written again', async ({ page, context }) => {
  await openHome(page);
  await startInterview(page);
  const second = await context.newPage();
  await second.goto('/#history');
  await second.getByRole('button', { name: 'Delete all' }).click();
  await second.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(second.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();

  await page.getByLabel('Your answer').fill(answer);
  await expect(page.getByRole('alert')).toContainText('This interview is no longer on this device.');
  await page.waitForTimeout(3500);
  expect(await storedText(second)).not.toContain('kingfisher');
});

async function holdInterview(page: Page, words: string): Promise<void> {
  await openHome(page);
  await startInterview(page);
  await giveAnswer(page, words);
  await nextQuestion(page);
  await endInterview(page);
}

/** As in a browser that forbids storage: every opening throws. */
function refuseStorage(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
}

/** As in a private window without storage: every opening fails after a moment. */
function failStorage(): void {
  const open = IDBFactory.prototype.open.bind(indexedDB);
  IDBFactory.prototype.open = (name) => {
    const request = open(`${name}-${Math.random()}`, 1);
    request.addEventListener('upgradeneeded', () => request.transaction?.abort());
    return request;
  };
}

/** As in a browser whose storage hangs: no opening ever answers. */
function silenceStorage(): void {
  IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
}

/** What there is of interviews, counted in three places. */
async function interviewsKept(page: Page) {
  const { keys = [], events = [] } = await readDatabases(page);
  const ids = (events as readonly { readonly interviewId: string }[]).map(({ interviewId }) => interviewId);
  const files = await vaultFiles(page);
  return {
    keyRows: keys.length,
    eventsOf: new Set(ids).size,
    keyFiles: files.filter((name) => name.startsWith('key-')).length,
  };
}

/** The files of the private file system that hold secrets. */
async function vaultFiles(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const names: string[] = [];
    const root = await navigator.storage.getDirectory();
    for await (const name of (await root.getDirectoryHandle('vault')).keys()) names.push(name);
    return names;
  });
}

/** Everything in every table of every database, as text. */
async function storedText(page: Page): Promise<string> {
  return JSON.stringify(await readDatabases(page));
}

async function storedRows(page: Page): Promise<Readonly<Record<string, number>>> {
  const tables = await readDatabases(page);
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.length]));
}

async function readDatabases(page: Page): Promise<Readonly<Record<string, readonly unknown[]>>> {
  return page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no reason'));
      });
    const rowsByTable: Record<string, unknown[]> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settle(indexedDB.open(name));
      for (const table of database.objectStoreNames) {
        const rows = await settle(
          database.transaction(table).objectStore(table).getAll() as IDBRequest<unknown[]>,
        );
        rowsByTable[table] = rows;
      }
      database.close();
    }
    return rowsByTable;
  });
}
