import { createRequire } from 'node:module';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** The smallest side of what a finger or a shaky hand has to hit. */
const leastTargetPx = 44;

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** WCAG 2.2 AA with all that it contains, and what axe holds for good practice. */
const ruleTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Between them every rule meets both colour schemes and both layouts. */
const looks = [
  { width: 360, height: 740, colorScheme: 'light' },
  { width: 1440, height: 900, colorScheme: 'dark' },
] as const;

/** Loads axe into each page to come, before the page's own scripts, where its security policy does not reach. */
export async function loadAxe(page: Page): Promise<void> {
  await page.addInitScript({ path: axePath });
}

/**
 * Holds what is on screen against the rules that every state keeps, and returns what is wrong, in words. Looks at it
 * small and light, then large and dark, and leaves the window large.
 */
export async function checkState(page: Page, state: string): Promise<readonly string[]> {
  const problems: string[] = [...(await findLeaks(page)), ...(await findFilledFields(page))];
  for (const { width, height, colorScheme } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    const found = [
      ...(await findViolations(page)),
      ...(await findSmallTargets(page)),
      ...(await findOverflow(page)),
    ];
    problems.push(...found.map((problem) => `${width} px, ${colorScheme}: ${problem}`));
  }
  return problems.map((problem) => `${state}: ${problem}`);
}

/** What does not fit into a window of this width. */
export async function checkWidth(page: Page, state: string, width: number): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: 640 });
  return (await findOverflow(page)).map((problem) => `${state}: ${problem}`);
}

async function findViolations(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (tags) => {
    interface Violation {
      readonly id: string;
      readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
    }
    interface Axe {
      run(options: object): Promise<{ readonly violations: readonly Violation[] }>;
    }
    const { axe } = globalThis as unknown as { readonly axe: Axe };
    const { violations } = await axe.run({ runOnly: tags, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => {
        const reason = failureSummary.split('\n').slice(1).join(' ').trim();
        return `${id} at ${target.join(' ')}: ${reason}`;
      }),
    );
  }, ruleTags);
}

/** A link within a sentence may be as high as its line (WCAG 2.5.8); so may marked words in an answer. */
async function findSmallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const selector = 'a[href], button, select, textarea, input, summary, [role=button], [role=option]';
    const modal = document.querySelector('dialog:modal');
    return [...(modal ?? document).querySelectorAll<HTMLElement>(selector)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((element) => !isInSentence(element) && !element.matches('.skip-link:not(:focus)'))
      .map((element) => ({ element, box: hitBox(element).getBoundingClientRect() }))
      .filter(({ box }) => box.width < least - 0.5 || box.height < least - 0.5)
      .map(({ element, box }) => {
        const words = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 30);
        const size = `${Math.round(box.width)} × ${Math.round(box.height)}`;
        return `small target ${element.tagName.toLowerCase()} “${words}”: ${size}`;
      });

    function hitBox(element: HTMLElement): HTMLElement {
      const isBox = element.matches('input[type=radio], input[type=checkbox]');
      return (isBox ? element.closest('label') : null) ?? element;
    }

    function isInSentence(element: HTMLElement): boolean {
      if (!element.matches('a, span')) return false;
      const around = element.parentElement?.textContent.trim() ?? '';
      return getComputedStyle(element).display === 'inline' && around !== element.textContent.trim();
    }
  }, leastTargetPx);
}

async function findOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const widest = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.classList.item(0) ?? ''}`)
      .slice(0, 4);
    return [`scrolls sideways, ${scrollWidth} in ${clientWidth} px: ${widest.join(', ')}`];
  });
}

/** Words and ids of an interview must not stand in the address, the title or the history of the browser. */
async function findLeaks(page: Page): Promise<readonly string[]> {
  const { title, path, state } = await page.evaluate(() => ({
    title: document.title,
    path: location.pathname + location.search + location.hash,
    state: JSON.stringify(history.state),
  }));
  return [
    ...(title === 'Greenroom' ? [] : [`the title is “${title}”`]),
    ...(/^\/(#[a-z-]*)?$/.test(path) ? [] : [`the address is ${path}`]),
    ...(state === 'null' ? [] : [`the history holds ${state}`]),
  ];
}

/** Every field, shown or not, keeps the browser from storing and offering what was typed. */
async function findFilledFields(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('input, textarea, select')]
      .filter((field) => field.getAttribute('autocomplete') !== 'off')
      .map((field) => `the field ${field.id || field.outerHTML.slice(0, 60)} lets the browser fill it`),
  );
}

/** True when one can see where the focus is: a ring on the element, or on the label that stands for it. */
export async function expectVisibleFocus(page: Page): Promise<void> {
  const ring = await page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return 'nothing has the focus';
    const shown = [focused, focused.closest('label')].some((element) => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    return shown ? 'seen' : `no ring on ${focused.outerHTML.slice(0, 80)}`;
  });
  expect(ring).toBe('seen');
}
