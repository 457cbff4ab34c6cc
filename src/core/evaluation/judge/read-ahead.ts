import type { ModelDeps } from '../../reply/ask-model.ts';
import type { CancelSignal } from '../../shared/cancel-signal.ts';
import type { Rubric } from '../evaluation.ts';
import { judgePrompt } from './judge-prompt.ts';

/**
 * Lets the model read the question, its rubric and what stands in the answer so far, while the candidate still
 * writes. When the answer is given, the judge reads its last words only. Nothing comes of it but time.
 */
export type ReadAhead = (
  question: { readonly text: string; readonly rubric: Rubric },
  draft: string,
  signal: CancelSignal,
) => void;

export function createReadAhead({ model, jobs }: ModelDeps): ReadAhead {
  let last: { aborted: boolean } = { aborted: true };
  return ({ text, rubric }, draft, signal) => {
    // What was read of an earlier draft stays in memory; what was not is not worth its time any more.
    last.aborted = true;
    if (!model.keepsBeginnings || rubric.type !== 'points' || rubric.points.length === 0) return;
    const own = { aborted: false };
    last = own;
    const messages = judgePrompt(text, rubric.points, draft);
    const request = { messages, grammar: null, maxTokens: 1, temperature: 0, seed: 1 };
    void jobs.run({
      key: JSON.stringify(['read-ahead', messages]),
      priority: 'background',
      deadlineMs,
      signal: {
        get aborted() {
          return signal.aborted || own.aborted;
        },
      },
      work: (limits) => model.generate(request, limits),
    });
  };
}

/** What is not read by then is of no use any more. */
const deadlineMs = 20_000;
