import type { Grader, Verdict } from '../../core/evaluation/calibration/score-judgement.ts';
import { count, percent, score } from './format.ts';

export const judgementText = {
  ask: 'Is this score fair?',
  fair: 'Fair',
  tooHigh: 'Too high',
  tooLow: 'Too low',
  own: 'Give your own',
  ownLabel: 'Your score, in percent',
  ownSave: 'Take this score',
  ownCancel: 'Cancel',
  ownWrong: 'A number from 0 to 100, please.',
  undo: 'Take it back',
  undone: 'Taken back.',
  notKept: 'This could not be kept on this device. It holds while this page is open.',
  adjusted: (shown: number, raw: number, judgements: number) =>
    `Shown as ${percent(shown)}: the app gave ${percent(raw)}, adjusted by ${count(judgements, 'judgement')} of scores.`,
  reportAdjusted: (judgements: number, rawOverall: number | null) =>
    `The scores here are adjusted by ${count(judgements, 'judgement')} of scores.${
      rawOverall === null ? '' : ` Without them the overall score would be ${score(rawOverall)} of 10.`
    }`,
  see: 'See the adjustment',
  heading: 'How scores are adjusted',
  line: 'After an answer and in a report you can say whether a score is fair. A few such judgements adjust how scores are shown, in reports that you have, too. What the app gave is kept beside it, no score moves by more than 25 of 100, and which question comes next does not depend on it.',
  none: 'Nobody has judged a score yet. Scores are shown as the app gives them.',
  because: (judgements: number) => `Adjusted by ${count(judgements, 'judgement')}.`,
  becauseSame: (judgements: number) => `${count(judgements, 'judgement')}, and nothing to adjust by them.`,
  gave: 'The app gives',
  shown: 'Shown as',
  all: (judgements: number) => `Every judgement (${judgements})`,
  entry: (day: string, shown: number, verdict: Verdict) =>
    `${day}: ${percent(shown)} was shown, and found ${verdictWords(verdict)}.`,
  undoOf: (entry: string) => `Take it back: ${entry}`,
  forget: 'Forget all judgements',
  forgotten: 'All judgements are forgotten. Scores are shown as the app gives them.',
} as const;

/** How each grader is called where its adjustment is shown. */
export const graderWords = {
  points: 'Rules, by the points of a question',
  reference: 'Rules, by a reference answer',
  model: 'The model on this device',
} as const satisfies Record<Grader, string>;

/** "You found this score too high." */
export function saidInWords(verdict: Verdict): string {
  if (verdict.type === 'own-score') return `You would have given ${percent(verdict.score)}.`;
  return `You found this score ${verdictWords(verdict)}.`;
}

function verdictWords(verdict: Verdict): string {
  switch (verdict.type) {
    case 'fair':
      return 'fair';
    case 'too-high':
      return 'too high';
    case 'too-low':
      return 'too low';
    case 'own-score':
      return `worth ${percent(verdict.score)}`;
  }
}
