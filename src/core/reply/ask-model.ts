import type { JobFailure, JobPriority, JobQueue } from '../jobs/job-queue.ts';
import type { ChatMessage, LanguageModel, LanguageModelError } from '../ports/language-model.ts';
import type { CancelSignal } from '../shared/cancel-signal.ts';
import { err } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import type { ReplyContract, UnusableReply } from './reply-contract.ts';

export interface ModelTask<Reply> {
  readonly messages: readonly ChatMessage[];
  readonly contract: ReplyContract<Reply>;
  readonly priority: JobPriority;
  /** Waiting in the queue counts. */
  readonly deadlineMs: number;
  readonly seed: number;
  readonly signal?: CancelSignal | undefined;
}

export type ModelTaskFailure = LanguageModelError | JobFailure | UnusableReply;

export interface ModelDeps {
  readonly model: LanguageModel;
  readonly jobs: JobQueue;
}

/** Asks for one reply and holds it to its contract. Equal tasks that are under way are asked once. Never rejects. */
export async function askModel<Reply>(
  { messages, contract, priority, deadlineMs, seed, signal }: ModelTask<Reply>,
  { model, jobs }: ModelDeps,
): Promise<Result<Reply, ModelTaskFailure>> {
  const request = {
    messages,
    grammar: contract.grammar,
    maxTokens: contract.maxTokens,
    temperature: 0,
    seed,
  };
  const reply = await jobs.run({
    key: JSON.stringify([contract.name, messages, seed]),
    priority,
    deadlineMs,
    signal,
    work: (limits) => model.generate(request, limits),
  });
  if (!reply.ok) return reply;
  if (!reply.value.ok) return reply.value;
  if (reply.value.value.endedBecause === 'length') {
    return err({ type: 'reply-unusable', detail: 'the reply was cut off' });
  }
  return contract.parse(reply.value.value.text);
}
