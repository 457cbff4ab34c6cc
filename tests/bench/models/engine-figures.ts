import { fileURLToPath } from 'node:url';
import type { Browser, JSHandle, Page } from '@playwright/test';
import { startRuntimeBench } from '../../../e2e/runtime-bench.ts';
import { storeFile } from '../../../e2e/stored-models.ts';
import { builtScript } from '../../../e2e/worker-call.ts';
import { compileCard } from '../../../src/bank/compiler/compile-card.ts';
import { readBank } from '../../../src/bank/compiler/read-bank.ts';
import { createBrowserTimer } from '../../../src/adapters/platform/browser-timer.ts';
import { gradeByRules } from '../../../src/core/evaluation/rule-grader.ts';
import type { AskedQuestion } from '../../../src/core/interview/asked-question.ts';
import { createModelAgents } from '../../../src/core/interview/model-agents.ts';
import type { ModelAgents } from '../../../src/core/interview/model-agents.ts';
import { createJobQueue } from '../../../src/core/jobs/job-queue.ts';
import type { JobQueue } from '../../../src/core/jobs/job-queue.ts';
import type { LanguageModel, ModelRequest, ModelUsage } from '../../../src/core/ports/language-model.ts';
import { buildBankQuestion } from '../../../src/core/question/build-question.ts';
import { ok } from '../../../src/core/shared/result.ts';
import { makeTinyGguf } from '../../fixtures/models/make-gguf.ts';
import type { Engines, Timing } from './engine-page.ts';

export interface EngineFigures {
  readonly ttft_ratio: number;
  readonly tps_ratio: number;
  readonly prefill_ratio_turn10: number;
  readonly prefill_ratio_turn10_ahead: number;
}

export const tinyModelUrl =
  'https://example.org/tiny/resolve/0123456789abcdef0123456789abcdef01234567/tiny.gguf';
const pairs = 16;
const turns = 10;

/**
 * `ttft_ratio` and `tps_ratio`: our port (page, worker, wllama) over wllama called by the page itself, with one model
 * and prompts that neither has seen, in turns within one page. The fastest of each are compared, since another program on
 * the machine only ever makes a call slower.
 * `prefill_ratio_turn10`: of the tokens of the judge's tenth prompt, the share that is read once the answer is given;
 * the rest is in the engine's memory, because rules, rubric and draft were read while the candidate wrote. All that
 * was read for this turn before, over the same prompt, is `prefill_ratio_turn10_ahead`.
 */
export async function measureEngine(browser: Browser): Promise<EngineFigures> {
  const bench = await startRuntimeBench();
  const page = await browser.newPage();
  try {
    await page.goto(bench.url);
    // A byte is a token here, so that a prompt of the product is four times as long.
    await storeFile(page, tinyModelUrl, makeTinyGguf({ contextTokens }));
    const engines = await openEngines(page);
    return { ...(await compare(engines)), ...(await measurePrefill(engines)) };
  } finally {
    await page.close();
    bench.stop();
  }
}

const contextTokens = 8192;

function openEngines(page: Page): Promise<JSHandle<Engines>> {
  return page.evaluateHandle(
    async ([modulePath, worker, url]) => {
      const loaded = (await import(modulePath)) as {
        readonly openEngines: (workerPath: string, modelUrl: string) => Promise<Engines>;
      };
      return loaded.openEngines(worker, url);
    },
    [
      '/tests/bench/models/engine-page.ts',
      builtScript('blob-workers', 'llm-cpu.worker'),
      tinyModelUrl,
    ] as const,
  );
}

async function compare(engines: JSHandle<Engines>): Promise<Pick<EngineFigures, 'ttft_ratio' | 'tps_ratio'>> {
  const bare: Timing[] = [];
  const port: Timing[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const timeBare = async () => bare.push(await engines.evaluate((own, ask) => own.bare(ask), unseen(pair)));
    const timePort = async () => port.push(await engines.evaluate((own, ask) => own.port(ask), unseen(pair)));
    // Whoever comes second finds the processor warm.
    for (const time of pair % 2 === 0 ? [timeBare, timePort] : [timePort, timeBare]) await time();
  }
  const firstMs = ({ firstTokenMs }: Timing): number => firstTokenMs;
  const msPerToken = ({ totalMs, firstTokenMs, tokens }: Timing): number =>
    (totalMs - firstTokenMs) / (tokens - 1);
  return {
    ttft_ratio: round(Math.min(...port.map(firstMs)) / Math.min(...bare.map(firstMs))),
    tps_ratio: round(Math.min(...bare.map(msPerToken)) / Math.min(...port.map(msPerToken))),
  };
}

/** Its beginning is new, so that nothing of it is in either engine's memory. */
function unseen(pair: number): ModelRequest {
  return {
    messages: [{ role: 'system', text: `${pair} ${'You judge what was said. '.repeat(50)}` }],
    grammar: 'root ::= [a-z ]*',
    maxTokens: 96,
    temperature: 0,
    seed: 1,
  };
}

/** Ten turns by the product's own agents, in the order of an interview, over questions of the bank. */
async function measurePrefill(
  engines: JSHandle<Engines>,
): Promise<Pick<EngineFigures, 'prefill_ratio_turn10' | 'prefill_ratio_turn10_ahead'>> {
  const usages: ModelUsage[] = [];
  const model: LanguageModel = {
    engine: { rung: 1, name: 'tiny', version: '1' },
    keepsBeginnings: true,
    generate: async (request) => {
      const reply = await engines.evaluate((own, ask) => own.ask(ask), request);
      usages.push(reply.usage);
      return ok(reply);
    },
    unload: () => Promise.resolve(),
  };
  const clock = { nowMs: () => Date.now() };
  const jobs = createJobQueue({ clock, timer: createBrowserTimer() });
  const agents = createModelAgents({ model, jobs });
  const asked = await questionsOfBank(turns + 1);
  for (const [turn, now] of asked.slice(0, turns).entries()) {
    usages.length = 0;
    await answerOne(now, asked[turn + 1] ?? now, agents, jobs);
  }
  const judged = usages.at(-1);
  if (judged === undefined) throw new Error('The judge did not ask the model.');
  const aheadTokens = usages.slice(0, -1).reduce((sum, usage) => sum + readTokens(usage), 0);
  return {
    prefill_ratio_turn10: round(readTokens(judged) / judged.promptTokens),
    prefill_ratio_turn10_ahead: round(aheadTokens / judged.promptTokens),
  };
}

interface AnsweredQuestion {
  readonly question: AskedQuestion;
  readonly answer: string;
}

/** What the models do for one question: the next one is worded and a follow-up prepared while the answer is written. */
async function answerOne(
  { question, answer }: AnsweredQuestion,
  next: AnsweredQuestion,
  agents: ModelAgents,
  jobs: JobQueue,
): Promise<void> {
  const signal = { aborted: false };
  agents.readAhead(question, '', signal);
  await agents.clean(next.question, 'warm', 'background', signal);
  const words = answer.split(' ');
  // The interface sends a draft every three seconds; it is read when it has grown by twelve words.
  for (let written = newWords; written < words.length; written += newWords) {
    const draft = words.slice(0, written).join(' ');
    agents.readAhead(question, draft, signal);
    // A person takes far longer than the tiny model.
    while (jobs.numbers.running + jobs.numbers.waiting > 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
    if (written === newWords * 4) {
      const probe = {
        kind: 'too-short',
        pointId: null,
        note: '',
        followUp: null,
        evidence: [],
        worth: 1,
      } as const;
      const task = { question, answer: draft, probe, alreadyAsked: [] };
      await agents.followUp(task, 'background', signal);
    }
  }
  const task = { question, rubric: question.rubric, answer, cvLines: [] };
  await agents.judge(task, gradeByRules(task), signal);
}

const newWords = 12;

/** Questions of the bank, each of another card, answered in their own points. */
async function questionsOfBank(count: number): Promise<readonly AnsweredQuestion[]> {
  const bank = await readBank(fileURLToPath(new URL('../../../src/bank/', import.meta.url)));
  const cards = bank.files
    .filter(({ domain }) => domain === 'databases')
    .map(({ domain, card }) => compileCard(domain, card));
  return cards.slice(0, count).flatMap((card) => {
    const [first] = card.questions;
    if (first === undefined) return [];
    const asking = { id: first.id, phase: 'technical', leadIn: '', reason: '' } as const;
    const answer = [card.summary, ...card.points.map(({ text }) => text)].join(' ');
    return { question: buildBankQuestion(card, first, asking), answer };
  });
}

function readTokens({ promptTokens, cachedTokens }: ModelUsage): number {
  return promptTokens - cachedTokens;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
