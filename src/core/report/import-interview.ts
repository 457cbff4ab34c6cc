import * as v from 'valibot';
import type { AskedQuestion } from '../interview/asked-question.ts';
import type { InterviewEvent } from '../interview/interview-event.ts';
import type { InterviewSettings } from '../interview/settings.ts';
import { bankEngine, rubricOf } from '../question/build-question.ts';
import type { QuestionHit } from '../question/question-search.ts';
import { err, ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import { reportFileSchema } from './report-json.ts';
import type { ReportFile } from './report-json.ts';

export type ImportError =
  { readonly type: 'import-not-readable'; readonly detail: string } | { readonly type: 'import-empty' };

/** Larger files are refused before they are parsed. */
export const largestImportCharacters = 5_000_000;

export interface ImportDeps {
  readonly interviewId: string;
  readonly seed: number;
  readonly bankId: string;
  readonly nowMs: number;
  /** The bank question nearest to these words, when it is near enough to share its rubric. */
  readonly nearestQuestion: (words: string) => QuestionHit | null;
}

/**
 * Reads a report of ours, or a chat history (a list of `{role, content}`, or an object with such a `messages` list),
 * as the events of a finished interview. Evaluations are left out: the answers are to be judged anew.
 */
export function importInterview(
  text: string,
  deps: ImportDeps,
): Result<readonly InterviewEvent[], ImportError> {
  if (text.length > largestImportCharacters) {
    return err({ type: 'import-not-readable', detail: 'The file is larger than 5 million characters.' });
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err({ type: 'import-not-readable', detail: 'The file is not JSON.' });
  }
  const report = v.safeParse(reportFileSchema, json);
  if (report.success) return fromReport(report.output, deps);
  const chat = v.safeParse(chatSchema, json);
  if (chat.success) return fromChat(Array.isArray(chat.output) ? chat.output : chat.output.messages, deps);
  const isReport = v.is(v.object({ format: v.literal('greenroom-report') }), json);
  return err({
    type: 'import-not-readable',
    detail: isReport
      ? v.summarize(report.issues).slice(0, 300)
      : 'It is neither a Greenroom report nor a list of messages with role and content.',
  });
}

const messageSchema = v.object({
  role: v.picklist(['system', 'user', 'assistant', 'human', 'interviewer', 'candidate']),
  content: v.string(),
});

const chatSchema = v.union([v.array(messageSchema), v.object({ messages: v.array(messageSchema) })]);

type Message = v.InferOutput<typeof messageSchema>;

function fromReport(file: ReportFile, deps: ImportDeps): Result<readonly InterviewEvent[], ImportError> {
  const answered = file.turns.filter(({ answer }) => answer !== null);
  if (answered.length === 0) return err({ type: 'import-empty' });
  const exchanges = file.turns.map((turn, index) => ({
    question: { ...turn.question, id: `q${index + 1}`, role: { type: 'main' } as const },
    answer: turn.answer,
    activeMs: turn.activeMs,
  }));
  return ok(toEvents(file.settings, file.startedAtMs, exchanges, deps));
}

function fromChat(
  messages: readonly Message[],
  deps: ImportDeps,
): Result<readonly InterviewEvent[], ImportError> {
  const exchanges = pairUp(messages).map(({ asked, answered }, index) => ({
    question: chatQuestion(asked, index, deps),
    answer: answered,
    activeMs: 0,
  }));
  if (exchanges.length === 0) return err({ type: 'import-empty' });
  return ok(toEvents(chatSettings, deps.nowMs, exchanges, deps));
}

/** Each run of candidate messages answers the interviewer's message before it. */
function pairUp(
  messages: readonly Message[],
): readonly { readonly asked: string; readonly answered: string }[] {
  const pairs: { asked: string; answered: string }[] = [];
  let asked: string | null = null;
  for (const { role, content } of messages) {
    if (content.trim() === '' || role === 'system') continue;
    if (role === 'assistant' || role === 'interviewer') {
      asked = content.trim();
      continue;
    }
    const last = pairs.at(-1);
    if (asked !== null) pairs.push({ asked, answered: content.trim() });
    else if (last !== undefined) last.answered = `${last.answered}\n${content.trim()}`;
    asked = null;
  }
  return pairs;
}

function chatQuestion(asked: string, index: number, deps: ImportDeps): AskedQuestion {
  const near = deps.nearestQuestion(lastQuestionIn(asked));
  const question = near?.card.questions.find(({ id }) => id === near.questionId);
  const known = near !== null && question !== undefined ? { card: near.card, question } : null;
  return {
    id: `q${index + 1}`,
    bankQuestionId: known === null ? null : `${known.card.id}/${known.question.id}`,
    cardId: known?.card.id ?? null,
    cardTitle: known?.card.title ?? null,
    domainId: known?.card.domain ?? 'experience',
    phase: 'technical',
    facet: known?.question.facet ?? 'explain',
    dimension: known?.question.dimension ?? 'technical',
    text: asked,
    leadIn: '',
    hint: null,
    rubric: known === null ? { type: 'none' } : rubricOf(known.card, known.question),
    anchors: known?.card.anchors ?? null,
    drill: known?.card.drill ?? null,
    difficultyLogits: known?.question.difficultyLogits ?? 0,
    discrimination: known?.question.discrimination ?? 1,
    role: { type: 'main' },
    cvLine: null,
    reason:
      known === null
        ? 'Imported. No card of the bank is near enough to judge it by.'
        : `Imported. Judged by the bank's card “${known.card.title}”.`,
    engine: bankEngine,
  };
}

/** The sentence that ends in a question mark, or the whole message. */
function lastQuestionIn(message: string): string {
  return (
    message
      .match(/[^.!?\n]+\?/g)
      ?.at(-1)
      ?.trim() ?? message
  );
}

const chatSettings: InterviewSettings = {
  roleId: 'any',
  roleTitle: 'Imported conversation',
  level: 'detect',
  kind: 'mixed',
  lengthMinutes: 20,
  persona: 'neutral',
  mode: 'real',
  language: 'en',
  plan: { type: 'fixed', questions: [] },
};

interface Exchange {
  readonly question: AskedQuestion;
  readonly answer: string | null;
  readonly activeMs: number;
}

function toEvents(
  settings: InterviewSettings,
  startedAtMs: number,
  exchanges: readonly Exchange[],
  { interviewId, seed, bankId }: ImportDeps,
): readonly InterviewEvent[] {
  let atMs = startedAtMs;
  const middle = exchanges.flatMap(({ question, answer, activeMs }): readonly InterviewEvent[] => {
    const asked: InterviewEvent = { type: 'question-asked', atMs, question };
    atMs += Math.max(0, activeMs);
    return [
      asked,
      answer === null
        ? { type: 'question-skipped', atMs, questionId: question.id }
        : { type: 'answer-given', atMs, questionId: question.id, text: answer },
    ];
  });
  return [
    { type: 'started', atMs: startedAtMs, interviewId, settings, candidate: null, job: null, seed, bankId },
    ...middle,
    { type: 'finished', atMs, reason: 'imported' },
  ];
}
