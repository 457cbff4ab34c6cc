import { isInstruction } from '../evaluation/judge/is-instruction.ts';
import { screenFeedback } from '../fairness/fairness-screen.ts';
import type { EngineStamp } from '../interview/asked-question.ts';
import { isOtherLanguage } from '../language/detect-language.ts';
import { prepareText } from '../language/prepare-text.ts';
import type { ChatMessage } from '../ports/language-model.ts';
import { askModel } from '../reply/ask-model.ts';
import type { ModelDeps } from '../reply/ask-model.ts';
import { plainLine } from '../reply/grammar-parts.ts';
import type { ReplyContract } from '../reply/reply-contract.ts';
import type { CancelSignal } from '../shared/cancel-signal.ts';
import { err, ok } from '../shared/result.ts';
import type { Report } from './report.ts';

export interface WrittenText {
  readonly text: string;
  readonly engine: EngineStamp;
}

/** Resolves with a few plain sentences on a report, or null: then the rules' own words stand alone. */
export type WriteReportText = (report: Report, signal: CancelSignal) => Promise<WrittenText | null>;

/** Says in whole sentences what the report's lists already say. It never brings in a number or a judgement of its own. */
export function createReportWriter(deps: ModelDeps, deadlineMs = 60_000): WriteReportText {
  return async (report, signal) => {
    const facts = factsOf(report);
    if (facts.length === 0) return null;
    const reply = await askModel(
      {
        messages: reportPrompt(facts),
        contract: reportContract,
        priority: 'candidate',
        deadlineMs,
        seed: 1,
        signal,
      },
      deps,
    );
    return reply.ok && holds(reply.value, facts) ? { text: reply.value, engine: deps.model.engine } : null;
  };
}

export const reportContract: ReplyContract<string> = {
  name: 'report-text',
  grammar: `root ::= [A-Z] letter* "."\n${plainLine}`,
  maxTokens: 160,
  parse: (text) => {
    const line = text.replaceAll(/\s+/g, ' ').trim();
    return line.length < fewestLetters || !line.endsWith('.')
      ? err({ type: 'reply-unusable', detail: 'not a whole sentence' })
      : ok(line);
  },
};

const fewestLetters = 40;

function factsOf(report: Report): readonly string[] {
  return [
    ...report.strengths.slice(0, 3).map(({ text }) => `Did well: ${text}`),
    ...report.improvements.slice(0, 3).map(({ text }) => `Could be better: ${text}`),
    ...report.recommendations.slice(0, 2).map((text) => `Advice: ${text}`),
  ];
}

function reportPrompt(facts: readonly string[]): readonly ChatMessage[] {
  return [
    {
      role: 'system',
      text: `You tell a candidate kindly and plainly how a practice interview went, in three sentences, speaking to "you".
Use only what the list says. No numbers, no praise beyond it, no exclamation marks.
Reply with the sentences only.`,
    },
    { role: 'user', text: facts.join('\n') },
  ];
}

/** Every number must come from the facts, and most words too: what it adds would be made up. */
function holds(text: string, facts: readonly string[]): boolean {
  const own = prepareText(text);
  const source = prepareText(facts.join('\n'));
  if (
    screenFeedback(text) !== null ||
    isInstruction(text) ||
    isOtherLanguage(text, own.tokens) ||
    text.includes('!')
  )
    return false;
  const content = own.stems.filter((_, index) => own.isContent[index] === true);
  const strange = content.filter((stem) => !source.positionsByStem.has(stem));
  return strange.every((stem) => !/\d/.test(stem)) && strange.length <= content.length * mostStrange;
}

const mostStrange = 0.6;
