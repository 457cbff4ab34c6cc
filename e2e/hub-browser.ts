import { chromium } from '@playwright/test';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { hubArguments, startModelServer } from '../tests/fixtures/models/model-server.ts';
import type { ModelServer } from '../tests/fixtures/models/model-server.ts';
import { browserArguments, findBrowser } from './browser.ts';

/** A browser that finds the Hub on this machine, for the production build whose headers name the Hub. */
export interface HubBrowser {
  readonly hub: ModelServer;
  readonly context: BrowserContext;
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

export async function openHubBrowser(baseURL: string | undefined): Promise<HubBrowser> {
  const hub = await startModelServer({ asHub: true });
  const browser: Browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...browserArguments, ...hubArguments(hub)],
  });
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  return {
    hub,
    context,
    newPage: async () => {
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      return page;
    },
    close: async () => {
      await browser.close();
      await hub.stop();
    },
  };
}

export async function openModelsScreen(page: Page): Promise<void> {
  await page.goto('/#models');
  await page.getByRole('heading', { name: 'All models' }).waitFor();
}
