import { spawnSync } from 'node:child_process';
import type { BrowserContext, CDPSession, Locator, Page } from '@playwright/test';
import { crashTab, killBrowser, openBrowser, stopServiceWorkers } from '../../e2e/browser-faults.ts';
import { currentQuestion, endInterview, giveAnswer, nextQuestion, startInterview } from '../../e2e/room.ts';
import { pickOne } from '../../src/core/next-question/seeded-random.ts';

/** In every answer, and nowhere else. */
export const rareWord = 'quixotryl';

export const faults = ['reload', 'tab-crash', 'browser-kill', 'offline', 'worker-kill'] as const;
export type Fault = (typeof faults)[number];

/** Where an interview is cut: while an answer is written, as it is handed in, at its feedback, at the next question. */
export const cuts = ['writing', 'handing-in', 'feedback', 'asked'] as const;
export type Cut = (typeof cuts)[number];

export interface CutInterview {
  readonly fault: Fault;
  readonly cut: Cut;
  /** Answers, and words that were shown as saved, that were not there afterwards. */
  readonly answersLost: number;
  readonly isSameQuestion: boolean;
  readonly isLogWhole: boolean;
  /** From the fault's end to the question on screen, the start of the browser included. */
  readonly resumeMs: number;
  readonly heapBytes: number;
}

interface SoakDeps {
  readonly url: string;
  readonly folder: string;
  readonly random: () => number;
}

const mostAnswersBefore = 3;
const judgeLimitMs = 8000;

/** One browser that is broken again and again. */
export class SoakedBrowser {
  readonly #deps: SoakDeps;
  #context: BrowserContext | null = null;
  #page: Page | null = null;
  #offline: CDPSession | null = null;
  #step = 'opening';

  constructor(deps: SoakDeps) {
    this.#deps = deps;
  }

  /** What is being done: where it hangs, when it does. */
  get step(): string {
    return this.#step;
  }

  /** Opens the app and waits until it needs no network any more. */
  async openReady(): Promise<void> {
    const page = await this.#open();
    await page.getByText('Ready offline. Every file').waitFor({ timeout: 120_000 });
  }

  async holdCutInterview(number: number): Promise<CutInterview> {
    const { random, url } = this.#deps;
    const fault = pickOne(faults, random);
    const cut = pickOne(cuts, random);
    const before = Math.floor(random() * mostAnswersBefore);
    const words: string[] = [];
    const say = (): string => {
      const word = `${rareWord}-${number}-${words.length}`;
      words.push(word);
      return `In my last role I led ${word}, and as a result failed orders fell by half within a month.`;
    };

    const page = this.#opened();
    this.#step = `answering before ${fault}/${cut}`;
    await startInterview(page);
    for (let count = 0; count < before; count += 1) {
      await giveAnswer(page, say());
      await nextQuestion(page);
    }
    const question = await this.#goTo(cut, say, page);
    // An answer counts from the moment that the app says so; before, a browser that is killed may take it along.
    const isPromised = cut !== 'handing-in' || (await saysSaved(page));
    this.#step = `${fault} while ${cut}`;
    const resumed = await this.#breakAndResume(fault);
    this.#step = `answering after ${fault}/${cut}`;
    const { page: after } = resumed;
    const isAnswered = cut === 'feedback' || (cut === 'handing-in' && (await showsFeedback(after)));
    const isSameQuestion = (await after.locator('main').innerText()).includes(question);

    let answersLost = 0;
    if (!isAnswered) {
      const field = fieldOf(after);
      const kept = await field.inputValue();
      const expected = cut === 'writing' || cut === 'handing-in' ? (words.at(-1) ?? '') : '';
      if (!kept.includes(expected)) {
        if (isPromised) answersLost += 1;
        else words.pop();
      }
      await giveAnswer(after, kept === '' ? say() : kept);
    }
    await nextQuestion(after);
    await endInterview(after);
    await after.getByRole('button', { name: 'Open all' }).click();
    const report = await after.locator('main').innerText();
    answersLost += words.filter((word) => !report.includes(word)).length;
    await this.#offline?.detach();
    this.#offline = null;

    this.#step = `checking the log after ${fault}/${cut}`;
    const isLogWhole = await checkLog(after, url);
    this.#step = `deleting after ${fault}/${cut}`;
    await deleteAll(after, url);
    await after.goto(`${url}#`);
    await after.getByText('Nothing of yours is stored on this device yet.').waitFor();
    return {
      ...{ fault, cut, answersLost, isSameQuestion, isLogWhole },
      resumeMs: resumed.resumeMs,
      heapBytes: await heapAfterCollection(after),
    };
  }

  /** Ends a browser that answers no more; the next `openReady` starts one. */
  killHung(): void {
    this.#context = null;
    spawnSync('pkill', ['-KILL', '-f', this.#deps.folder]);
  }

  async close(): Promise<void> {
    const context = this.#context;
    this.#context = null;
    await context?.close();
  }

  /** Gives the question that is on screen when the fault comes. */
  async #goTo(cut: Cut, say: () => string, page: Page): Promise<string> {
    const question = await currentQuestion(page);
    if (cut === 'writing') {
      await fieldOf(page).fill(say());
      await page.getByText('Saved', { exact: true }).first().waitFor();
      return question;
    }
    await giveAnswer(page, say());
    if (cut === 'handing-in') return question;
    await nextButton(page).waitFor();
    if (cut === 'feedback') return question;
    await nextQuestion(page);
    return currentQuestion(page);
  }

  async #breakAndResume(fault: Fault): Promise<{ readonly page: Page; readonly resumeMs: number }> {
    const broken = this.#opened();
    let begunMs = performance.now();
    let page = broken;
    switch (fault) {
      case 'reload':
        await broken.reload();
        break;
      case 'offline':
        this.#offline = await goOffline(broken);
        await broken.reload();
        break;
      case 'worker-kill':
        await stopServiceWorkers(broken);
        break;
      case 'tab-crash':
        await crashTab(broken);
        begunMs = performance.now();
        page = await this.#openPage();
        await broken.close();
        break;
      case 'browser-kill':
        await killBrowser(broken.context());
        begunMs = performance.now();
        page = await this.#open();
        break;
    }
    const goOn = page.getByRole('button', { name: 'Go on' });
    this.#step = `going on after ${fault}`;
    await goOn.or(fieldOf(page)).or(nextButton(page)).first().waitFor({ timeout: 60_000 });
    if (await goOn.isVisible()) await goOn.click();
    await fieldOf(page).or(nextButton(page)).first().waitFor({ timeout: 60_000 });
    return { page, resumeMs: performance.now() - begunMs };
  }

  async #open(): Promise<Page> {
    this.#context = await openBrowser(this.#deps.folder);
    return this.#openPage();
  }

  async #openPage(): Promise<Page> {
    if (this.#context === null) throw new Error('The browser is not open.');
    const page = await this.#context.newPage();
    this.#page = page;
    await page.goto(this.#deps.url);
    return page;
  }

  #opened(): Page {
    if (this.#page === null) throw new Error('The app is not open.');
    return this.#page;
  }
}

function fieldOf(page: Page): Locator {
  return page.getByLabel('Your answer');
}

function nextButton(page: Page): Locator {
  return page.getByRole('button', { name: 'Next question' });
}

async function saysSaved(page: Page): Promise<boolean> {
  return /Saved\. Reading|Answer saved/.test(await page.locator('main').innerText());
}

/**
 * The page alone, until the session is detached: a context's way of going offline waits for service workers, and for
 * ever where one has ended.
 */
async function goOffline(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: true,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  return session;
}

/** Whether the answer that was just handed in counts: the app first has to judge it. */
async function showsFeedback(page: Page): Promise<boolean> {
  return nextButton(page)
    .waitFor({ timeout: judgeLimitMs })
    .then(
      () => true,
      () => false,
    );
}

async function checkLog(page: Page, url: string): Promise<boolean> {
  await page.goto(`${url}#privacy`);
  await page.getByRole('button', { name: 'Check the log' }).click();
  const said = page.getByText(/^The log (is whole|has been changed)/);
  await said.waitFor();
  return (await said.innerText()).startsWith('The log is whole');
}

/** So that the memory that a growing history needs is not taken for a leak. */
async function deleteAll(page: Page, url: string): Promise<void> {
  await page.goto(`${url}#history`);
  await page.getByRole('button', { name: 'Delete all' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('heading', { name: 'Nothing here yet' }).waitFor();
}

async function heapAfterCollection(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
