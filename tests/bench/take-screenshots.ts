import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openAnswerBook } from '../../e2e/answers.ts';
import { browserArguments, findBrowser } from '../../e2e/browser.ts';
import { endInterview, giveAnswer, nextQuestion, openHome, startInterview } from '../../e2e/room.ts';
import { serveBuiltApp } from './built-app.ts';

/** `npm run screenshots`: the pictures that the install dialogue shows, taken of the built app. */
const folder = fileURLToPath(new URL('../../public/screenshots/', import.meta.url));
const sizes = { wide: { width: 1280, height: 800 }, narrow: { width: 390, height: 844 } };

await mkdir(folder, { recursive: true });
const book = await openAnswerBook();
const app = await serveBuiltApp();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
try {
  for (const [name, viewport] of Object.entries(sizes)) {
    const page = await browser.newPage({ viewport, baseURL: app.url, serviceWorkers: 'block' });
    await takePictures(page, name);
    await page.close();
  }
} finally {
  await browser.close();
  await app.stop();
}

async function takePictures(page: Page, name: string): Promise<void> {
  await openHome(page);
  await startInterview(page);
  for (let count = 0; count < 4; count += 1) {
    const question = (await page.getByRole('heading', { level: 1 }).innerText()).trim();
    await giveAnswer(page, book.strong(question));
    await nextQuestion(page);
  }
  await page.screenshot({ path: `${folder}interview-${name}.png` });
  await endInterview(page);
  await page.getByRole('heading', { name: 'Every question' }).waitFor();
  await page.screenshot({ path: `${folder}report-${name}.png` });
}
