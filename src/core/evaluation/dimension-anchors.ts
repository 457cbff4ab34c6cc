import type { Dimension } from '../question/card.ts';

/** Published weights of the five dimensions, in percent of the overall score. */
export const dimensionWeights = {
  technical: 35,
  'problem-solving': 25,
  experience: 20,
  communication: 15,
  'culture-fit': 5,
} as const satisfies Record<Dimension, number>;

export interface DimensionAnchor {
  /** Inclusive, 1 to 10. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What each part of the scale looks like, for the candidate to read beforehand. */
export const dimensionAnchors = {
  technical: [
    { from: 1, to: 2, text: 'Names things without saying how they work, or says them wrongly.' },
    { from: 3, to: 4, text: 'Knows the outline; the mechanism or its limits are missing.' },
    { from: 5, to: 6, text: 'Explains the main mechanism correctly; some important points stay open.' },
    { from: 7, to: 8, text: 'Explains how and why, with limits and costs; little is missing.' },
    {
      from: 9,
      to: 10,
      text: 'Complete and exact, with trade-offs, failure cases and when it does not apply.',
    },
  ],
  'problem-solving': [
    { from: 1, to: 2, text: 'Guesses, or waits to be told what to do.' },
    { from: 3, to: 4, text: 'One idea, without a way to find out whether it is right.' },
    { from: 5, to: 6, text: 'A sensible order of steps; options or checks are thin.' },
    { from: 7, to: 8, text: 'Narrows the problem down, weighs options, says how to check each step.' },
    {
      from: 9,
      to: 10,
      text: 'As before, and sees side effects, plans for failure and decides on stated grounds.',
    },
  ],
  experience: [
    { from: 1, to: 2, text: 'No own example, or only wishes and opinions.' },
    { from: 3, to: 4, text: 'A situation in general terms; the own part cannot be told apart.' },
    { from: 5, to: 6, text: 'A real situation and an own action; the result is claimed, not shown.' },
    { from: 7, to: 8, text: 'Situation, own decision and a result that can be measured.' },
    { from: 9, to: 10, text: 'As before, with stakes, options weighed, and a lesson used since.' },
  ],
  communication: [
    { from: 1, to: 2, text: 'Cannot be followed, or does not answer the question.' },
    { from: 3, to: 4, text: 'The answer is in there, scattered or buried.' },
    { from: 5, to: 6, text: 'Understandable; order or examples are missing.' },
    { from: 7, to: 8, text: 'Answers first, then reasons in order, with an example.' },
    { from: 9, to: 10, text: 'Clear from the first sentence, concrete throughout, and nothing too much.' },
  ],
  'culture-fit': [
    { from: 1, to: 2, text: 'Puts it on others, or on circumstances.' },
    { from: 3, to: 4, text: 'Speaks of values without an act that shows them.' },
    { from: 5, to: 6, text: 'An act that shows care for others or for the work.' },
    { from: 7, to: 8, text: 'Takes responsibility and says what was learned.' },
    { from: 9, to: 10, text: 'As before, and changed something lasting for others because of it.' },
  ],
} as const satisfies Record<Dimension, readonly DimensionAnchor[]>;
