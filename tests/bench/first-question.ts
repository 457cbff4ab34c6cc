import type { Page } from '@playwright/test';

/** Milliseconds from the start of the navigation, over one click as soon as it can be made, to the frame with the question. */
export async function timeFirstQuestion(page: Page, url: string): Promise<number> {
  await page.addInitScript(() => {
    let clicked = false;
    new MutationObserver(() => {
      const start = document.querySelector<HTMLElement>('main[data-screen=home] .start button');
      if (!clicked && start !== null) {
        clicked = true;
        start.click();
      }
    }).observe(document, { childList: true, subtree: true });
    const look = (): void => {
      if (document.querySelector('#question') === null) requestAnimationFrame(look);
      else document.documentElement.dataset['questionAtMs'] = String(performance.now());
    };
    requestAnimationFrame(look);
  });
  await page.goto(url);
  return Number(await page.locator('html[data-question-at-ms]').getAttribute('data-question-at-ms'));
}
