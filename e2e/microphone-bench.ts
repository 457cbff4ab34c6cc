import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { HeardEvent, Microphone, OpenMicrophone } from '../src/core/ports/microphone.ts';
import { browserArguments, findBrowser } from './browser.ts';
import { watchPolicy } from './policy-watch.ts';
import type { PolicyWatch } from './policy-watch.ts';
import { startStaticServer } from './static-server.ts';
import type { StaticServer } from './static-server.ts';

/** What the page of the bench holds, for `page.evaluate`. */
export interface BenchScope {
  readonly microphone: Microphone;
  opened: OpenMicrophone;
  heard: HeardEvent[];
  /** Gives all that the browser has given to an audio node beside the product's own, as signed 16-bit. */
  readonly witness: Promise<() => Promise<Int16Array>>;
  readonly measureInterview: (sound: Int16Array<ArrayBuffer>) => Promise<readonly number[]>;
}

/**
 * A bare page with the product's microphone, its worker and its worklet, bundled as the product is and served with the
 * product's headers. It drives the port itself, whatever the screens make of it.
 */
export async function startMicrophoneBench(): Promise<StaticServer> {
  const folder = await mkdtemp(join(tmpdir(), 'greenroom-microphone-'));
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'microphone-bench'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'es2023', modulePreload: { polyfill: false } },
    worker: { format: 'es' },
  });
  return startStaticServer(folder);
}

export interface BenchBrowser {
  readonly page: Page;
  readonly watch: PolicyWatch;
  /** As the user does in the browser's own settings. */
  readonly permit: (setting: 'granted' | 'denied') => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A browser of its own, whose microphone plays `sound` again and again; null has no microphone. */
export async function openBenchBrowser(url: string, sound: Int16Array | null): Promise<BenchBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'greenroom-sound-'));
  const file = join(folder, 'microphone.wav');
  await writeFile(file, wavOf(sound ?? new Int16Array(0)));
  const device = ['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${file}`];
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: findBrowser(),
    baseURL: url,
    args: [...browserArguments, ...(sound === null ? ['--disable-audio-input'] : device)],
  });
  const page = await context.newPage();
  const watch = await watchPolicy(page);
  const browser = await context.newCDPSession(page);
  const permit: BenchBrowser['permit'] = async (setting) => {
    const permission = { name: 'microphone' };
    await browser.send('Browser.setPermission', { permission, setting, origin: new URL(url).origin });
  };
  await permit('granted');
  await page.goto(url);
  return {
    page,
    watch,
    permit,
    close: async () => {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Mono, 16 kHz, signed 16-bit. */
export function wavOf(samples: Int16Array): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(16_000, 24);
  header.writeUInt32LE(32_000, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)]);
}
