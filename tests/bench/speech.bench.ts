import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../../e2e/browser.ts';
import { transcribeClip } from '../../e2e/transcribe-clip.ts';
import { builtScript, callWorker, startWorker } from '../../e2e/worker-call.ts';
import { joinPhrases } from '../../src/core/answer/clean-transcription.ts';
import { samplesPerSecond, samplesToMs } from '../../src/core/answer/spoken-audio.ts';
import { storeEndings, storeFolderOf } from '../../src/core/models/store-place.ts';
import type { Result } from '../../src/core/shared/result.ts';
import type { StoredModelFailure } from '../../workers/contracts/stored-model.ts';
import type { LoadedTranscriber } from '../../workers/contracts/transcription.contract.ts';
import { serveBuiltApp } from './built-app.ts';
import { cutAtPauses } from './cut-at-pauses.ts';
import { readWav } from './wav-file.ts';
import { countWordErrors, wordErrorRate } from './word-error-rate.ts';
import type { WordErrors } from './word-error-rate.ts';

/**
 * How well and how fast a real Whisper writes down given recordings, in one JSON line. The worker of the production
 * build runs in Chromium and reads the weights out of the browser's own store, as in the app. `wer` is the word error
 * rate over all recordings, `real_time_factor` the model's time over theirs, `memory_mb` what the page and its workers
 * hold at the end, as Chromium measures it (null where it does not).
 */
const usage = `Usage: npm run bench:speech -- RECORDINGS MODEL [LANGUAGE]

RECORDINGS  a folder of pairs: a.wav (16 bits, 16,000 samples a second) and a.txt with the words that are said in it
MODEL       a folder with a Whisper as its repository has it: config.json, generation_config.json,
            preprocessor_config.json, tokenizer.json, tokenizer_config.json, onnx/encoder_model_quantized.onnx,
            onnx/decoder_model_merged_quantized.onnx
LANGUAGE    as "en" or "de"; left out, the model detects it where it can`;

const modelPaths = [
  'config.json',
  'generation_config.json',
  'preprocessor_config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'onnx/encoder_model_quantized.onnx',
  'onnx/decoder_model_merged_quantized.onnx',
];

interface Recording {
  readonly name: string;
  readonly samples: Int16Array<ArrayBuffer>;
  readonly words: string;
}

const [recordingsFolder, modelFolder, language = null] = process.argv.slice(2);
if (recordingsFolder === undefined || modelFolder === undefined)
  refuse('It needs recordings and the weights of a real model. The repository has neither.');
const missing = modelPaths.filter((path) => !existsSync(join(modelFolder, path)));
if (missing.length > 0) refuse(`There is no whole model in ${modelFolder}: it lacks ${missing.join(', ')}.`);
const recordings = readRecordings(recordingsFolder);
if (recordings.length === 0) refuse(`There is no pair of a .wav and a .txt file in ${recordingsFolder}.`);

const app = await serveBuiltApp();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
try {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  // tsx names the functions that it compiles by a helper of its own, also those that run in the page.
  await context.addInitScript('globalThis.__name = (named) => named;');
  const page = await context.newPage();
  await page.goto(app.url);
  const { isMultilingual, loadMs } = await loadModel(page, modelFolder);
  const errors: WordErrors[] = [];
  let modelMs = 0;
  let soundMs = 0;
  for (const recording of recordings) {
    const heard = await transcribe(page, recording);
    const found = countWordErrors(recording.words, heard.text);
    console.error(`${recording.name}: ${heard.text}\n  ${JSON.stringify(found)}`);
    errors.push(found);
    modelMs += heard.modelMs;
    soundMs += samplesToMs(recording.samples.length);
  }
  const sum = (kind: keyof WordErrors): number => errors.reduce((count, each) => count + each[kind], 0);
  console.log(
    JSON.stringify({
      wer: rounded(wordErrorRate(errors)),
      words: sum('words'),
      substituted: sum('substituted'),
      deleted: sum('deleted'),
      inserted: sum('inserted'),
      recordings: recordings.length,
      sound_s: rounded(soundMs / 1000),
      real_time_factor: rounded(modelMs / soundMs),
      load_ms: Math.round(loadMs),
      memory_mb: await measureMemoryMb(page),
      is_multilingual: isMultilingual,
      language,
    }),
  );
} finally {
  await browser.close();
  await app.stop();
}

function readRecordings(folder: string): readonly Recording[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.wav') && existsSync(join(folder, name.replace(/\.wav$/, '.txt'))))
    .toSorted()
    .map((name) => {
      const sound = readWav(readFileSync(join(folder, name)));
      if (sound?.samplesPerSecond !== samplesPerSecond)
        refuse(`${name} is no WAV file of 16 bits and 16,000 samples a second.`);
      const words = readFileSync(join(folder, name.replace(/\.wav$/, '.txt')), 'utf8');
      return { name, samples: sound.samples, words };
    });
}

async function loadModel(page: Page, folder: string): Promise<LoadedTranscriber> {
  const base = 'https://huggingface.co/bench/whisper/resolve/main/';
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)).replaceAll('\\', '/'))
    .filter((path) => modelPaths.includes(path) || modelPaths.some((known) => path === `${known}_data`));
  for (const path of paths) await storeLargeFile(page, base + path, join(folder, path));
  await startWorker(page, builtScript('assets', 'transcription.worker'));
  const loaded = await callWorker<Result<LoadedTranscriber, StoredModelFailure>>(page, 'load', {
    modelId: 'bench',
    repository: 'bench/whisper',
    fileUrls: paths.map((path) => base + path),
  });
  if (!loaded.ok) return refuse(`The model cannot be loaded: ${loaded.error.detail}`);
  return loaded.value;
}

/** Over a request that never leaves the browser, since weights are too long for a message. */
async function storeLargeFile(page: Page, url: string, file: string): Promise<void> {
  const address = '/bench-file';
  await page.route(`**${address}`, (route) => route.fulfill({ path: file }));
  const name = createHash('sha256').update(url).digest('hex');
  await page.evaluate(
    async ([from, folder, content, record, address_]) => {
      let place = await navigator.storage.getDirectory();
      for (const part of folder) place = await place.getDirectoryHandle(part, { create: true });
      const { body } = await fetch(from);
      const stream = await (await place.getFileHandle(content, { create: true })).createWritable();
      await body?.pipeTo(stream);
      const { size } = await (await place.getFileHandle(content)).getFile();
      const note = await (await place.getFileHandle(record, { create: true })).createWritable();
      await note.write(JSON.stringify({ url: address_, nbytes: size }));
      await note.close();
    },
    [address, [...storeFolderOf(url)], name + storeEndings.content, name + storeEndings.record, url] as const,
  );
  await page.unroute(`**${address}`);
}

async function transcribe(
  page: Page,
  { name, samples }: Recording,
): Promise<{ text: string; modelMs: number }> {
  const segments: { text: string }[] = [];
  let modelMs = 0;
  let at = 0;
  for (const [id, piece] of cutAtPauses(samples).entries()) {
    const { result } = await transcribeClip(page, piece, {
      id,
      startMs: samplesToMs(at),
      wish: { language },
    });
    if (!result.ok) return refuse(`${name} could not be written down: ${JSON.stringify(result.error)}`);
    segments.push(result.value);
    modelMs += result.value.modelMs;
    at += piece.length;
  }
  return { text: joinPhrases(segments), modelMs };
}

async function measureMemoryMb(page: Page): Promise<number | null> {
  const bytes = await page.evaluate(async () => {
    const measure: unknown = Reflect.get(performance, 'measureUserAgentSpecificMemory');
    if (typeof measure !== 'function') return null;
    const { bytes: measured } = (await Reflect.apply(measure, performance, [])) as { bytes: number };
    return measured;
  });
  return bytes === null ? null : Math.round(bytes / 1_000_000);
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}

function refuse(reason: string): never {
  console.error(`${reason}\n\n${usage}`);
  process.exit(1);
}
