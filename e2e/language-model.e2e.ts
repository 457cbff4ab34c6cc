import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { judgeContract } from '../src/core/evaluation/judge/judge-contract.ts';
import { judgePrompt } from '../src/core/evaluation/judge/judge-prompt.ts';
import type { ModelReply, ModelRequest } from '../src/core/ports/language-model.ts';
import type { Result } from '../src/core/shared/result.ts';
import { makeTinyGguf } from '../tests/fixtures/models/make-gguf.ts';
import type {
  EngineFailure,
  LoadedModel,
  ModelToLoad,
} from '../workers/contracts/language-model.contract.ts';
import { currentQuestion, endInterview, giveAnswer, nextQuestion, openHome } from './room.ts';
import { builtScript, callWorker, startWorker } from './worker-call.ts';
import { storeFile } from './stored-models.ts';
import { installTinyModel, tinyModelUrl } from './tiny-model.ts';

test.use({ actionTimeout: 30_000 });
// A real engine at work beside the page.
test.setTimeout(180_000);

const model: ModelToLoad = { modelId: 'tiny', fileUrls: [tinyModelUrl], contextTokens: 2048, webllm: null };

function ask(text: string, rest: Partial<ModelRequest> = {}): ModelRequest {
  return {
    messages: [{ role: 'user', text }],
    grammar: null,
    maxTokens: 16,
    temperature: 0,
    seed: 1,
    ...rest,
  };
}

type Loaded = Result<LoadedModel, EngineFailure>;
type Replied = Result<ModelReply, EngineFailure>;

async function openWithModel(page: Page, content: Uint8Array): Promise<void> {
  await page.goto('/');
  await storeFile(page, tinyModelUrl, content);
  await startWorker(page, builtScript('blob-workers', 'llm-cpu.worker'));
}

test('a real language model is loaded from the store and replies by a contract', async ({ page }) => {
  await openWithModel(page, makeTinyGguf());
  expect(await callWorker<Loaded>(page, 'load', model)).toMatchObject({
    ok: true,
    value: { contextTokens: 2048 },
  });

  const points = ['one', 'two'].map((id) => ({
    id,
    text: id,
    cues: [],
    weight: 1,
    level: null,
    followUp: null,
  }));
  const contract = judgeContract(points.length);
  const request = ask('', {
    messages: judgePrompt('Why?', points, 'Because.'),
    grammar: contract.grammar,
    maxTokens: 600,
    // Random weights that always take the likeliest token go round in circles.
    temperature: 1,
  });
  const reply = await callWorker<Replied>(page, 'generate', request, null);
  expect(reply).toMatchObject({ ok: true, value: { endedBecause: 'stop' } });
  expect(reply.ok && contract.parse(reply.value.text)).toMatchObject({ ok: true });
  // The same seed gives the same words, and the beginning of the prompt is not read again.
  const again = await callWorker<Replied>(page, 'generate', request, null);
  expect(again.ok && reply.ok && again.value.text === reply.value.text).toBe(true);
  expect(again.ok && again.value.usage.cachedTokens / again.value.usage.promptTokens).toBeGreaterThan(0.9);
});

test('a reply can be ended, and the next one comes', async ({ page }) => {
  await openWithModel(page, makeTinyGguf());
  await callWorker<Loaded>(page, 'load', model);
  const long = callWorker<Replied>(
    page,
    'generate',
    ask('Go on', { maxTokens: 900, grammar: 'root ::= [a-z]*' }),
    null,
  );
  await callWorker(page, 'cancel');
  expect(await long).toEqual({ ok: false, error: { type: 'cancelled' } });
  expect(
    await callWorker<Replied>(page, 'generate', ask('Hello', { grammar: 'root ::= "yes"' }), null),
  ).toMatchObject({
    ok: true,
    value: { text: 'yes' },
  });
});

test('what is no model, or is not there, is said and never loaded', async ({ page }) => {
  const whole = makeTinyGguf();
  await openWithModel(page, whole.slice(0, whole.length / 2));
  expect(await callWorker<Loaded>(page, 'load', model)).toMatchObject({
    ok: false,
    error: { type: 'not-loaded' },
  });
  const missing = { ...model, modelId: 'other', fileUrls: ['https://example.org/other.gguf'] };
  expect(await callWorker<Loaded>(page, 'load', missing)).toMatchObject({ error: { type: 'files-missing' } });
  // A good file heals it.
  await storeFile(page, tinyModelUrl, whole);
  expect(await callWorker<Loaded>(page, 'load', model)).toMatchObject({ ok: true });
});

test('a prompt that is too long and a grammar that is wrong leave the engine at work', async ({ page }) => {
  await openWithModel(page, makeTinyGguf());
  await callWorker<Loaded>(page, 'load', model);
  expect(await callWorker<Replied>(page, 'generate', ask('word '.repeat(4000)), null)).toMatchObject({
    error: { type: 'context-full' },
  });
  expect(
    await callWorker<Replied>(page, 'generate', ask('Hello', { grammar: 'root ::= (' }), null),
  ).toMatchObject({
    error: { type: 'request-failed' },
  });
  expect(
    await callWorker<Replied>(page, 'generate', ask('Hello', { grammar: 'root ::= "yes"' }), null),
  ).toMatchObject({
    ok: true,
  });
});

test('WebLLM is given nothing to fetch: half a model is refused before it starts', async ({ page }) => {
  await page.goto('/');
  await startWorker(page, builtScript('assets', 'llm-gpu.worker'));
  const base = 'https://example.org/model/resolve/abc/';
  const gpuModel: ModelToLoad = {
    modelId: 'gpu',
    fileUrls: [`${base}mlc-chat-config.json`, `${base}tensor-cache.json`],
    contextTokens: 1024,
    webllm: { modelId: 'gpu-q4f16_1-MLC', libraryUrl: 'https://example.org/gpu.wasm' },
  };
  const requests: string[] = [];
  page.context().on('request', (request) => requests.push(request.url()));
  await storeFile(page, `${base}mlc-chat-config.json`, new TextEncoder().encode('{}'));
  expect(await callWorker<Loaded>(page, 'load', gpuModel)).toMatchObject({
    error: { type: 'files-missing' },
  });
  await storeFile(page, `${base}tensor-cache.json`, new TextEncoder().encode('{"records":[]}'));
  const loaded = await callWorker<Loaded>(page, 'load', gpuModel);
  expect(loaded).toMatchObject({ error: { type: 'not-loaded' } });
  expect(requests.filter((address) => address.includes('example.org'))).toEqual([]);
});

test('an interview with a model that only babbles goes on, and every score is still earned', async ({
  page,
}) => {
  await openHome(page);
  await installTinyModel(page);
  const started = page
    .context()
    .waitForEvent('request', (request) => request.url().includes('llm-cpu.worker'));
  await page.getByRole('button', { name: 'Start an interview' }).click();
  await expect(page.getByLabel('Your answer')).toBeVisible({ timeout: 30_000 });
  // What runs the model is fetched before the room is closed.
  await started;
  for (let count = 0; count < 2; count += 1) {
    await currentQuestion(page);
    await giveAnswer(
      page,
      'My favourite holiday was a long walk in the hills, and we cooked outside every evening.',
    );
    await nextQuestion(page);
  }
  await endInterview(page);
  await expect(page.getByRole('heading', { name: 'Every question' })).toBeVisible();
  // Random words are no quotes of the answer: the model moves nothing.
  await page.getByRole('button', { name: 'Open all' }).click();
  await expect(page.getByText(/small model on this device/)).toHaveCount(0);
});
