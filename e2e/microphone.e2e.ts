import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { createSeededRandom } from '../src/core/next-question/seeded-random.ts';
import { msToSamples, samplesToMs } from '../src/core/answer/spoken-audio.ts';
import type { HeardEvent, MicrophoneSettings } from '../src/core/ports/microphone.ts';
import { mixAnswer } from '../tests/fixtures/speech/mix-speech.ts';
import { readSpeechClips } from '../tests/fixtures/speech/speech-clips.ts';
import { openBenchBrowser, startMicrophoneBench } from './microphone-bench.ts';
import type { BenchBrowser, BenchScope } from './microphone-bench.ts';
import type { StaticServer } from './static-server.ts';

/** The product's microphone against a browser that plays files into it. Sound takes its time. */
test.setTimeout(180_000);
// One build of the bench and one browser serve nearly all of them.
test.describe.configure({ mode: 'default' });

let server: StaticServer;
let browser: BenchBrowser;
let page: Page;

/** Two phrases, and between one round of the file and the next a pause that ends a turn. */
const spoken = mixAnswer(
  {
    phrases: 2,
    pauseMs: [900, 900],
    beforeMs: 2_700,
    afterMs: 500,
    speechDbfs: -22,
    noise: 'pink',
    snrDb: 20,
  },
  readSpeechClips(),
  createSeededRandom(3),
);

test.beforeAll(async () => {
  server = await startMicrophoneBench();
  browser = await openBenchBrowser(server.url, spoken.samples);
  ({ page } = browser);
});
test.beforeEach(async () => {
  await browser.permit('granted');
  await page.goto(server.url);
});
test.afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('opens under the page’s policy, reads the settings back, and cuts speech at its pauses', async () => {
  const settings = await open(page);
  expect(settings).toMatchObject({ echoCancellation: true, noiseSuppression: true, autoGainControl: true });
  await startAnswer(page, 2_500);
  const turn = await wholeTurn(page);
  expectPhrases(turn);
  const pauseMs = turn.atMs - (turn.segments.at(-1)?.endMs ?? 0) + padAfterMs;
  expect(pauseMs).toBeGreaterThanOrEqual(2_500 - 1);
  expect(pauseMs).toBeLessThan(2_600);
  expect(await browser.watch.problems()).toEqual([]);
});

test('loses no sample while the page is blocked for four seconds', async () => {
  await open(page);
  const { before, after, given, recorded } = await page.evaluate(async () => {
    const { opened, witness } = globalThis as unknown as BenchScope;
    const askWitness = await witness;
    opened.startAnswer({ endAfterPauseMs: null });
    const before = await opened.counts();
    const end = performance.now() + 4_000;
    while (performance.now() < end);
    const after = await opened.counts();
    await opened.endAnswer();
    const recording = await opened.recording();
    return { before, after, given: [...(await askWitness())], recorded: [...(recording?.samples ?? [])] };
  });
  expect(after.lost).toBe(0);
  // It did come in while nobody on the page could take it; how much is given in time is the machine's affair.
  expect(after.received - before.received).toBeGreaterThan(msToSamples(3_000));
  expect(recorded.length).toBeGreaterThan(msToSamples(3_000));
  // Sample for sample what the browser gave, with nothing left out. What it had no time for never reached us.
  expect(bytesOf(given).includes(bytesOf(recorded))).toBe(true);
  expect(recorded.some((sample) => sample > 1_000)).toBe(true);
});

test('is heard by a browser that takes no microphone at another rate than its own', async () => {
  await withBrowser(spoken.samples, async (other) => {
    // As Firefox does, which throws when the source is made.
    await other.addInitScript(() => {
      globalThis.AudioContext = class extends AudioContext {
        override createMediaStreamSource(stream: MediaStream): MediaStreamAudioSourceNode {
          if (this.sampleRate === 16_000) throw new DOMException('Not at this rate.', 'NotSupportedError');
          Object.assign(globalThis, { heardAt: this.sampleRate });
          return super.createMediaStreamSource(stream);
        }
      };
    });
    await other.goto(server.url);
    await open(other);
    await startAnswer(other, 2_500);
    const turn = await wholeTurn(other);
    expectPhrases(turn);
    expect(
      await other.evaluate(() => (globalThis as unknown as { heardAt: number }).heardAt),
    ).toBeGreaterThan(16_000);
    const { lost } = await other.evaluate(() => (globalThis as unknown as BenchScope).opened.counts());
    expect(lost).toBe(0);
  });
});

test('needs nothing from the server once it is prepared', async () => {
  expect(await page.evaluate(() => (globalThis as unknown as BenchScope).microphone.prepare())).toBe(true);
  const { url } = server;
  await server.stop();
  try {
    await open(page);
    await startAnswer(page, null);
    await expect.poll(() => heardTypes(page), { timeout: 60_000 }).toContain('segment');
  } finally {
    await server.start();
    expect(server.url).toBe(url);
  }
});

test('tells that the permission was taken back, and can be opened again', async () => {
  await open(page);
  await browser.permit('denied');
  await expect.poll(() => troubles(page), { timeout: 30_000 }).toContain('microphone-ended');
  expect(await tryToOpen(page, null)).toEqual({ type: 'microphone-denied' });
  expect(await permission(page)).toBe('denied');
  await browser.permit('granted');
  await open(page);
  expect(await permission(page)).toBe('granted');
});

test('tells a microphone that gives nothing while an answer is awaited', async () => {
  await withBrowser(new Int16Array(32_000), async (silent) => {
    await open(silent);
    await startAnswer(silent, 2_500);
    await expect.poll(() => troubles(silent), { timeout: 60_000 }).toEqual(['microphone-silent']);
    expect(await heardTypes(silent)).not.toContain('turn-ended');
  });
});

test('tells a device that is not there, and a browser without any', async () => {
  expect(await tryToOpen(page, 'gone')).toEqual({ type: 'microphone-missing' });
  await open(page);
  const devices = await page.evaluate(() => (globalThis as unknown as BenchScope).microphone.devices());
  expect(devices.length).toBeGreaterThan(0);
  await withBrowser(null, async (deaf) => {
    expect(await tryToOpen(deaf, null)).toEqual({ type: 'microphone-missing' });
  });
});

test('drops what it hears while the interviewer speaks, and is silent once it is closed', async () => {
  await open(page);
  const result = await page.evaluate(async () => {
    const { opened, heard } = globalThis as unknown as BenchScope;
    const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
    const received = async (): Promise<number> => (await opened.counts()).received;
    const waitForSound = async (samples: number): Promise<void> => {
      for (const end = (await received()) + samples; (await received()) < end;) await wait(100);
    };
    opened.hold(true);
    opened.startAnswer({ endAfterPauseMs: null });
    await waitForSound(16_000);
    const held = await opened.recording();
    const before = await received();
    opened.hold(false);
    await waitForSound(16_000);
    const free = await opened.recording();
    const given = (await received()) - before;
    opened.close();
    const told = heard.length;
    await wait(500);
    return {
      held: held?.samples.length ?? 0,
      free: free?.samples.length ?? 0,
      given,
      late: heard.length - told,
    };
  });
  expect(result.held).toBe(0);
  expect(result.free).toBeGreaterThan(msToSamples(500));
  // The frame that was begun while it was held, at most, besides what came after.
  expect(result.free).toBeLessThan(result.given + 512);
  expect(result.late).toBe(0);
});

/** A slow machine begins to listen in the middle of a phrase; the turn after that one is whole. */
async function wholeTurn(page: Page): Promise<Turn> {
  let whole: Turn | undefined;
  await expect
    .poll(
      async () => {
        whole = (await turns(page)).find(({ segments }) => segments.length === spoken.phrases.length);
        return whole !== undefined;
      },
      { timeout: 60_000 },
    )
    .toBe(true);
  if (whole === undefined) throw new Error('No turn was whole.');
  return whole;
}

/** Each segment is as long as its phrase, give or take what goes with it, and holds as many samples as it lasts. */
function expectPhrases({ segments }: Turn): void {
  for (const [index, { startMs, endMs, sampleCount }] of segments.entries()) {
    const phrase = spoken.phrases[index];
    const phraseMs = samplesToMs((phrase?.end ?? 0) - (phrase?.start ?? 0));
    expect(Math.abs(endMs - startMs - phraseMs)).toBeLessThan(1_000);
    expect(sampleCount).toBe(msToSamples(endMs - startMs));
  }
}

/** What a segment leaves after its last word. */
const padAfterMs = 200;

/** For the length of a check, a browser whose microphone plays `sound`; with null it has none. */
async function withBrowser(sound: Int16Array | null, check: (page: Page) => Promise<void>): Promise<void> {
  const other = await openBenchBrowser(server.url, sound);
  try {
    await check(other.page);
  } finally {
    await other.close();
  }
}

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

interface Turn {
  readonly atMs: number;
  readonly segments: readonly { startMs: number; endMs: number; sampleCount: number }[];
}

async function turns(page: Page): Promise<readonly Turn[]> {
  const ended: Turn[] = [];
  let segments: Turn['segments'] = [];
  for (const event of await heardOf(page)) {
    if (event.type === 'segment') segments = [...segments, event.segment];
    if (event.type !== 'turn-ended') continue;
    ended.push({ atMs: event.atMs, segments });
    segments = [];
  }
  return ended;
}

async function troubles(page: Page): Promise<readonly string[]> {
  return (await heardOf(page)).flatMap((event) => (event.type === 'trouble' ? [event.trouble.type] : []));
}

function bytesOf(samples: readonly number[]): Buffer {
  return Buffer.from(Int16Array.from(samples).buffer);
}
