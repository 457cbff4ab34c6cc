import { hasQuestions, pickQuestion } from '../next-question/pick-question.ts';
import type { QuestionSupply } from '../next-question/question-supply.ts';
import { buildBankQuestion, buildFollowUp } from '../question/build-question.ts';
import type { Asking } from '../question/build-question.ts';
import { followUpWording, leadIn } from '../question/wording.ts';
import type { Probe } from '../evaluation/evaluation.ts';
import type { AskedQuestion, Phase } from './asked-question.ts';
import type { Interview, Turn } from './interview.ts';
import { planPhases } from './time-plan.ts';
import type { PlannedPhase } from './time-plan.ts';

/** The question agent on rung 0: picks from the supply and words what it picked. */
export interface QuestionAgent {
  /** The phases that still have questions, with their shares of the time. */
  phases(interview: Interview): readonly PlannedPhase[];
  main(interview: Interview, phase: Phase, because: string, seed: number): AskedQuestion | null;
  planned(interview: Interview, index: number): AskedQuestion | null;
  followUp(interview: Interview, parent: Turn, probe: Probe, because: string, seed: number): AskedQuestion;
}

export function createQuestionAgent(supply: QuestionSupply): QuestionAgent {
  return {
    phases: (interview) =>
      planPhases(interview.settings.kind, (phase) => hasQuestions(interview, phase, supply)),
    main: (interview, phase, because, seed) => {
      const picked = pickQuestion(interview, phase, supply);
      if (picked === null) return null;
      const reason = picked.type === 'cv' ? picked.question.reason : picked.because;
      const asking = askingFor(
        interview,
        phase,
        [because, reason].filter((part) => part !== '').join(' '),
        seed,
      );
      return picked.type === 'cv'
        ? { ...picked.question, ...asking }
        : buildBankQuestion(picked.card, picked.question, asking);
    },
    planned: (interview, index) => {
      const { plan } = interview.settings;
      const question = plan.type === 'fixed' ? plan.questions[index] : undefined;
      return question === undefined ? null : { ...question, id: nextId(interview) };
    },
    followUp: (interview, parent, probe, because, seed) =>
      buildFollowUp(parent, probe, followUpWording(probe, seed), {
        ...askingFor(interview, parent.question.phase, because, seed),
        leadIn: '',
      }),
  };
}

function askingFor(interview: Interview, phase: Phase, reason: string, seed: number): Asking {
  const last = interview.turns.at(-1) ?? null;
  return {
    id: nextId(interview),
    phase,
    leadIn: leadIn(interview.settings.persona, phase, last, interview.name, seed),
    reason,
  };
}

function nextId(interview: Interview): string {
  return `q${interview.turns.length + 1}`;
}
