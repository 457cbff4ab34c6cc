import { createCvPointFinder, cvContract } from '../candidate/cv-point-finder.ts';
import { judgeContract } from '../evaluation/judge/judge-contract.ts';
import { createModelJudge } from '../evaluation/judge/model-judge.ts';
import { gradeByRules } from '../evaluation/rule-grader.ts';
import type { JobFailure, JobQueue } from '../jobs/job-queue.ts';
import type { LanguageModel, LanguageModelError, ModelReply } from '../ports/language-model.ts';
import { createFollowUpWriter } from '../question/generated/follow-up-writer.ts';
import { questionContract } from '../question/generated/question-contract.ts';
import { createQuestionCleaner } from '../question/generated/question-cleaner.ts';
import type { ReplyContract } from '../reply/reply-contract.ts';
import { err, ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import type { BenchHand, BenchStop, ReplySeen } from './bench-hand.ts';
import { cvTextsOf, missedPoint, pointsOf, ruledFollowUp, taskOf } from './bench-tasks.ts';
import { watchModel } from './watched-model.ts';

/** The product's own agents on this model, with what it said before they checked it. Done in the background. */
export function createModelHand(model: LanguageModel, jobs: JobQueue): BenchHand {
  const watched = watchModel(model, jobs);
  const { deps } = watched;
  const judge = createModelJudge(deps);
  const clean = createQuestionCleaner(deps);
  const followUp = createFollowUpWriter(deps);
  const cvPoints = createCvPointFinder(deps);
  const replies: ReplySeen[] = [];

  return {
    replies,
    judge: async (question, answer, signal) => {
      const task = taskOf(question, answer);
      const ruled = gradeByRules(task);
      const judged = await judge(task, ruled, signal);
      const said = witness(judgeContract(pointsOf(question).length));
      if (!said.ok) return said;
      const alone = said.value?.parsed?.map(({ verdict }) => verdict) ?? null;
      const tookMs = said.value?.reply?.usage.totalMs ?? null;
      return ok({ alone, inApp: judged ?? ruled, tookMs });
    },
    reword: async (question, persona, signal) => {
      const put = await clean(question, persona, 'background', signal);
      return worded(put, put ?? question.text, questionContract);
    },
    followUp: async (question, answer, pointId, signal) => {
      const probe = missedPoint(question, pointId);
      const put = await followUp({ question, answer, probe, alreadyAsked: [] }, 'background', signal);
      return worded(put, put ?? ruledFollowUp(probe), questionContract);
    },
    askOfCv: async (profile, signal) => {
      const found = await cvPoints(profile, signal);
      const shown = cvTextsOf({ ...profile, highlights: [...profile.highlights, ...found] });
      return worded(found.length === 0 ? null : shown, shown, cvContract);
    },
  };

  function worded(put: string | null, shown: string, contract: ReplyContract<unknown>) {
    const said = witness(contract);
    return said.ok ? ok({ alone: said.value?.reply?.text ?? null, put, shown }) : said;
  }

  /** Null where the model was not asked. */
  function witness<Reply>(
    contract: ReplyContract<Reply>,
  ): Result<{ readonly reply: ModelReply | null; readonly parsed: Reply | null } | null, BenchStop> {
    const { reply, failure } = watched.take();
    const stop = failure === null ? null : stopFor(failure);
    if (stop !== null) return err(stop);
    if (reply === null && failure === null) return ok(null);
    const parsed = reply?.endedBecause === 'stop' ? contract.parse(reply.text) : null;
    replies.push(seenOf(reply, parsed?.ok === true));
    return ok({ reply, parsed: parsed?.ok === true ? parsed.value : null });
  }
}

function seenOf(reply: ModelReply | null, isUsable: boolean): ReplySeen {
  if (reply === null) return { isUsable, firstTokenMs: null, tokensPerSecond: null };
  const { firstTokenMs, totalMs, replyTokens } = reply.usage;
  const flowMs = totalMs - firstTokenMs;
  return {
    isUsable,
    firstTokenMs,
    tokensPerSecond: replyTokens < fewestTimed || flowMs <= 0 ? null : ((replyTokens - 1) * 1000) / flowMs,
  };
}

/** Fewer tokens are too short to time. */
const fewestTimed = 8;

/** What ends the run. A reply that is late or broken only counts against the model. */
function stopFor(failure: LanguageModelError | JobFailure): BenchStop | null {
  switch (failure.type) {
    case 'model-cancelled':
    case 'job-cancelled':
      return { type: 'bench-cancelled' };
    case 'job-refused':
      return { type: 'bench-put-off' };
    case 'model-not-installed':
    case 'model-damaged':
    case 'model-not-loaded':
    case 'model-given-up':
      return { type: 'bench-model-failed', because: failure.type };
    case 'model-failed':
    case 'model-context-full':
    case 'model-timeout':
    case 'job-timeout':
      return null;
  }
}
