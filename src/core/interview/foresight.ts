import type { Evaluation, GradeAnswer, Probe } from '../evaluation/evaluation.ts';
import type { AskedQuestion, EngineStamp } from './asked-question.ts';
import { openTurn } from './advance.ts';
import { followUpFor } from './follow-up-choice.ts';
import type { Interview, Turn } from './interview.ts';
import type { ModelAgents } from './model-agents.ts';
import { decide } from './orchestrator.ts';
import type { QuestionAgent } from './question-agent.ts';

/**
 * Words the next question while the candidate still answers this one, so that nobody ever waits for a model. It
 * looks ahead at what the orchestrator would do after a strong and after a weak answer, and at what the draft so far
 * leaves open. What is not ready in time is put in the bank's own words.
 */
export interface Foresight {
  /** A question is open now. */
  lookAhead(interview: Interview): void;
  /** The candidate has written this so far. */
  readDraft(interview: Interview, draft: string): void;
  /** The question in the model's words where they are ready, as it is otherwise. */
  worded(question: AskedQuestion, probe: Probe | null): AskedQuestion;
  /** Ends what is under way. */
  stop(): void;
}

export interface ForesightDeps {
  /** Null where no model is installed, or while it is looked for. */
  readonly agents: () => ModelAgents | null;
  readonly questions: QuestionAgent;
  readonly grade: GradeAnswer;
}

export function createForesight({ agents, questions, grade }: ForesightDeps): Foresight {
  const readyByKey = new Map<string, { readonly text: string; readonly engine: EngineStamp }>();
  const asked = new Set<string>();
  const signal = { aborted: false };
  let readDraftWords = 0;

  return {
    lookAhead: (interview) => {
      readDraftWords = 0;
      const model = agents();
      const open = openTurn(interview);
      if (model === null || open === null) return;
      model.readAhead(open.question, '', signal);
      for (const score of likelyScores) {
        const next = nextQuestion(answered(interview, '', guess(score)));
        if (next !== null) {
          const { persona } = interview.settings;
          prepare(model, keyOfMain(next), () => model.clean(next, persona, 'background', signal));
        }
      }
    },
    readDraft: (interview, draft) => {
      const model = agents();
      const turn = openTurn(interview);
      const words = draft.split(/\s+/).length;
      if (model === null || turn === null || words < readDraftWords + newWords) return;
      readDraftWords = words;
      model.readAhead(turn.question, draft, signal);
      void prepareFollowUp(model, interview, turn, draft);
    },
    worded: (question, probe) => {
      const ready = readyByKey.get(
        probe === null ? keyOfMain(question) : keyOfProbe(parentOf(question), probe),
      );
      agents()?.log.note('prepared', { hits: ready === undefined ? 0 : 1, asked: 1, tookMs: null });
      return ready === undefined ? question : { ...question, ...ready };
    },
    stop: () => {
      signal.aborted = true;
    },
  };

  function nextQuestion(after: Interview): AskedQuestion | null {
    const decision = decide(after, () => questions.phases(after));
    return decision.action === 'ask' ? questions.main(after, decision.phase, '', after.seed) : null;
  }

  async function prepareFollowUp(
    model: ModelAgents,
    interview: Interview,
    turn: Turn,
    draft: string,
  ): Promise<void> {
    const { question } = turn;
    const evaluation = await grade({
      question,
      rubric: question.rubric,
      answer: draft,
      cvLines: interview.candidate?.lines ?? [],
    });
    const after = answered(interview, draft, evaluation);
    const last = after.turns.at(-1);
    const probe = last === undefined ? null : followUpFor(after, last);
    if (probe === null) return;
    const alreadyAsked = interview.turns.map((before) => before.question.text);
    prepare(model, keyOfProbe(question.id, probe), () =>
      model.followUp({ question, answer: draft, probe, alreadyAsked }, 'background', signal),
    );
  }

  function prepare(model: ModelAgents, key: string, write: () => Promise<string | null>): void {
    if (asked.has(key) || signal.aborted) return;
    asked.add(key);
    const engine = model.engine();
    void write().then((text) => {
      if (text !== null) readyByKey.set(key, { text, engine });
    });
  }
}

/** After an answer of either kind the next question is likely the same; where it is not, both are made ready. */
const likelyScores = [0.85, 0.25];

/** A draft is read again when it has grown by so many words. */
const newWords = 12;

/** The interview as it will be once the open question is answered and judged. Real interviews show no feedback. */
function answered(interview: Interview, answer: string, evaluation: Evaluation): Interview {
  const turns = interview.turns.map((turn) =>
    turn === openTurn(interview) ? { ...turn, answer, evaluation, feedbackRead: true } : turn,
  );
  return { ...interview, status: { type: 'choosing' }, turns };
}

function guess(score: number): Evaluation {
  return {
    engine: { rung: 0, name: 'guess', version: '1' },
    outcome: { type: 'scored', score, confidence: 0.5 },
    points: [],
    misconceptions: [],
    dimensions: [],
    probes: [],
  };
}

function keyOfMain(question: AskedQuestion): string {
  return question.bankQuestionId ?? question.text;
}

function keyOfProbe(parentId: string, { kind, pointId }: Probe): string {
  return `${parentId}/${kind}/${pointId ?? ''}`;
}

function parentOf({ role, id }: AskedQuestion): string {
  return role.type === 'follow-up' ? role.parentId : id;
}
