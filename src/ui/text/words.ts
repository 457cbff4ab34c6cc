import type { Phase, ProbeKind } from '../../core/interview/asked-question.ts';
import type { FinishReason } from '../../core/interview/interview-event.ts';
import type { InterviewKind, Persona } from '../../core/interview/settings.ts';
import type { Dimension, DomainKind, Facet, Level } from '../../core/question/card.ts';
import type { DomainSummary, Recommendation } from '../../core/report/report.ts';

/** A choice with the line that explains it. */
export interface ChoiceWords {
  readonly name: string;
  readonly line: string;
}

export const levelWords = {
  detect: { name: 'Find out', line: 'From your CV and your first answers. You can correct it.' },
  junior: { name: 'Junior', line: 'First years of work, or fresh from your studies.' },
  mid: { name: 'Mid-level', line: 'You work on your own and know the usual traps.' },
  senior: { name: 'Senior', line: 'You weigh trade-offs and others ask you.' },
  staff: { name: 'Staff', line: 'You set the direction across teams.' },
} as const satisfies Record<Level | 'detect', ChoiceWords>;

export const kindWords = {
  mixed: { name: 'Mixed', line: 'Your experience, your craft and how you work with people.' },
  technical: { name: 'Technical', line: 'Mostly your craft, with a little about how you work.' },
  behavioural: { name: 'Behavioural', line: 'Situations you have been in, and what you did.' },
} as const satisfies Record<InterviewKind, ChoiceWords>;

export const personaWords = {
  warm: { name: 'Warm', line: 'Puts you at ease and acknowledges what you say.' },
  neutral: { name: 'Neutral', line: 'Polite and brief. The usual first round.' },
  demanding: { name: 'Demanding', line: 'Comes straight to the point and presses for detail.' },
} as const satisfies Record<Persona, ChoiceWords>;

export const modeWords = {
  practice: {
    name: 'Practice',
    line: 'Hints when you want one. After each answer you see what it earned, and a model answer.',
  },
  real: {
    name: 'Real',
    line: 'No hints, and nothing about your answers until the end. Like the day itself.',
  },
} as const satisfies Record<'practice' | 'real', ChoiceWords>;

export const phaseWords = {
  introduction: 'Introduction',
  experience: 'Experience and CV',
  technical: 'Technical',
  behavioural: 'Behavioural',
  scenario: 'Situations',
  'wrap-up': 'Wrap-up',
} as const satisfies Record<Phase, string>;

export const domainKindWords = {
  introduction: 'Beginning and end',
  experience: 'Beginning and end',
  'wrap-up': 'Beginning and end',
  technical: 'Technical domains',
  behavioural: 'Competencies',
  scenario: 'Situations',
} as const satisfies Record<DomainKind, string>;

export const dimensionWords = {
  technical: 'Technical knowledge',
  'problem-solving': 'Problem solving',
  experience: 'Experience',
  communication: 'Communication',
  'culture-fit': 'Working with others',
} as const satisfies Record<Dimension, string>;

export const facetWords = {
  explain: 'Explain',
  compare: 'Compare',
  apply: 'Apply',
  debug: 'Debug',
  design: 'Design',
  decide: 'Decide',
  tell: 'Tell',
  reflect: 'Reflect',
} as const satisfies Record<Facet, string>;

export const probeWords = {
  'missed-point': 'Left out',
  misconception: 'Worth another look',
  vague: 'Could be more specific',
  doubtful: 'Sounds doubtful',
  buzzword: 'A word that needs an example',
  contradiction: 'Does not quite match the CV',
  'too-short': 'Very short',
  unclear: 'Not sure how to read this',
} as const satisfies Record<ProbeKind, string>;

/** For practice. */
export const recommendationWords = {
  'not-yet': { name: 'Not yet', line: 'There is a way to go, and you can see which.' },
  developing: { name: 'Developing', line: 'The base is there; several answers need more.' },
  ready: { name: 'Ready', line: 'You would hold your own in this interview.' },
  strong: { name: 'Strong', line: 'You would stand out in this interview.' },
} as const satisfies Record<Recommendation, ChoiceWords>;

/** For an interview taken as on the day. */
export const hireWords = {
  'not-yet': { name: 'No Hire', line: 'The answers do not yet show what the role asks for.' },
  developing: { name: 'Maybe', line: 'Some answers show it, others do not.' },
  ready: { name: 'Hire', line: 'The answers show what the role asks for.' },
  strong: { name: 'Strong Hire', line: 'The answers show more than the role asks for.' },
} as const satisfies Record<Recommendation, ChoiceWords>;

export const bandWords = {
  'new-ground': 'New ground',
  building: 'Building',
  solid: 'Solid',
  strong: 'Strong',
} as const satisfies Record<NonNullable<DomainSummary['band']>, string>;

export const finishWords = {
  time: 'The time was up',
  'plan-done': 'All questions were asked',
  'ended-by-candidate': 'Ended early',
  conduct: 'Ended by the interviewer',
  'bank-exhausted': 'No fitting questions were left',
  imported: 'Imported',
} as const satisfies Record<FinishReason, string>;
