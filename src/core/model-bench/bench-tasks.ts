import type { CandidateProfile } from '../candidate/candidate-profile.ts';
import { parseCv } from '../candidate/parse-cv.ts';
import type { GradingTask, Probe } from '../evaluation/evaluation.ts';
import type { AskedQuestion } from '../interview/asked-question.ts';
import { buildBankQuestion } from '../question/build-question.ts';
import type { Card, RubricPoint, Taxonomy } from '../question/card.ts';
import { questionsFromCv } from '../question/cv-questions.ts';
import { followUpWording } from '../question/wording.ts';
import { itemsOfBank } from './bench-set.ts';
import type { BenchSet, CvItem } from './bench-set.ts';

/** The set with the questions and profiles that it speaks of. */
export interface BenchTasks {
  readonly set: BenchSet;
  readonly questionsById: ReadonlyMap<string, AskedQuestion>;
  readonly profileOf: (item: CvItem) => CandidateProfile;
}

/** Throws where a question is not among the cards: the set is held against the bank when both are compiled. */
export function findBenchTasks(set: BenchSet, cards: readonly Card[], taxonomy: Taxonomy): BenchTasks {
  const asked = itemsOfBank(set).map(({ question: id }) => {
    const [cardId, questionId] = id.split('/');
    const card = cards.find((each) => each.id === cardId);
    const question = card?.questions.find((each) => each.id === questionId);
    if (card === undefined || question === undefined) throw new Error(`The bank has no question ${id}.`);
    return [id, buildBankQuestion(card, question, asking)] as const;
  });
  return {
    set,
    questionsById: new Map(asked),
    profileOf: ({ id, lines }) => parseCv(lines, id, taxonomy, yearOfSet),
  };
}

const asking = { id: 'bench', phase: 'technical', leadIn: '', reason: '' } as const;
/** The CVs of the set end before it. */
const yearOfSet = 2026;

export function taskOf(question: AskedQuestion, answer: string): GradingTask {
  return { question, rubric: question.rubric, answer, cvLines: [] };
}

export function pointsOf({ rubric }: AskedQuestion): readonly RubricPoint[] {
  return rubric.type === 'points' ? rubric.points : [];
}

/** As the evaluation of an answer without this point proposes it. */
export function missedPoint(question: AskedQuestion, pointId: string): Probe {
  const point = pointsOf(question).find(({ id }) => id === pointId);
  return {
    kind: 'missed-point',
    pointId,
    note: '',
    followUp: point?.followUp ?? null,
    evidence: [],
    worth: 1,
  };
}

/** What is asked without a model. */
export function ruledFollowUp(probe: Probe): string {
  return followUpWording(probe, 1);
}

/** All that the app would ask of a CV, with the reasons that it shows, as one text. */
export function cvTextsOf(profile: CandidateProfile): string {
  const asked = questionsFromCv(profile, null, profile.roleId ?? '', 1);
  return asked.map(({ text, reason, cvLine }) => [text, reason, cvLine?.text ?? ''].join('\n')).join('\n');
}
