import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** The address of a built script by the beginning of its name. */
export function builtScript(folder: 'assets' | 'blob-workers', name: string): string {
  const file = readdirSync(join(import.meta.dirname, '../dist', folder)).find(
    (each) => each.startsWith(name) && each.endsWith('.js'),
  );
  if (file === undefined) throw new Error(`The build has no ${name}.`);
  return `/${folder}/${file}`;
}

/** Starts a worker of the build in the page, to be called by `callWorker`. */
export async function startWorker(page: Page, script: string): Promise<void> {
  await page.evaluate((address) => {
    const worker = new Worker(address, { type: 'module' });
    Object.assign(globalThis, { testedWorker: worker });
  }, script);
}

/** Calls a method behind Comlink, as the app does. A message that is a throw rejects. */
export async function callWorker<Reply>(page: Page, method: string, ...values: unknown[]): Promise<Reply> {
  return page.evaluate(
    async ([path, given]) => {
      const { testedWorker: worker } = globalThis as unknown as { testedWorker: Worker };
      const id = crypto.randomUUID();
      return new Promise<Reply>((resolve, reject) => {
        worker.addEventListener('error', (event) => reject(new Error(event.message)));
        worker.addEventListener(
          'message',
          ({ data }: MessageEvent<{ id: string; type: string; value: Reply }>) => {
            if (data.id !== id) return;
            if (data.type === 'RAW') resolve(data.value);
            else reject(new Error(JSON.stringify(data.value)));
          },
        );
        const argumentList = given.map((value) => ({ type: 'RAW', value }));
        worker.postMessage({ id, type: 'APPLY', path: [path], argumentList });
      });
    },
    [method, values] as const,
  );
}
