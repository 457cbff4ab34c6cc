import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import {
  docx,
  encryptedPdf,
  longPdf,
  lyingZipBombDocx,
  oleFile,
  scannedPdf,
  truncatedDocx,
  truncatedPdf,
  twoPagePdf,
  windowsProgram,
  zipBombDocx,
} from '../tests/fixtures/cv/make-cv.ts';
import { watchPolicy } from './policy-watch.ts';

test.use({ actionTimeout: 15_000 });

const refusals = [
  { what: 'a file of more than 10 MB', file: bytesOf(11_000_000), says: /has 11 MB; the limit is 10 MB/ },
  { what: 'a PDF with a password', file: encryptedPdf, says: /locked with a password/ },
  {
    what: 'an Office file with a password',
    file: () => oleFile('EncryptedPackage'),
    says: /locked with a password/,
  },
  { what: 'an old Word file', file: () => oleFile('WordDocument'), says: /cannot read/ },
  { what: 'a scanned PDF', file: scannedPdf, says: /no text in this file, only 2 pictures of pages/ },
  {
    what: 'a program called cv.pdf',
    file: windowsProgram,
    says: /looks like a Windows program, which the app cannot read/,
  },
  { what: 'a zip bomb', file: zipBombDocx, says: /unpacks to far more than a document should/ },
  {
    what: 'a zip bomb that lies',
    file: lyingZipBombDocx,
    says: /unpacks to far more than a document should/,
  },
  { what: 'a PDF of 500 pages', file: longPdf, says: /has 500 pages; the limit is 60/ },
  { what: 'an empty file', file: bytesOf(0), says: /looks like an empty file/ },
  { what: 'a cut PDF', file: truncatedPdf, says: /damaged/ },
  { what: 'a cut Word file', file: truncatedDocx, says: /damaged/ },
] as const;

for (const { what, file, says } of refusals) {
  test(`${what} is refused in words, and the next file is read`, async ({ page }) => {
    await openSetup(page);
    await choose(page, 'cv.pdf', file());
    await expect(page.getByRole('alert')).toHaveText(says);
    await expect(page.getByRole('alert')).toContainText('your other choices are kept');
    await expect(page.getByRole('combobox', { name: 'Role' })).toHaveValue('Data engineer');
    await expect(page.getByRole('radio', { name: /^Senior/ })).toBeChecked();
    await choose(page, 'cv.docx', docx());
    await expectSampleRead(page);
  });
}

test('after a refusal the pasted text is read', async ({ page }) => {
  await openSetup(page);
  await choose(page, 'cv.pdf', scannedPdf());
  await page.getByRole('alert').getByRole('button', { name: 'Paste the text' }).click();
  await expect(page.getByLabel('The text of your CV')).toBeFocused();
  await page
    .getByLabel('The text of your CV')
    .fill('Sample Candidate\nBackend Engineer\n\nSkills\nGo, PostgreSQL, Kafka');
  await page.getByRole('button', { name: 'Read this text' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Sample Candidate');
});

test('a CV that was read outlives a job description that is refused', async ({ page }) => {
  await openSetup(page);
  await choose(page, 'cv.pdf', twoPagePdf());
  await expectSampleRead(page);
  await choose(page, 'job.pdf', windowsProgram());
  await expect(page.getByRole('alert')).toBeVisible();
  await expectSampleRead(page);
});

test('reading keeps to the security policy, in the page and in its worker', async ({ page }) => {
  const watch = await watchPolicy(page);
  await openSetup(page);
  await choose(page, 'cv.pdf', scannedPdf());
  await expect(page.getByRole('alert')).toBeVisible();
  for (const bytes of [twoPagePdf(), docx()]) {
    await choose(page, 'cv', bytes);
    await expectSampleRead(page);
    await page.getByRole('button', { name: 'Remove the CV' }).click();
  }
  expect(await watch.problems()).toEqual([]);

  const worker = await watch.worker;
  await worker.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => null));
  await expect.poll(watch.problems).toContainEqual(expect.stringContaining('policy: connect-src'));
});

async function openSetup(page: Page): Promise<void> {
  await page.goto('/#setup');
  await page.getByRole('combobox', { name: 'Role' }).fill('Data engineer');
  await page.keyboard.press('Tab');
  await page.getByRole('radio', { name: /^Senior/ }).check();
}

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const chooser = page.locator('input[type=file]').first();
  await chooser.setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
}

async function expectSampleRead(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Sample Candidate');
  await expect(page.getByRole('button', { name: 'Remove PostgreSQL' })).toBeVisible();
  await expect(page.getByText(/p95 latency of the checkout API/).first()).toBeVisible();
}

function bytesOf(size: number): () => Uint8Array {
  return () => new Uint8Array(size).fill(0x41);
}
