import type { BenchScope } from '../../../e2e/microphone-bench.ts';
import { openBenchBrowser, startMicrophoneBench } from '../../../e2e/microphone-bench.ts';

export interface BlockedPageFigures {
  readonly samples_lost: number;
}

/** In a real browser: how many samples were lost while the page could do nothing for four seconds. */
export async function measureBlockedPage(): Promise<BlockedPageFigures> {
  const server = await startMicrophoneBench();
  const browser = await openBenchBrowser(server.url, new Int16Array(32_000).fill(500));
  try {
    const { before, after } = await browser.page.evaluate(async () => {
      const { microphone } = globalThis as unknown as BenchScope;
      const opened = await microphone.open(null, () => undefined);
      if (!opened.ok) throw new Error(opened.error.type);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const early = await opened.value.counts();
      const end = performance.now() + 4_000;
      while (performance.now() < end);
      await new Promise((resolve) => setTimeout(resolve, 500));
      const late = await opened.value.counts();
      opened.value.close();
      return { before: early, after: late };
    });
    if (after.received - before.received < 4 * 16_000)
      throw new Error('The microphone was not heard meanwhile.');
    return { samples_lost: after.lost };
  } finally {
    await browser.close();
    await server.stop();
  }
}
