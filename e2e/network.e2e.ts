import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import type { BrowserContext, Page, Response } from '@playwright/test';
import { twoPagePdf } from '../tests/fixtures/cv/make-cv.ts';
import { openAnswerBook } from './answers.ts';
import { watchPolicy } from './policy-watch.ts';
import { currentQuestion, endInterview, giveAnswer, nextQuestion, openHome, startInterview } from './room.ts';

test.use({ actionTimeout: 15_000 });

/** What each response of the server carries, whatever it is. */
const requiredHeaders: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /default-src 'none'.*connect-src 'self'.*require-trusted-types-for 'script'/,
  'connection-allowlist': /^\(response-origin\)$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-embedder-policy': /^require-corp$/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
};

test('a whole interview asks only its own origin, under every rule, and breaks none', async ({
  page,
  context,
  baseURL,
}) => {
  const book = await openAnswerBook();
  const foreign = watchForeignRequests(context, baseURL);
  const responses: Response[] = [];
  context.on('response', (response) => responses.push(response));
  const policy = await watchPolicy(page);

  await openHome(page);
  await page.getByRole('link', { name: 'Change this' }).click();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'cv.pdf', mimeType: 'application/pdf', buffer: Buffer.from(twoPagePdf()) });
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Sample Candidate');
  await page.getByRole('button', { name: 'Start the interview' }).click();
  for (let count = 0; count < 4; count += 1) {
    await giveAnswer(page, book.strong(await currentQuestion(page)));
    await nextQuestion(page);
  }
  await endInterview(page);
  await expect(page.getByRole('heading', { name: 'Every question' })).toBeVisible();
  for (const place of ['history', 'questions', 'settings', 'help', 'privacy']) {
    await page.goto(`/#${place}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  expect(foreign()).toEqual([]);
  expect(await policy.problems()).toEqual([]);
  const paths = responses.map((response) => new URL(response.url()).pathname);
  expect(paths).toContainEqual(expect.stringMatching(/^\/assets\/documents\.worker.*\.js$/));
  expect(paths).toContainEqual(expect.stringMatching(/^\/assets\/pdf\.worker.*\.js$/));
  expect(paths).toContainEqual(expect.stringMatching(/^\/bank\/.*\.json$/));
  expect(await missingHeaders(responses)).toEqual([]);
});

test('an address of two slashes is answered under the rules', async ({ request, baseURL }) => {
  const response = await request.get(`${baseURL ?? ''}//`);
  expect(response.status()).toBeLessThan(500);
  expect(response.headers()['connection-allowlist']).toBe('(response-origin)');
});

test('the watch sees a foreign request, and a header that is missing', async ({ browser, baseURL }) => {
  const other = await listenElsewhere();
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const foreign = watchForeignRequests(context, baseURL);
    const response = await page.goto(other.url);
    await page.evaluate(() => fetch('/again'));
    expect(foreign()).toEqual([other.url, `${other.url}again`]);
    expect(other.connections()).toBeGreaterThan(0);
    expect(response === null ? [] : await missingHeaders([response])).toHaveLength(
      Object.keys(requiredHeaders).length,
    );
  } finally {
    await context.close();
    other.close();
  }
});

test('the page cannot reach another origin in any way that is tried', async ({ page, browser }) => {
  const other = await listenElsewhere();
  await openHome(page);
  const refused = await tryToReach(page, other.url);
  expect(other.connections()).toBe(0);
  for (const directive of ['connect-src', 'img-src', 'frame-src', 'style-src-elem'])
    expect(refused).toContain(directive);

  const context = await browser.newContext({ bypassCSP: true });
  const unruled = await context.newPage();
  await unruled.goto('about:blank');
  await tryToReach(unruled, other.url);
  expect(other.connections()).toBeGreaterThan(0);
  await context.close();
  other.close();
});

test('once the first question is there, the interview goes on to its report without a network', async ({
  page,
  context,
}) => {
  const book = await openAnswerBook();
  await openHome(page);
  await startInterview(page);
  // Of the bank from the first question on, and of the rest once the parts that the page fetches ahead are there.
  const asked: string[] = [];
  context.on('request', (request) => {
    if (request.url().includes('/bank/')) asked.push(request.url());
  });
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  context.on('request', (request) => {
    if (!request.url().startsWith('blob:')) asked.push(request.url());
  });
  for (let count = 0; count < 5; count += 1) {
    await giveAnswer(page, book.strong(await currentQuestion(page)));
    await nextQuestion(page);
  }
  await endInterview(page);
  await expect(page.getByRole('heading', { name: 'Every question' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as JSON' }).click();
  await download;
  expect(asked).toEqual([]);
});

interface Elsewhere {
  readonly url: string;
  /** How many sockets were opened to it so far, whatever was said on them. */
  readonly connections: () => number;
  readonly close: () => void;
}

/** Another origin: a server of its own on this machine. */
async function listenElsewhere(): Promise<Elsewhere> {
  let connections = 0;
  const server = createServer((_request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*').end('here');
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    connections: () => connections,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Every way out that a script has. Returns the rules that stood in the way. */
async function tryToReach(page: Page, target: string): Promise<readonly string[]> {
  return page.evaluate(async (url) => {
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective));
    await fetch(url, { mode: 'no-cors' }).catch(() => null);
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.send();
    navigator.sendBeacon(url, 'words');
    new Image().src = `${url}picture`;
    for (const open of [() => new WebSocket(url.replace('http', 'ws')), () => new EventSource(url)]) {
      try {
        open();
      } catch {
        refused.push('thrown');
      }
    }
    for (const rel of ['stylesheet', 'prefetch', 'preload', 'preconnect', 'dns-prefetch']) {
      const link = document.createElement('link');
      Object.assign(link, { rel, href: `${url}${rel}`, as: 'style' });
      document.head.append(link);
    }
    const frame = document.createElement('iframe');
    frame.src = url;
    const form = document.createElement('form');
    Object.assign(form, { action: url, method: 'post', target: '_blank' });
    document.body.append(frame, form);
    form.submit();
    window.open(url);
    await new Promise((resolve) => setTimeout(resolve, 700));
    return refused;
  }, target);
}

/** The addresses asked so far that are not of the app's own origin. */
function watchForeignRequests(context: BrowserContext, baseURL: string | undefined): () => readonly string[] {
  const asked: string[] = [];
  const note = (url: string): void => {
    const own = url.startsWith(`${baseURL ?? ''}/`) || url.startsWith(`blob:${baseURL ?? ''}`);
    if (!own && !url.startsWith('data:')) asked.push(url);
  };
  const watchSockets = (page: Page): void => {
    page.on('websocket', (socket) => note(socket.url()));
  };
  context.pages().forEach(watchSockets);
  context.on('page', watchSockets);
  context.on('request', (request) => note(request.url()));
  return () => asked;
}

async function missingHeaders(responses: readonly Response[]): Promise<readonly string[]> {
  const missing = await Promise.all(
    responses
      // "Not modified" leaves the headers as they came the first time.
      .filter((response) => response.url().startsWith('http') && response.status() !== 304)
      .map(async (response) => {
        const headers = await response.allHeaders();
        return Object.entries(requiredHeaders)
          .filter(([name, value]) => !value.test(headers[name] ?? ''))
          .map(([name]) => `${name} of ${new URL(response.url()).pathname}: ${headers[name] ?? 'missing'}`);
      }),
  );
  return missing.flat();
}
