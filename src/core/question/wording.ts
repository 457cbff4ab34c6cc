import type { Probe } from '../evaluation/evaluation.ts';
import { screenQuestion } from '../fairness/fairness-screen.ts';
import type { Phase, ProbeKind } from '../interview/asked-question.ts';
import type { Turn } from '../interview/interview.ts';
import type { Persona } from '../interview/settings.ts';
import { createSeededRandom, pickOne } from '../next-question/seeded-random.ts';
import type { Facet } from './card.ts';

/**
 * The sentence before a question: a bridge into a new phase, or a plain acknowledgement. It never judges the
 * answer before it. The same seed gives the same words.
 */
export function leadIn(
  persona: Persona,
  phase: Phase,
  last: Turn | null,
  name: string | null,
  seed: number,
): string {
  const random = createSeededRandom(seed);
  if (last === null) return greet(persona, name);
  if (last.skipped) return pickOne(afterSkip[persona], random);
  if (last.question.phase !== phase) return pickOne(bridges[phase], random);
  return pickOne(acknowledgements[persona], random);
}

/** How a follow-up is asked: in the card's words, or in a plain one where it gives none, or none that may be asked. */
export function followUpWording(probe: Probe, seed: number): string {
  const { followUp } = probe;
  return followUp !== null && screenQuestion(followUp) === null
    ? followUp
    : pickOne(followUpTemplates[probe.kind], createSeededRandom(seed));
}

/** The same question from another side, without a hint in it. */
export function rephrase(ask: string, facet: Facet, alreadyRephrased: boolean): string {
  const [first, second] = rephrasings[facet];
  return `${alreadyRephrased ? second : first} ${ask}`;
}

function greet(persona: Persona, name: string | null): string {
  const to = name === null ? '' : `, ${name.split(' ')[0] ?? name}`;
  const greetings = {
    warm: `Hello${to}, and welcome. Take your time; there is nothing to get wrong in the first minute.`,
    neutral: `Hello${to}. Let us begin.`,
    demanding: `Hello${to}. I will ask for specifics, so be concrete from the start.`,
  } as const satisfies Record<Persona, string>;
  return greetings[persona];
}

const acknowledgements = {
  warm: [
    'Thank you.',
    'Thank you, I have that.',
    'Good to hear how you see it.',
    'Thanks for walking me through that.',
  ],
  neutral: ['Thank you.', 'All right.', 'Understood.', 'Let us go on.'],
  demanding: ['Noted.', 'All right. Next.', 'Let us see about this one.', 'Go on to the next.'],
} as const satisfies Record<Persona, readonly string[]>;

const afterSkip = {
  warm: ['That is fine, we leave that one.', 'No harm done. Another one.'],
  neutral: ['We leave that one.', 'Another one, then.'],
  demanding: ['Skipped. Another one.', 'We leave it open.'],
} as const satisfies Record<Persona, readonly string[]>;

const bridges = {
  introduction: ['Let us start with you.'],
  experience: ['Let us talk about what you have done.', 'I would like to hear about your work so far.'],
  technical: ['Let us turn to the technical side.', 'Now some technical questions.'],
  behavioural: ['Let us talk about working with people.', 'Now to how you work. Think of real situations.'],
  scenario: ['Picture a situation for me.', 'Here is a situation to think through.'],
  'wrap-up': ['We are nearly there.', 'We are coming to the end.'],
} as const satisfies Record<Phase, readonly string[]>;

const followUpTemplates = {
  'missed-point': [
    'What else would you take into account here?',
    'Is there a part of this that you have not mentioned yet?',
  ],
  misconception: ['Does that always hold? Think of a case where it might not.'],
  doubtful: [
    'Take one thing that you just said. How could you find out whether it holds?',
    'Suppose a colleague said the opposite of that. How would you find out who is right?',
  ],
  vague: [
    'Can you make that concrete with one real example?',
    'What exactly did that look like, step by step?',
  ],
  buzzword: ['What does that mean in practice, in your own words?'],
  contradiction: ['I heard two things that seem to pull apart. How do they fit together?'],
  'too-short': ['Could you say a little more about that?', 'Please go on: what makes you say so?'],
  unclear: [
    'Could you put that in other words, the main thing first?',
    'If you had to say the core of it in two sentences, what would they be?',
  ],
} as const satisfies Record<ProbeKind, readonly string[]>;

const rephrasings = {
  explain: [
    'Imagine a new colleague, bright but new to this, asks you over coffee:',
    'Start with why anyone needs it, then how it works.',
  ],
  compare: [
    'Take one real case and say which side you would choose in it, and why.',
    'Name what each is good at, and what each costs.',
  ],
  apply: [
    'You are at your desk and this lands on it.',
    'Go step by step, from the first thing you would do.',
  ],
  debug: [
    'You are in front of the screen while this is happening.',
    'Say what you would look at first, what you expect to see, and what that would tell you.',
  ],
  design: [
    'Begin with what it has to do and for how many, then draw the simplest thing that works.',
    'Name the parts, then the one that worries you most.',
  ],
  decide: [
    'You have to choose by this afternoon, and to defend it tomorrow.',
    'Say what would make you choose one way, and what would make you choose the other.',
  ],
  tell: [
    'Think of one real situation: what it was, what you did yourself, and how it ended.',
    'A small example is fine, as long as it is yours.',
  ],
  reflect: [
    'There is no right answer here; say how you see it today.',
    'Think of a time when you noticed this about yourself.',
  ],
} as const satisfies Record<Facet, readonly [string, string]>;
