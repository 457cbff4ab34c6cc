import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../../e2e/browser.ts';
import { serveBuiltApp } from './built-app.ts';

/**
 * What keeping an interview costs in a real browser: `npm run bench:storage`. Prints one JSON line, milliseconds. An
 * append is timed from outside, as the row that appears; the wipe from the click to the words that say it is done.
 */
const app = await serveBuiltApp();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
const interviews = 10;

try {
  const page = await browser.newPage();
  await page.addInitScript('globalThis.__name = (named) => named;');
  await page.goto(app.url);
  const seal = await timeSealing(page);
  for (let held = 0; held < interviews; held += 1) await holdShort(page);
  await page.goto(`${app.url}#privacy`);
  await page.getByRole('button', { name: 'Erase everything' }).click();
  const wipe = await page.evaluate(async () => {
    const button = [...document.querySelectorAll('dialog button')].find(
      ({ textContent }) => textContent.trim() === 'Erase now',
    );
    const begun = performance.now();
    (button as HTMLButtonElement).click();
    while (!document.body.textContent.includes('Everything is erased.'))
      await new Promise((resolve) => setTimeout(resolve, 5));
    return performance.now() - begun;
  });
  console.log(JSON.stringify({ ...seal, wiped_interviews: interviews, wipe_ms: Math.round(wipe) }));
} finally {
  await browser.close();
  await app.stop();
}

async function holdShort(page: Page): Promise<void> {
  await page.goto(`${app.url}#`);
  await page.getByRole('button', { name: 'Start an interview' }).click();
  await page.getByLabel('Your answer').fill('I led the move of our shop to a new database in one year.');
  await page.getByRole('button', { name: 'I’m done' }).click();
  await page.getByRole('button', { name: 'Next question' }).click();
  await page.getByRole('button', { name: 'End the interview' }).click();
  await page.getByRole('button', { name: 'End and see the report' }).click();
  await page.waitForURL(/#report$/);
}

/** AES-256-GCM of four kilobytes, and one durable write of them, on this machine. */
async function timeSealing(page: Page): Promise<{ readonly seal_ms: number; readonly write_ms: number }> {
  return page.evaluate(async () => {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
    const plain = new Uint8Array(4096);
    const rounds = 200;
    const begun = performance.now();
    let sealed = new ArrayBuffer(0);
    for (let round = 0; round < rounds; round += 1) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain);
    }
    const sealMs = (performance.now() - begun) / rounds;
    const opening = indexedDB.open('bench', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const writeBegun = performance.now();
    for (let round = 0; round < rounds; round += 1) {
      const transaction = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
      transaction.objectStore('rows').add(sealed);
      await new Promise((resolve) => (transaction.oncomplete = resolve));
    }
    const writeMs = (performance.now() - writeBegun) / rounds;
    opening.result.close();
    indexedDB.deleteDatabase('bench');
    const round = (ms: number): number => Math.round(ms * 1000) / 1000;
    return { seal_ms: round(sealMs), write_ms: round(writeMs) };
  });
}
