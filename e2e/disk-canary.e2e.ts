import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { browserArguments, findBrowser } from './browser.ts';
import { endInterview, giveAnswer, nextQuestion } from './room.ts';

test.setTimeout(240_000);

/** Words that stand nowhere else: in the name, in the CV, in an answer that was handed in, in one being written. */
const words = ['Zyxwquorn', 'quibblewhistle', 'flimmerkestrel', 'grumblethatch'] as const;
const [name, cvWord, answerWord, draftWord] = words;

/** What the test itself puts where it must not stand. */
const controls = ['control-in-a-row', 'control-in-web-storage', 'control-in-the-address'] as const;

test('no word and no key of an interview is on the disk when it should not be', async ({ baseURL }) => {
  const folder = await mkdtemp(join(tmpdir(), 'greenroom-canary-'));
  try {
    let context = await launch(folder);
    let page = await context.newPage();
    const home = baseURL ?? '';

    await startWithCv(page, home);
    await giveAnswer(page, `I am ${name}, a developer of six years, and ${answerWord} is the project I led.`);
    await nextQuestion(page);
    await page.getByLabel('Your answer').fill(`At the moment I think about ${draftWord} every day.`);
    await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
    await plantControls(page);
    // Once the controls are seen, what was written before them would be seen too.
    await expect.poll(() => hits(folder, controls), { timeout: 90_000 }).toEqual([...controls]);
    expect(await hits(folder, words)).toEqual([]);
    const secrets = await readSecrets(page);
    expect(secrets.length).toBeGreaterThanOrEqual(3);
    await expect.poll(() => countSecrets(folder, secrets)).toBe(secrets.length);

    await page.getByLabel('Your answer').fill(`I have told you about ${draftWord}, and that is all.`);
    await endInterview(page);
    await page.getByRole('button', { name: 'Open all' }).click();
    await expect(page.getByText(answerWord).first()).toBeVisible();
    expect(await hits(folder, words)).toEqual([]);

    await page.goto(`${home}/#privacy`);
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByRole('button', { name: 'Erase now', exact: true }).click();
    await expect(page.getByText('Everything is erased.')).toBeVisible();
    expect(await hits(folder, words)).toEqual([]);
    expect(await countSecrets(folder, secrets)).toBe(0);

    await context.close();
    expect(await hits(folder, words)).toEqual([]);
    context = await launch(folder);
    page = await context.newPage();
    await page.goto(home);
    await expect(page.getByText('Nothing of yours is stored on this device yet.')).toBeVisible();
    expect(await hits(folder, words)).toEqual([]);
    expect(await countSecrets(folder, secrets)).toBe(0);
    expect(await hits(folder, controls)).not.toEqual([]);
    await context.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function launch(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: findBrowser(),
    args: browserArguments,
  });
}

async function startWithCv(page: Page, home: string): Promise<void> {
  await page.goto(`${home}/#setup`);
  await page.getByRole('button', { name: 'Paste the text' }).first().click();
  await page
    .getByLabel('The text of your CV')
    .fill(
      `${name} Brambleton\nBackend Engineer\n\nSkills\nGo, PostgreSQL\n\nProjects\nLed ${cvWord} to 40 ms`,
    );
  await page.getByRole('button', { name: 'Read this text' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
  await page.goto(`${home}/#`);
  await page.getByRole('button', { name: 'Start an interview' }).click();
  await expect(page.getByLabel('Your answer')).toBeVisible();
}

/** A plain row, web storage, and an address: the three ways in which words would get to the disk. */
async function plantControls(page: Page): Promise<void> {
  await page.evaluate(async ([row, storage]) => {
    window.localStorage.setItem('control', storage);
    const opening = indexedDB.open('control', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    opening.result.transaction('rows', 'readwrite').objectStore('rows').add(row);
    opening.result.close();
  }, controls);
  const visitor = await page.context().newPage();
  await visitor.goto(new URL(`/#${controls[2]}`, page.url()).href);
  await visitor.close();
}

/** Which of the texts stand in any file of the browser's profile, in UTF-8 or UTF-16LE. */
async function hits(folder: string, texts: readonly string[]): Promise<readonly string[]> {
  const files = await contentsOf(folder);
  return texts.filter((text) => {
    const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
    return files.some((file) => forms.some((form) => file.includes(form)));
  });
}

async function countSecrets(folder: string, secrets: readonly Buffer[]): Promise<number> {
  const files = await contentsOf(folder);
  return secrets.filter((secret) => files.some((file) => file.includes(secret))).length;
}

async function contentsOf(folder: string): Promise<readonly Buffer[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  // A file that the browser removes meanwhile holds nothing any more.
  const contents = await Promise.all(paths.map((path) => readFile(path).catch(() => Buffer.alloc(0))));
  return contents;
}

/** The secrets themselves, as the app's own origin can read them. */
async function readSecrets(page: Page): Promise<readonly Buffer[]> {
  const files = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const found: number[][] = [];
    for await (const [fileName, handle] of (await root.getDirectoryHandle('vault')).entries()) {
      if (handle.kind !== 'file' || fileName.startsWith('count-')) continue;
      const file = await handle.getFile();
      found.push([...new Uint8Array(await file.arrayBuffer())]);
    }
    return found;
  });
  return files.map((bytes) => Buffer.from(bytes));
}
