import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * A Chromium to test with: the one that CHROMIUM_PATH names, one that is installed, or Playwright's own, which is
 * downloaded when there is none.
 */
export function findBrowser(): string {
  const named = process.env['CHROMIUM_PATH'];
  const found = [named, ...systemBrowsers, chromium.executablePath()].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (found !== undefined) return found;
  execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  return chromium.executablePath();
}

/**
 * Keeps Chromium quiet about its own services; a container has no sandbox of its own to give. How busy the machine of
 * the tests is must not decide what the app puts off, so it is not told.
 */
export const browserArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-blink-features=ComputePressure',
];
