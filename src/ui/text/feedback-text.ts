import type { EngineStamp } from '../../core/interview/asked-question.ts';
import type { Evaluation, NotEnoughReason } from '../../core/evaluation/evaluation.ts';
import { percent } from './format.ts';

export const feedbackText = {
  heading: 'Feedback',
  yourAnswer: 'Your answer',
  skipped: 'You skipped this question.',
  skippedShort: 'Skipped',
  notAnswered: 'There is no answer to this question.',
  notEvaluated: 'This answer has not been evaluated.',
  notEnough: 'Not enough to score',
  showWords: 'Show the words',
  pointAtWords: 'Point at the marked words, or at a line of the list, to see what belongs together.',
  noMarks: 'No words are marked in this answer.',
  points: 'What the answer holds',
  said: 'Said',
  partly: 'Partly',
  absent: 'Not yet',
  opposite: 'You said the opposite:',
  oppositeHeading: 'Worth turning round',
  missedHeading: 'A strong answer would also say',
  askNext: 'An interviewer might ask:',
  unsure: 'less certain',
  byMeaning: 'found by meaning',
  pointNumber: (number: number) => `Point ${number}`,
  words: (number: number) => `Words for point ${number}`,
  misconceptions: 'Worth another look',
  misconceptionLine: 'The answer says or implies this, and it does not hold:',
  probes: 'Probe next',
  probesLine: 'What an interviewer would ask more about. It is no reproach.',
  modelAnswer: 'A model answer',
  drill: 'One thing to practise',
  anchors: 'What interviewers listen for',
  anchorLow: 'Weak',
  anchorMiddle: 'Good',
  anchorHigh: 'Strong',
  next: 'Next question',
  last: 'Go on',
  lowered: 'What does not seem right was taken off: see below.',
  earned: (score: number) => `It earned ${percent(score)} of what was asked for.`,
  judgedBy: 'Judged by',
  hintUsed: 'You took a hint.',
  time: 'Time on this question',
} as const;

export const notEnoughWords = {
  empty: 'There is no answer.',
  'too-short': 'The answer is too short to say anything about it.',
  declined: 'You said that you would rather not answer.',
  'question-repeated': 'The answer mostly repeats the question.',
  'other-language': 'The answer is in another language than the interview.',
  'no-rubric': 'There is nothing to hold this answer against. It is kept and shown, and not scored.',
  unsure: 'The app is not sure enough about this answer to score it.',
} as const satisfies Record<NotEnoughReason, string>;

/** A share of the rubric in words, before the number. */
export function scoreInWords(score: number): string {
  if (score >= 0.85) return 'A strong answer';
  if (score >= 0.65) return 'A solid answer';
  if (score >= 0.4) return 'A good part is there';
  if (score > 0) return 'A start';
  return 'Not there yet';
}

/** Something in the answer speaks against it, and stands among the notes. */
export function isLowered({ misconceptions, probes }: Evaluation): boolean {
  return misconceptions.length > 0 || probes.some(({ kind }) => kind === 'doubtful');
}

/** How sure a score is has not been measured on doubts about strangers' answers, so nothing is claimed of those. */
export function sureness({ probes }: Evaluation, confidence: number): string {
  return probes.some(({ kind }) => kind === 'doubtful')
    ? 'The app may be wrong about that.'
    : confidenceInWords(confidence);
}

export function confidenceInWords(confidence: number): string {
  if (confidence >= 0.75) return 'The app is sure of this.';
  if (confidence >= 0.5) return 'The app is fairly sure of this.';
  return 'The app is not very sure of this.';
}

const rungWords = {
  0: 'rules on this device',
  1: 'a small model on this device',
  2: 'a model on this device’s graphics processor',
} as const satisfies Record<EngineStamp['rung'], string>;

export function engineInWords(engine: EngineStamp): string {
  return `${rungWords[engine.rung]} (${engine.name} ${engine.version})`;
}

/** Who judged, and which model found something by meaning beside. */
export function judgesInWords({ engine, points }: Evaluation): string {
  const beside = points.find(({ foundBy }) => foundBy !== undefined)?.foundBy;
  const judge = engineInWords(engine);
  return beside === undefined ? judge : `${judge}, and by meaning by ${engineInWords(beside)}`;
}
