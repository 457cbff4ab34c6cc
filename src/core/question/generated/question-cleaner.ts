import type { AskedQuestion } from '../../interview/asked-question.ts';
import type { Persona } from '../../interview/settings.ts';
import { prepareText } from '../../language/prepare-text.ts';
import type { ChatMessage } from '../../ports/language-model.ts';
import { askModel } from '../../reply/ask-model.ts';
import type { ModelDeps, ModelTask } from '../../reply/ask-model.ts';
import type { CancelSignal } from '../../shared/cancel-signal.ts';
import { findFault } from './check-question.ts';
import { questionContract } from './question-contract.ts';

/** Resolves with the question in more natural words, or null: then it is put as it stands. */
export type CleanQuestion = (
  question: Pick<AskedQuestion, 'text' | 'rubric'>,
  persona: Persona,
  priority: ModelTask<string>['priority'],
  signal: CancelSignal,
) => Promise<string | null>;

/**
 * Words a question as the interviewer would say it. It stays the same question: nearly all that was asked must
 * still be asked, nothing of the rubric may come in, and it is one question.
 */
export function createQuestionCleaner(deps: ModelDeps, deadlineMs = 20_000): CleanQuestion {
  return async (question, persona, priority, signal) => {
    const reply = await askModel(
      {
        messages: cleaningPrompt(question.text, persona),
        contract: questionContract,
        priority,
        deadlineMs,
        seed: 1,
        signal,
      },
      deps,
    );
    if (!reply.ok || reply.value === question.text) return null;
    const fault = findFault(reply.value, {
      about: [question.text],
      alreadyAsked: [],
      secret: question.rubric.type === 'points' ? question.rubric.points.map(({ text }) => text) : [],
    });
    return fault === null && asksTheSame(question.text, reply.value) ? reply.value : null;
  };
}

function cleaningPrompt(text: string, persona: Persona): readonly ChatMessage[] {
  return [
    { role: 'system', text: cleaningRules },
    { role: 'user', text: `Manner: ${manners[persona]}\nQuestion: ${text}` },
  ];
}

const cleaningRules = `You say a written interview question as a person would say it aloud.
Keep everything that it asks, every name and every number. Add nothing, explain nothing, hint at nothing.
Reply with the question only, in one sentence.`;

const manners = {
  warm: 'warm and unhurried',
  neutral: 'polite and brief',
  demanding: 'direct',
} as const satisfies Record<Persona, string>;

/** Its content words, and above all every number and name, are still there. */
function asksTheSame(before: string, after: string): boolean {
  const prepared = prepareText(before);
  const kept = prepareText(after);
  const wanted = new Set(prepared.stems.filter((_, index) => prepared.isContent[index] === true));
  const missing = [...wanted].filter((stem) => !kept.positionsByStem.has(stem));
  return (
    missing.length <= wanted.size * mostChanged &&
    missing.every((stem) => !/\d/.test(stem)) &&
    wanted.size > 0
  );
}

const mostChanged = 0.35;
