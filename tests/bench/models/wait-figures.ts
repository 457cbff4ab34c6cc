import type { Browser, Page } from '@playwright/test';
import { openAnswerBook } from '../../../e2e/answers.ts';
import type { AnswerBook } from '../../../e2e/answers.ts';
import { markInstalled, storeFile } from '../../../e2e/stored-models.ts';
import { makeTinyGguf } from '../../fixtures/models/make-gguf.ts';
import { createModel } from '../../fakes/store-engine.ts';
import { serveBuiltApp } from '../built-app.ts';
import { startInterview } from '../held-interview.ts';
import { tinyModelUrl } from './engine-figures.ts';
import { quantile } from './quantile.ts';

export interface WaitFigures {
  readonly next_question_wait_p95_ms: number;
  readonly next_question_wait_p50_ms: number;
}

const questions = 20;
const thinkingMs = 1200;

/**
 * From the click on "I'm done" to the frame with the next question, in the built app as a real interview, with the
 * tiny model installed and at work. Answers have 175 words and come after a second or two, far sooner than a person's.
 */
export async function measureWaits(browser: Browser): Promise<WaitFigures> {
  const app = await serveBuiltApp();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    // tsx names the functions that it compiles by a helper of its own, also those that run in the page.
    await context.addInitScript('globalThis.__name = (named) => named;');
    const book = await openAnswerBook();
    const page = await context.newPage();
    await openWithModel(page, app.url);
    const modelStarts = context.waitForEvent('request', (request) =>
      request.url().includes('llm-cpu.worker'),
    );
    await startInterview(page);
    await modelStarts;
    const waitsMs: number[] = [];
    for (let count = 0; count < questions; count += 1) waitsMs.push(await answerAndWait(page, book));
    return {
      next_question_wait_p95_ms: Math.round(quantile(waitsMs, 0.95)),
      next_question_wait_p50_ms: Math.round(quantile(waitsMs, 0.5)),
    };
  } finally {
    await context.close();
    await app.stop();
  }
}

async function openWithModel(page: Page, url: string): Promise<void> {
  await page.goto(`${url}#setup`);
  await page.locator('input[name=mode][value=real]').check();
  await page.locator('.field button').last().click();
  const content = makeTinyGguf({ contextTokens: 8192 });
  await storeFile(page, tinyModelUrl, content);
  await markInstalled(
    page,
    createModel([{ url: tinyModelUrl, sizeBytes: content.length, sha256: null }], {
      revision: '0123456789abcdef0123456789abcdef01234567',
    }),
  );
  await page.goto(`${url}#`);
  await page.locator('main[data-screen=home] .start button').waitFor();
}

async function answerAndWait(page: Page, book: AnswerBook): Promise<number> {
  const question = await page.locator('#question').innerText();
  const words = book.strong(question.trim()).split(/\s+/);
  const answer = Array.from({ length: 175 }, (_, index) => words[index % words.length]).join(' ');
  await page.locator('#answer').fill(answer);
  // Someone who reads what they wrote; meanwhile the draft is sent and the model is at work on it.
  await page.waitForTimeout(thinkingMs);
  return page.evaluate(
    (before) =>
      new Promise<number>((resolve) => {
        const startedAtMs = performance.now();
        const look = (): void => {
          const shown = document.querySelector('#question')?.textContent ?? before;
          if (shown.trim() === before.trim()) requestAnimationFrame(look);
          else resolve(performance.now() - startedAtMs);
        };
        document.querySelector<HTMLElement>('.acts .primary')?.click();
        look();
      }),
    question,
  );
}
