import { fileURLToPath } from 'node:url';
import { compileCard } from '../../src/bank/compiler/compile-card.ts';
import { readBank } from '../../src/bank/compiler/read-bank.ts';
import { createRuleGrader } from '../../src/core/evaluation/rule-grader.ts';
import type { GradingTask } from '../../src/core/evaluation/evaluation.ts';
import { createQuestionAgent } from '../../src/core/interview/question-agent.ts';
import { pickQuestion } from '../../src/core/next-question/pick-question.ts';
import { createQuestionSupply } from '../../src/core/next-question/question-supply.ts';
import { encodeQuestionSearch, parseQuestionSearch } from '../../src/core/question/question-search.ts';
import type { Card } from '../../src/core/question/card.ts';
import { buildReport } from '../../src/core/report/build-report.ts';
import { makeEvaluation, makeInterview, makeQuestion } from '../fakes/interview-factories.ts';
import type { InterviewEventBody } from '../../src/core/interview/interview-event.ts';
import { timeCvReading } from './cv.ts';

/**
 * Speed of core on the real bank, copied until it holds 10,000 questions. Prints one JSON line; all times in
 * milliseconds, 95th percentile.
 */
const questionCount = 10_000;
const bank = await readBank(fileURLToPath(new URL('../../src/bank/', import.meta.url)));
const cards = copyUntil(
  bank.files.map(({ domain, card }) => compileCard(domain, card)),
  questionCount,
);

console.log(
  JSON.stringify({
    choose_next_p95_ms: timeChoice(),
    ...timeSearch(),
    evaluate_p95_ms: await timeEvaluation(),
    report_p95_ms: timeReport(),
    cv_p95_ms: round(await timeCvReading()),
  }),
);

function timeChoice(): number {
  const supply = createQuestionSupply(bank.taxonomy, cards, [], new Map());
  const agent = createQuestionAgent(supply);
  const interview = makeHeldInterview(12);
  return p95(200, () => {
    agent.phases(interview);
    pickQuestion(interview, 'technical', supply);
  });
}

function timeSearch() {
  const titles = new Map(bank.taxonomy.domains.map(({ id, title }) => [id, title]));
  const text = encodeQuestionSearch(cards, (id) => titles.get(id) ?? id);
  const search = parseQuestionSearch(text);
  if (!search.ok) throw new Error(search.error.detail);
  const queries = cards.flatMap((card) => [card.title, card.questions[0]?.ask ?? '']).slice(0, 400);
  return {
    search_load_p95_ms: p95(40, () => parseQuestionSearch(text)),
    search_p95_ms: p95(queries.length, (round_) => search.value.search(queries[round_]!, 20)),
  };
}

async function timeEvaluation(): Promise<number> {
  const grade = createRuleGrader();
  const tasks = cards
    .filter((card) => card.points.length >= 7)
    .slice(0, 60)
    .map((card): GradingTask => {
      const words = cards
        .flatMap((other) => (other.domain === card.domain ? [other.summary] : []))
        .join(' ')
        .split(/\s+/);
      return {
        question: { text: card.questions[0]!.ask, facet: 'explain', dimension: 'technical' },
        rubric: {
          type: 'points',
          points: card.points.slice(0, 8),
          misconceptions: card.misconceptions,
          summary: card.summary,
        },
        answer: words.slice(0, 200).join(' '),
        cvLines: [],
      };
    });
  const times: number[] = [];
  for (let pass = 0; pass < 4; pass += 1) {
    for (const task of tasks) {
      const start = performance.now();
      await grade(task);
      if (pass > 0) times.push(performance.now() - start);
    }
  }
  return percentile(times);
}

function timeReport(): number {
  const interview = makeHeldInterview(25);
  const history = Array.from({ length: 20 }, (_, index) => ({
    ...makeHeldInterview(25),
    id: `past-${index}`,
  }));
  return p95(60, () => buildReport(interview, history, bank.taxonomy));
}

/** A finished interview of `count` scored answers over the domains of the bank. */
function makeHeldInterview(count: number) {
  const domains = bank.taxonomy.domains.filter(({ kind }) => kind === 'technical');
  const bodies = Array.from({ length: count }, (_, index): readonly InterviewEventBody[] => {
    const id = `q${index}`;
    const domainId = domains[index % domains.length]!.id;
    return [
      { type: 'question-asked', question: makeQuestion({ id, domainId, bankQuestionId: id }) },
      { type: 'answer-given', questionId: id, text: 'It reads a few pages, and writes become slower.' },
      { type: 'answer-evaluated', questionId: id, evaluation: makeEvaluation() },
    ];
  });
  return makeInterview([...bodies.flat()]);
}

function copyUntil(originals: readonly Card[], questions: number): readonly Card[] {
  const copies: Card[] = [];
  let total = 0;
  for (let round_ = 0; total < questions; round_ += 1) {
    for (const card of originals) {
      if (total >= questions) break;
      copies.push({ ...card, id: `${card.id}-${round_}` });
      total += card.questions.length;
    }
  }
  return copies;
}

function p95(rounds: number, work: (round: number) => unknown): number {
  const times: number[] = [];
  for (let at = 0; at < rounds; at += 1) {
    const start = performance.now();
    work(at);
    times.push(performance.now() - start);
  }
  return percentile(times.slice(Math.floor(rounds / 10)));
}

function percentile(times: readonly number[]): number {
  return round([...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
