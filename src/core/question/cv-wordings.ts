import type { CvQuestionKind } from './cv-rubrics.ts';

/** How questions of one kind are put. In `asks`, `{quote}` stands for words of the CV, `{skill}` for a skill. */
export interface CvWording {
  readonly asks: readonly string[];
  readonly hint: string;
  readonly drill: string;
  /** Why this question, in words for the candidate. */
  readonly reason: string;
  readonly difficultyLogits: number;
}

export const cvWordings = {
  achievement: {
    asks: [
      'Your CV says “{quote}”. How did you bring that about?',
      'I would like to hear the story behind “{quote}”. How did it come about, from the problem to the result?',
      'You write “{quote}”. What did you do yourself to get there?',
      'Take me back to the start of this one: “{quote}”. What happened, step by step?',
      '“{quote}” caught my eye. How did you go about it?',
    ],
    hint: 'The situation, your own part, how you did it, and how you know that it worked.',
    drill: 'Tell this result in 60 seconds: before, what you did, after, with one number.',
    reason: 'Your CV names this result.',
    difficultyLogits: -0.2,
  },
  project: {
    asks: [
      'Your CV mentions “{quote}”. What was your part in it?',
      'Walk me through “{quote}” as you would for a new colleague.',
      'You describe “{quote}”. How did you go about it, from the first idea to the end?',
      'Let us talk about “{quote}”. Which decision of yours shaped it most?',
      'I would like to hear more about “{quote}”. How did it go, from the first day to the last?',
    ],
    hint: 'Why it was needed, what you did yourself, one choice that you made, and what came of it.',
    drill: 'Explain this piece of work in 90 seconds to somebody who has never heard of it.',
    reason: 'Your CV describes this piece of work.',
    difficultyLogits: -0.3,
  },
  leadership: {
    asks: [
      'You write “{quote}”. What did you do for the people in it?',
      'Your CV says “{quote}”. Tell me about a moment when leading was hard, and what you did.',
      'Let us talk about “{quote}”. How did you bring people along?',
      'About “{quote}”: what did the others get from you that they would not have had otherwise?',
    ],
    hint: 'Who they were, what you decided, how they took it, and what came of it.',
    drill: 'Describe one person whose work changed because of you, and what you did for that.',
    reason: 'Your CV says that you led or taught people.',
    difficultyLogits: 0.3,
  },
  responsibility: {
    asks: [
      'Your CV says “{quote}”. Tell me about a day when that was put to the test.',
      'You write “{quote}”. What is one thing that you changed there?',
      'What did “{quote}” mean in practice, in one situation that you remember well?',
      'Let us take “{quote}”. Which moment in it taught you most?',
    ],
    hint: 'One real situation: what happened, what you did, how it ended.',
    drill: 'Pick one day in that responsibility and tell it as a story in 60 seconds.',
    reason: 'Your CV names this responsibility.',
    difficultyLogits: -0.1,
  },
  change: {
    asks: [
      'Your CV shows a step {quote}. What led you to it?',
      'You went {quote}. What helped you most in making that step?',
      'I see a step {quote} in your CV. How did you find your way into the new work?',
    ],
    hint: 'What drew you there, what you could use from before, what was new, and how you learned it.',
    drill: 'Say in 45 seconds why you changed, what carried over, and what you had to learn.',
    reason: 'Your CV shows a change of role.',
    difficultyLogits: -0.4,
  },
  gap: {
    asks: ['What did you work on or learn {quote}?', 'Which things did you work on or learn {quote}?'],
    hint: 'Say as much or as little as you like; one thing that you learned is enough. This is not scored.',
    drill: 'Say in two sentences what that time brought you.',
    reason: 'Your CV names no work or study in this time. The answer is not scored.',
    difficultyLogits: -1,
  },
  skill: {
    asks: [
      'Your CV lists {skill}. Tell me about the piece of work in which you used it most.',
      'You name {skill} in your CV. What is the hardest thing that you have done with it?',
      'Where has {skill} helped you most, in one real piece of work?',
    ],
    hint: 'One real case: what it was for, what you did, and what came of it.',
    drill: 'Tell one case in which you used it, with the result, in 60 seconds.',
    reason: 'Your CV names {skill}.',
    difficultyLogits: -0.2,
  },
  'wanted-skill': {
    asks: [
      'This job asks for {skill}, and your CV names it. What is the most demanding thing that you have done with it?',
      'The job description asks for {skill}. Which piece of your own work shows best what you can do with it?',
      '{skill} matters in this job. Tell me about one problem that you solved with it.',
    ],
    hint: 'One real case: what made it demanding, what you did yourself, and what came of it.',
    drill: 'Prepare one case that shows this skill, with a number, in 60 seconds.',
    reason: 'The job description asks for {skill}, and your CV names it.',
    difficultyLogits: 0,
  },
  'missing-skill': {
    asks: [
      'The job asks for {skill}, and I did not find it in your CV. What have you done that comes nearest to it?',
      '{skill} matters in this job. Which of your experiences would help you most with it?',
      'This job uses {skill}, which your CV does not name. How would you get up to speed with it?',
    ],
    hint: 'The nearest thing that you have done, what carries over, what is missing, and how you would learn it.',
    drill: 'Say in 45 seconds what you know that is closest to it, and how you would close the gap.',
    reason: 'The job description asks for {skill}; your CV does not name it.',
    difficultyLogits: 0.4,
  },
} as const satisfies Record<CvQuestionKind, CvWording>;
