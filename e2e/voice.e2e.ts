import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { createSeededRandom } from '../src/core/next-question/seeded-random.ts';
import { makeTinyWhisper } from '../tests/fixtures/models/make-tiny-whisper.ts';
import { mixAnswer } from '../tests/fixtures/speech/mix-speech.ts';
import { readSpeechClips } from '../tests/fixtures/speech/speech-clips.ts';
import { openBenchBrowser } from './microphone-bench.ts';
import type { BenchBrowser } from './microphone-bench.ts';
import { checkState, loadAxe } from './page-check.ts';
import { currentQuestion, endInterview, openHome } from './room.ts';
import { makeStoredEntry, markInstalled, storeFile } from './stored-models.ts';

// A real microphone, a real detection of speech and a real Whisper at work. Sound takes its time.
test.setTimeout(240_000);

const revision = '0123456789abcdef0123456789abcdef01234567';
const base = `https://huggingface.co/greenroom/tiny-whisper/resolve/${revision}/`;
const whisper = makeTinyWhisper({ isMultilingual: false });

const answer = mixAnswer(
  {
    phrases: 2,
    pauseMs: [1200, 1200],
    beforeMs: 300,
    afterMs: 1500,
    speechDbfs: -20,
    noise: 'pink',
    snrDb: 25,
  },
  readSpeechClips(),
  createSeededRandom(5),
);

let browser: BenchBrowser;
let page: Page;

test.beforeEach(async ({ baseURL }) => {
  browser = await openBenchBrowser(baseURL ?? '', answer.samples);
  ({ page } = browser);
  await openHome(page);
});
test.afterEach(() => browser.close());

test('an interview is held by voice: asked aloud, answered aloud, corrected, scored, heard again and kept', async () => {
  await loadAxe(page);
  await page.addInitScript(scriptVoices);
  await openHome(page);
  await installWhisper(page);

  await page.goto('/#device-check');
  await expect(page.getByText('tiny-whisper is installed.')).toBeVisible();
  await page.getByText('Speaking', { exact: true }).click();
  await page.getByText('Say the questions aloud').click();
  await page.getByRole('button', { name: 'Switch the microphone on' }).click();
  await expect(page.getByText('You are heard.')).toBeVisible({ timeout: 60_000 });
  const problems = [...(await checkState(page, 'device check'))];
  await page.getByRole('button', { name: 'Hear the voice' }).click();
  await expect.poll(() => saidIn(page)).toContain('Good morning.');

  await page.goto('/#');
  await page.getByRole('button', { name: 'Start an interview' }).click();
  const field = page.getByLabel('Your answer');
  await expect(field).toBeVisible({ timeout: 90_000 });
  const asked = await currentQuestion(page);
  // It is asked aloud first, and heard only after.
  await expect.poll(() => saidIn(page), { timeout: 60_000 }).toContain(asked.slice(0, 20));
  await expect(field).not.toHaveValue('', { timeout: 120_000 });
  problems.push(...(await checkState(page, 'listening')));
  await page.getByRole('button', { name: 'I’m done' }).click();
  const handIn = page.getByRole('button', { name: 'Hand in' });
  await expect(handIn).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Check your words and correct what was misheard.')).toBeVisible();
  problems.push(...(await checkState(page, 'checking')));
  const heard = await field.inputValue();
  expect(heard).toMatch(/\w/);
  await field.fill(`I have been a developer for six years. ${heard}`);
  await handIn.click();

  await expect(page.getByRole('button', { name: 'Next question' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('heading', { name: 'How you said it' })).toBeVisible();
  await page.getByText('As it was heard, before you corrected it:').click();
  await expect(page.getByText(heard, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Hear your answer' }).click();
  await expect(page.getByRole('group', { name: 'What you said' }).locator('.now')).toBeVisible();
  problems.push(...(await checkState(page, 'feedback')));

  await page.getByRole('button', { name: 'Next question' }).click();
  await expect(page.getByLabel('Your answer')).toBeVisible();
  await endInterview(page);
  await expect(page.getByRole('table', { name: 'How each answer was said' })).toBeVisible();
  const recordings = page.getByRole('region', { name: 'Your recordings' });
  await expect(recordings).toContainText('The sound of 1 answer is in the memory of this page only');
  problems.push(...(await checkState(page, 'report')));
  await recordings.getByRole('button', { name: 'Keep my recordings' }).click();
  await expect(recordings).toContainText('The sound of 1 answer is kept on this device, encrypted.');
  expect(await recordingRows(page)).toEqual([['alg', 'ct', 'interviewId', 'iv', 'turn', 'v']]);

  // Another page has nothing in memory: what it plays was kept.
  await page.reload();
  await page.getByRole('button', { name: 'Open all' }).click();
  await page.getByRole('button', { name: 'Hear your answer' }).click();
  await expect(page.getByRole('group', { name: 'What you said' }).locator('.now')).toBeVisible();
  problems.push(...(await checkState(page, 'kept recordings')));
  await page.getByRole('button', { name: 'Delete this recording' }).click();
  await expect(page.getByText('Deleted, also from the memory of this page.')).toBeFocused();
  expect(await recordingRows(page)).toEqual([]);
  expect(problems).toEqual([]);
  expect(await browser.watch.problems()).toEqual([]);
});

test('a microphone that is taken away stops the clock, keeps the words, and leaves typing', async () => {
  await installWhisper(page);
  await page.getByRole('button', { name: 'Start an interview' }).click();
  await page.getByRole('button', { name: 'Answer by voice' }).click();
  const field = page.getByLabel('Your answer');
  await expect(field).not.toHaveValue('', { timeout: 120_000 });
  const before = await field.inputValue();
  await browser.permit('denied');
  await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('alert')).toContainText('The microphone is gone');
  await page.getByRole('button', { name: 'Go on' }).click();
  // More may have been written down by then.
  expect(await field.inputValue()).toContain(before);
  await field.fill('I go on in writing.');
  await page.getByRole('button', { name: 'I’m done' }).click();
  await expect(page.getByRole('button', { name: 'Next question' })).toBeVisible({ timeout: 90_000 });
});

/** What stands in each row that holds the sound of an answer. */
async function recordingRows(page: Page): Promise<readonly (readonly string[])[]> {
  return page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no reason given'));
      });
    const database = await settle(indexedDB.open('greenroom'));
    const rows: unknown[] = await settle(
      database.transaction('recordings').objectStore('recordings').getAll(),
    );
    database.close();
    return rows.map((row) => Object.keys(row ?? {}).sort());
  });
}

async function installWhisper(page: Page): Promise<void> {
  const paths = Object.keys(whisper.filesByPath);
  for (const [path, content] of Object.entries(whisper.filesByPath))
    await storeFile(page, base + path, content);
  await markInstalled(
    page,
    makeStoredEntry({
      id: 'tiny-whisper',
      part: 'transcription',
      runtime: 'transformers',
      repository: 'greenroom/tiny-whisper',
      revision,
      files: paths.map((path) => ({
        url: base + path,
        sizeBytes: whisper.filesByPath[path]?.length ?? null,
        sha256: null,
      })),
    }),
  );
}

/** Voices for a browser that has none: one of the device, and one that would send the text away. */
function scriptVoices(): void {
  const said: string[] = [];
  const voice = (name: string, localService: boolean): object => ({
    name,
    voiceURI: name,
    lang: 'en-GB',
    localService,
    default: !localService,
  });
  const synthesis = Object.assign(new EventTarget(), {
    speaking: false,
    pending: false,
    paused: false,
    getVoices: () => [voice('Of the device', true), voice('Of a server', false)],
    speak: (utterance: EventTarget & { text: string; voice: { name: string } }) => {
      said.push(`${utterance.voice.name}: ${utterance.text}`);
      setTimeout(() => utterance.dispatchEvent(new Event('start')), 10);
      setTimeout(() => utterance.dispatchEvent(new Event('end')), 300);
    },
    cancel: () => undefined,
    pause: () => undefined,
    resume: () => undefined,
  });
  class Utterance extends EventTarget {
    voice: object | null = null;
    rate = 1;
    lang = '';
    readonly text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance });
  Object.assign(globalThis, { said });
}

async function saidIn(page: Page): Promise<string> {
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  return said
    .filter((line) => !line.startsWith('Of a server'))
    .join('\n')
    .replaceAll('Of the device: ', '');
}
