import { fileURLToPath } from 'node:url';
import { compileCard } from '../../src/bank/compiler/compile-card.ts';
import { readBank } from '../../src/bank/compiler/read-bank.ts';
import { readGold } from '../../src/bank/compiler/read-gold.ts';
import type { GradingTask } from '../../src/core/evaluation/evaluation.ts';
import type { PointsRubric } from '../../src/core/evaluation/read-answer.ts';
import { rubricOf } from '../../src/core/question/build-question.ts';

/** A gold answer with the score that its kind stands for, 0 to 1. */
export interface GoldTask {
  /** `card/question`. */
  readonly question: string;
  readonly kind: string;
  readonly label: number;
  readonly task: GradingTask & { readonly rubric: PointsRubric };
}

/** What an answer of a kind is worth, 0 to 1: its author wrote it to be so, nobody graded it. */
const goldLabels: Readonly<Record<string, number>> = {
  strong: 0.88,
  partial: 0.5,
  wrong: 0.15,
  off_topic: 0,
  vivid: 0.88,
  vague: 0.12,
  other_person: 0.12,
  brief_strong: 0.82,
  long_partial: 0.5,
  long_wrong: 0.15,
};

/** The kinds whose lengths are exchanged; only questions of knowledge have them. */
export const exchangedLengths: ReadonlySet<string> = new Set(['brief_strong', 'long_partial', 'long_wrong']);

/** The gold answers of one half to questions with points. Models are fitted on the seen half only. */
export async function readGoldTasks(half: 'seen' | 'unseen'): Promise<readonly GoldTask[]> {
  const bank = await readBank(here('../../src/bank/'));
  const gold = await readGold(here('../fixtures/gold/'), bank.files);
  const cards = new Map(bank.files.map(({ domain, card }) => [card.id, compileCard(domain, card)]));
  return gold[half].flatMap(({ question: id, ...answers }): readonly GoldTask[] => {
    const [cardId = '', questionId] = id.split('/');
    const card = cards.get(cardId);
    const question = card?.questions.find((each) => each.id === questionId);
    if (card === undefined || question === undefined) return [];
    const rubric = rubricOf(card, question);
    if (rubric.type !== 'points') return [];
    const { ask: text, facet, dimension } = question;
    return Object.entries(answers).map(([kind, answer]) => ({
      question: id,
      kind,
      label: labelOf(kind),
      task: { question: { text, facet, dimension }, rubric, answer, cvLines: [] },
    }));
  });
}

function labelOf(kind: string): number {
  const label = goldLabels[kind];
  if (label === undefined) throw new Error(`Nobody said what ${kind} is worth.`);
  return label;
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
