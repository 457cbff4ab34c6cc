import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { createSeededRandom } from '../src/core/next-question/seeded-random.ts';
import { msToSamples } from '../src/core/answer/spoken-audio.ts';
import type { HeardEvent, MicrophoneSettings } from '../src/core/ports/microphone.ts';
import { mixAnswer } from '../tests/fixtures/speech/mix-speech.ts';
import { readSpeechClips } from '../tests/fixtures/speech/speech-clips.ts';
import { openBenchBrowser, startMicrophoneBench } from './microphone-bench.ts';
import type { BenchBrowser, BenchScope } from './microphone-bench.ts';
import type { StaticServer } from './static-server.ts';

/** The product's microphone against a browser that plays files into it. Sound takes its time. */
test.setTimeout(180_000);
// One build of the bench serves them all.
test.describe.configure({ mode: 'default' });

let server: StaticServer;
let browser: BenchBrowser;

test.beforeAll(async () => {
  server = await startMicrophoneBench();
});
test.afterAll(() => server.stop());
test.afterEach(() => browser.close());

const spoken = mixAnswer(
  {
    phrases: 2,
    pauseMs: [1_200, 1_200],
    beforeMs: 500,
    afterMs: 4_500,
    speechDbfs: -22,
    noise: 'pink',
    snrDb: 20,
  },
  readSpeechClips(),
  createSeededRandom(3),
);

test('opens under the page’s policy, reads the settings back, and cuts speech at its pauses', async () => {
  browser = await openBenchBrowser(server.url, spoken.samples);
  const settings = await open(browser.page);
  expect(settings).toMatchObject({ echoCancellation: true, noiseSuppression: true, autoGainControl: true });
  await startAnswer(browser.page, 2_500);
  await expect.poll(() => heardTypes(browser.page), { timeout: 60_000 }).toContain('turn-ended');
  const heard = await heardOf(browser.page);
  const turn = heard.findIndex(({ type }) => type === 'turn-ended');
  const segments = heard.slice(0, turn).flatMap((event) => (event.type === 'segment' ? [event.segment] : []));
  // An answer may begin in the middle of a phrase; the last one before the turn is whole or the rest of one.
  const last = segments.at(-1);
  expect(last?.sampleCount).toBe(msToSamples((last?.endMs ?? 0) - (last?.startMs ?? 0)));
  const ended = heard[turn];
  const pauseMs = ended?.type === 'turn-ended' ? ended.atMs - (last?.endMs ?? 0) + padAfterMs : 0;
  expect(pauseMs).toBeGreaterThanOrEqual(2_500 - 1);
  expect(pauseMs).toBeLessThan(2_600);
  // The next round of the file gives both phrases, each as a segment of its own.
  await expect
    .poll(() => segmentCount(browser.page), { timeout: 60_000 })
    .toBeGreaterThan(segments.length + 1);
  const [first, second] = (await heardOf(browser.page))
    .flatMap((event) => (event.type === 'segment' ? [event.segment] : []))
    .slice(segments.length);
  const wholeMs = spoken.phrases.map(({ start, end }) => (end - start) / 16);
  expect(Math.abs(lengthOf(first) - (wholeMs[0] ?? 0))).toBeLessThan(800);
  expect(Math.abs(lengthOf(second) - (wholeMs[1] ?? 0))).toBeLessThan(800);
  expect(await browser.watch.problems()).toEqual([]);
});

test('loses no sample while the page is blocked for four seconds', async () => {
  browser = await openBenchBrowser(server.url, beeps(20));
  await open(browser.page);
  await startAnswer(browser.page, null);
  const result = await browser.page.evaluate(async () => {
    const { opened } = globalThis as unknown as BenchScope;
    const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
    await wait(1_500);
    const before = await opened.counts();
    const end = performance.now() + 4_000;
    while (performance.now() < end);
    const after = await opened.counts();
    await wait(500);
    await opened.endAnswer();
    const recording = await opened.recording();
    return { before, after, samples: [...(recording?.samples ?? [])] };
  });
  expect(result.after.lost).toBe(0);
  // It did come in while nobody on the page could take it.
  expect(result.after.received - result.before.received).toBeGreaterThan(msToSamples(3_800));
  const gapsMs = beepGapsMs(result.samples);
  expect(gapsMs.length).toBeGreaterThan(9);
  // And it was the sound itself, not silence. A busy machine plays the file unevenly, so only a whole gap is told.
  for (const gap of gapsMs) expect(gap).toBeLessThan(2 * beepEveryMs - 100);
});

test('needs nothing from the server once it is prepared', async () => {
  browser = await openBenchBrowser(server.url, spoken.samples);
  expect(await browser.page.evaluate(() => (globalThis as unknown as BenchScope).microphone.prepare())).toBe(
    true,
  );
  const { url } = server;
  await server.stop();
  try {
    await open(browser.page);
    await startAnswer(browser.page, null);
    await expect.poll(() => heardTypes(browser.page), { timeout: 60_000 }).toContain('segment');
  } finally {
    await server.start();
    expect(server.url).toBe(url);
  }
});

test('tells that the permission was taken back, and can be opened again', async () => {
  browser = await openBenchBrowser(server.url, spoken.samples);
  await open(browser.page);
  await browser.permit('denied');
  await expect.poll(() => troubles(browser.page), { timeout: 30_000 }).toContain('microphone-ended');
  expect(await tryToOpen(browser.page, null)).toEqual({ type: 'microphone-denied' });
  expect(await permission(browser.page)).toBe('denied');
  await browser.permit('granted');
  await open(browser.page);
  expect(await permission(browser.page)).toBe('granted');
});

test('tells a microphone that gives nothing while an answer is awaited', async () => {
  browser = await openBenchBrowser(server.url, new Int16Array(32_000));
  await open(browser.page);
  await startAnswer(browser.page, 2_500);
  await expect.poll(() => troubles(browser.page), { timeout: 30_000 }).toEqual(['microphone-silent']);
  expect(await heardTypes(browser.page)).not.toContain('turn-ended');
});

test('tells a device that is not there, and a browser without any', async () => {
  browser = await openBenchBrowser(server.url, spoken.samples);
  expect(await tryToOpen(browser.page, 'gone')).toEqual({ type: 'microphone-missing' });
  await open(browser.page);
  const devices = await browser.page.evaluate(() =>
    (globalThis as unknown as BenchScope).microphone.devices(),
  );
  expect(devices.length).toBeGreaterThan(0);
  await browser.close();
  browser = await openBenchBrowser(server.url, null);
  expect(await tryToOpen(browser.page, null)).toEqual({ type: 'microphone-missing' });
});

test('drops what it hears while the interviewer speaks, and is silent once it is closed', async () => {
  browser = await openBenchBrowser(server.url, spoken.samples);
  await open(browser.page);
  const samples = await browser.page.evaluate(async () => {
    const { opened, heard } = globalThis as unknown as BenchScope;
    const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
    opened.hold(true);
    opened.startAnswer({ endAfterPauseMs: null });
    await wait(1_500);
    const held = await opened.recording();
    opened.hold(false);
    await wait(1_500);
    const free = await opened.recording();
    opened.close();
    const told = heard.length;
    await wait(500);
    return { held: held?.samples.length ?? 0, free: free?.samples.length ?? 0, late: heard.length - told };
  });
  expect(samples.held).toBe(0);
  expect(samples.free).toBeGreaterThan(msToSamples(500));
  expect(samples.free).toBeLessThan(msToSamples(1_700));
  expect(samples.late).toBe(0);
});

/** What a segment leaves after its last word. */
const padAfterMs = 200;

async function open(page: Page): Promise<MicrophoneSettings> {
  return page.evaluate(async () => {
    const scope = globalThis as unknown as BenchScope;
    scope.heard = [];
    const opened = await scope.microphone.open(null, (event) => scope.heard.push(event));
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    scope.opened = opened.value;
    return opened.value.settings;
  });
}

async function tryToOpen(page: Page, deviceId: string | null): Promise<unknown> {
  return page.evaluate(async (id) => {
    const opened = await (globalThis as unknown as BenchScope).microphone.open(id, () => undefined);
    return opened.ok ? null : opened.error;
  }, deviceId);
}

async function startAnswer(page: Page, endAfterPauseMs: number | null): Promise<void> {
  await page.evaluate((pause) => {
    (globalThis as unknown as BenchScope).opened.startAnswer({ endAfterPauseMs: pause });
  }, endAfterPauseMs);
}

async function permission(page: Page): Promise<string> {
  return page.evaluate(() => (globalThis as unknown as BenchScope).microphone.permission());
}

type ToldEvent =
  | Exclude<HeardEvent, { type: 'segment' | 'level' | 'lull' | 'lull-over' }>
  | { type: 'segment'; segment: { startMs: number; endMs: number; sampleCount: number } };

/** What is told once: neither levels nor lulls, and the samples counted. */
async function heardOf(page: Page): Promise<readonly ToldEvent[]> {
  return page.evaluate(() =>
    (globalThis as unknown as BenchScope).heard.flatMap((event): ToldEvent[] => {
      if (event.type === 'level' || event.type === 'lull' || event.type === 'lull-over') return [];
      if (event.type !== 'segment') return [event];
      const { startMs, endMs, samples } = event.segment;
      return [{ type: 'segment', segment: { startMs, endMs, sampleCount: samples.length } }];
    }),
  );
}

async function heardTypes(page: Page): Promise<readonly string[]> {
  return (await heardOf(page)).map(({ type }) => type);
}

async function segmentCount(page: Page): Promise<number> {
  return (await heardTypes(page)).filter((type) => type === 'segment').length;
}

async function troubles(page: Page): Promise<readonly string[]> {
  return (await heardOf(page)).flatMap((event) => (event.type === 'trouble' ? [event.trouble.type] : []));
}

function lengthOf(segment: { startMs: number; endMs: number } | undefined): number {
  return (segment?.endMs ?? 0) - (segment?.startMs ?? 0);
}

const beepEveryMs = 500;

/** Short high tones at an even distance: a lost or doubled piece of sound moves one. */
function beeps(count: number): Int16Array {
  const every = msToSamples(beepEveryMs);
  return Int16Array.from({ length: count * every }, (_, place) => {
    const inBeep = place % every;
    return inBeep < 800 ? Math.round(16_000 * Math.sin((2 * Math.PI * 1_000 * inBeep) / 16_000)) : 0;
  });
}

function beepGapsMs(samples: readonly number[]): readonly number[] {
  const starts: number[] = [];
  let loudest = 0;
  for (const sample of samples) loudest = Math.max(loudest, Math.abs(sample));
  for (const [place, sample] of samples.entries()) {
    const isFarFromLast = place - (starts.at(-1) ?? -Infinity) > 4_000;
    if (Math.abs(sample) > loudest / 4 && isFarFromLast) starts.push(place);
  }
  return starts.slice(1).map((start, index) => (start - (starts[index] ?? 0)) / 16);
}
