import { chromium } from '@playwright/test';
import { browserArguments, findBrowser } from '../../../e2e/browser.ts';
import { measureWaits } from './tmpw.ts';
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
try { const t=Date.now(); 
  console.log(JSON.stringify(await measureWaits(browser)), Date.now()-t); } finally { await browser.close(); }
