import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { BenchResult } from '../src/core/model-bench/bench-figures.ts';
import { checkState, loadAxe } from './page-check.ts';
import { openHome } from './room.ts';
import { installTinyModel } from './tiny-model.ts';

test.use({ actionTimeout: 30_000 });
// A real engine at work beside the page.
test.setTimeout(240_000);

test('a model that only babbles is tried, stopped, tried to the end, and stands in the table for what it is', async ({
  page,
}) => {
  await loadAxe(page);
  await openHome(page);
  await installTinyModel(page);
  await page.goto('/#models');
  const section = page.getByRole('region', { name: 'Which model to choose' });
  await section.getByRole('button', { name: 'Try 1 model', exact: true }).press('Enter');
  await expect(section.getByText('Trying tiny')).toBeVisible({ timeout: 60_000 });
  // Whoever works by keys can stop it with the next one.
  await expect(section.getByRole('button', { name: 'Stop' })).toBeFocused();
  const progress = section.getByRole('progressbar');
  // The model is loaded first, and judges one whole answer.
  await expect
    .poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.value), { timeout: 120_000 })
    .toBeGreaterThan(0);
  const problems = [...(await checkState(page, 'models, one is tried'))];
  await page.keyboard.press('Enter');
  await expect(section.getByRole('status')).toHaveText('Stopped. What was tried to its end is kept.');
  // The floor was measured first and stays.
  await expect(section.getByRole('columnheader')).toHaveText([/^What/, /^Without a model/]);

  const requests: string[] = [];
  page.context().on('request', (request) => requests.push(request.url()));
  await section.getByRole('button', { name: 'Try 1 model', exact: true }).click();
  await expect(section.getByRole('columnheader', { name: /^tiny/ })).toBeVisible({ timeout: 180_000 });
  const own = new URL(page.url()).origin;
  expect(requests.filter((url) => !url.replace('blob:', '').startsWith(own))).toEqual([]);
  problems.push(...(await checkState(page, 'models, one was tried')));

  const downloading = page.waitForEvent('download');
  await section.getByRole('button', { name: 'Save as JSON' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/^greenroom-models-\d{4}-\d\d-\d\d\.json$/);
  const saved = JSON.parse(readFileSync(await file.path(), 'utf8')) as {
    readonly format: string;
    readonly set: { readonly items: number };
    readonly results: readonly Pick<BenchResult, 'model' | 'figures'>[];
  };
  expect(saved.format).toBe('greenroom-model-bench-1');
  const [rules, tiny] = saved.results;
  expect(rules?.model).toBeNull();
  expect(tiny?.model).toMatchObject({ id: 'tiny', runtime: 'wllama' });
  // Random weights know nothing, and nothing of that reaches the app: there the rules' word stands.
  const { verdicts, worded, commands, speed } = tiny?.figures ?? {};
  expect((verdicts?.alone?.held ?? 1) / (verdicts?.alone?.of ?? 1)).toBeLessThan(0.5);
  expect(verdicts?.inApp).toEqual(rules?.figures.verdicts.inApp);
  expect(worded?.held).toBe(0);
  expect(commands?.inApp).toEqual(rules?.figures.commands.inApp);
  expect(speed?.tokensPerSecond).toBeGreaterThan(0);
  expect(speed?.judgedPointP95Ms).toBeGreaterThan(0);

  // It is kept beside the model.
  await page.reload();
  await expect(section.getByRole('columnheader', { name: /^tiny/ })).toBeVisible();
  await expect(section.getByRole('button', { name: 'Try 1 model again' })).toBeVisible();
  expect(problems).toEqual([]);
});
