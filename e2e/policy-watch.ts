import type { Page, Worker } from '@playwright/test';

/** What broke the security policy, was logged as an error, or was thrown, in a page and in its workers. */
export interface PolicyWatch {
  readonly problems: () => Promise<readonly string[]>;
  /** Resolves with the page's worker once it has started and is watched. */
  readonly worker: Promise<Worker>;
}

/** Call before the page opens the app. */
export async function watchPolicy(page: Page): Promise<PolicyWatch> {
  const problems: string[] = [];
  const workers: Worker[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`thrown: ${error.message}`));
  const worker = new Promise<Worker>((resolve) => {
    page.on('worker', (started) => {
      workers.push(started);
      // One that has ended meanwhile cannot break anything any more.
      void started.evaluate(noteViolations).then(
        () => resolve(started),
        () => undefined,
      );
    });
  });
  await page.addInitScript(noteViolations);
  return {
    worker,
    problems: async () => {
      const alive = workers.filter((started) => page.workers().includes(started));
      const inPage = await page.evaluate(readViolations);
      const inWorkers = await Promise.all(
        alive.map((started) => started.evaluate(readViolations).catch(() => [])),
      );
      return [...problems, ...inPage, ...inWorkers.flat()];
    },
  };
}

/** Runs in the page and in each worker. */
function noteViolations(): void {
  const violations: string[] = [];
  Object.assign(globalThis, { violations });
  globalThis.addEventListener('securitypolicyviolation', (event) => {
    violations.push(`policy: ${event.violatedDirective} ${event.blockedURI}`);
  });
}

function readViolations(): readonly string[] {
  const { violations = [] } = globalThis as unknown as { readonly violations?: readonly string[] };
  return violations;
}
