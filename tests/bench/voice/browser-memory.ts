import type { BenchScope } from '../../../e2e/microphone-bench.ts';
import { openBenchBrowser, startMicrophoneBench } from '../../../e2e/microphone-bench.ts';
import { makeMinute } from './memory.ts';

export interface BrowserMemoryFigures {
  /** From the third answer to the last. */
  readonly browser_memory_growth_pct: number;
  /** What Chromium counts for the page and its worker, at the most of both. */
  readonly browser_memory_mb: number;
}

/** In a real browser: a spoken interview of 45 minutes through the worker that hears, as fast as it can be heard. */
export async function measureBrowserMemory(): Promise<BrowserMemoryFigures> {
  const server = await startMicrophoneBench();
  const browser = await openBenchBrowser(server.url, null);
  try {
    const sound = Buffer.from(makeMinute().buffer).toString('base64');
    const [early = 0, late = 0] = await browser.page.evaluate((base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      return (globalThis as unknown as BenchScope).measureInterview(new Int16Array(bytes.buffer));
    }, sound);
    return {
      browser_memory_growth_pct: Math.round((late / early - 1) * 1000) / 10,
      browser_memory_mb: Math.round(Math.max(early, late) / 1e6),
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}
