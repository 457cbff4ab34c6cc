import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './browser.ts';

/** Another port lets two checkouts be tested at a time. */
const port = Number(process.env['GREENROOM_PORT'] ?? 4173);
const address = `http://localhost:${port}`;

/** Whole journeys on the production build, in a real browser. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  // A busy machine can make a journey miss a deadline. A second try says so by name; what fails twice has failed.
  retries: 1,
  // Journeys take seconds; this is for a machine that does much else. They wait for states, never for time.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: address,
    // Tests of the service worker allow it; the others are quicker and stand alone without.
    serviceWorkers: 'block',
    browserName: 'chromium',
    launchOptions: { executablePath: findBrowser(), args: browserArguments },
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `npx vite preview --strictPort --port ${port}`,
    cwd: '..',
    url: address,
    reuseExistingServer: process.env['CI'] === undefined,
  },
});
