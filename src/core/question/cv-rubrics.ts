import type { Rubric } from '../evaluation/evaluation.ts';
import type { RubricPoint } from './card.ts';
import { parseCue } from './parse-cue.ts';

/** What kinds of question the CV gives rise to. */
export type CvQuestionKind =
  | 'achievement'
  | 'project'
  | 'leadership'
  | 'responsibility'
  | 'change'
  | 'gap'
  | 'skill'
  | 'wanted-skill'
  | 'missing-skill';

/** What an answer to such a question is held against. Time between jobs is talked about and never scored. */
export function cvRubric(kind: CvQuestionKind): Rubric {
  if (kind === 'gap') return { type: 'none' };
  const { points, summary } = rubrics[kind];
  return {
    type: 'points',
    points: points.map(({ id, text, cues, weight, followUp }): RubricPoint => {
      return { id, text, cues: cues.map(parseCue), weight, level: null, followUp };
    }),
    misconceptions: [],
    summary,
  };
}

interface AuthoredPoint {
  readonly id: string;
  readonly text: string;
  readonly cues: readonly string[];
  readonly weight: number;
  readonly followUp: string;
}

const situation: AuthoredPoint = {
  id: 'situation',
  text: 'Says what the situation was and what was at stake.',
  cues: [
    'problem was | the problem we had | issue was | challenge was | trouble was | difficulty was',
    'customers complained | users complained | complaints | losing customers | lost orders | support tickets',
    'losing money | cost us | cost the company | too expensive | costs were rising | bill was growing',
    'too slow | took too long | kept failing | kept crashing | often broke | ran out of | could not keep up | outages',
    'deadline | under pressure | at risk | would have lost | would have failed | launch date',
    'when I joined | back then | at that time | before that we | originally | initially we | used to take | used to be',
    'the goal was | our goal | the aim was | asked us to | the company wanted | we were supposed to | required by',
  ],
  weight: 2,
  followUp: 'What was at stake when you began?',
};

const ownPart: AuthoredPoint = {
  id: 'own-part',
  text: 'Makes clear what they did themselves.',
  cues: [
    'I decided | I chose | my decision | my call | I picked | I insisted',
    'my part was | my role was | my responsibility | my job was | my task was | I was responsible | I took over | I owned',
    'I wrote | I built | I implemented | I designed | I coded | I set up | I created | I developed | I configured',
    'I proposed | I suggested | I convinced | I persuaded | my idea | I pushed for | I initiated | I presented',
    'I led | I organised | I coordinated | I planned | I drove | I ran the | I mentored',
    'I analysed | I measured | I profiled | I investigated | I found out | I looked into | I traced | I interviewed',
    'I migrated | I moved | I rewrote | I refactored | I replaced | I introduced | I automated | I tested',
  ],
  weight: 3,
  followUp: 'Which part of that was yours alone?',
};

const how: AuthoredPoint = {
  id: 'how',
  text: 'Describes how it was done: the steps, and why this way and not another.',
  cues: [
    'first step | first I | first we | started by | started with | began with | the next step | after that we | step by step',
    'instead of | rather than | alternative was | other option | compared options | two options | weighed | trade-off | pros and cons',
    'I decided because | chose because | the reason was | we went with because | picked because',
    'measured before | profiled | experiment | prototype | proof of concept | tried out | tested with | load test | pilot',
    'rolled out gradually | in small steps | piece by piece | one service at a time | behind a flag | feature flag | canary | in parallel with the old',
    'split into | broke it down | divided into | milestones | wrote a plan | mapped out | drew a diagram',
    'asked the users | talked to users | talked to the team | reviewed with | agreed with | aligned with | pair programming',
  ],
  weight: 2,
  followUp: 'Which other way did you consider, and why not that one?',
};

const result: AuthoredPoint = {
  id: 'result',
  text: 'Gives the result, with a number or another sign that it worked.',
  cues: [
    'reduced by | reduced from | cut by | cut from | dropped from | dropped to | fell by | went down to | lowered to | decreased by',
    'increased by | increased from | grew by | grew to | rose to | went up | improved by | improved from | doubled | tripled',
    'percent | half the time | halved | twice as fast | times faster | times as many',
    'saved hours | saved days | saved weeks | saved money | saved thousands | saved the company | hours instead of days | minutes instead of hours',
    'as a result | the result was | the outcome was | in the end we | it ended with | that led to | paid off',
    'users noticed | customers noticed | customers were happy | feedback was | fewer complaints | fewer tickets | fewer incidents | fewer errors',
    'still in use | still runs | went live | in production since | adopted by | other teams use | on time | launched on',
  ],
  weight: 3,
  followUp: 'How do you know that it worked?',
};

const learned: AuthoredPoint = {
  id: 'learned',
  text: 'Says what they learned or would do differently.',
  cues: [
    'I learned | I learnt | taught me | lesson | I took away | my takeaway',
    'next time I | today I would | would do differently | do it again | now I would | with hindsight | in hindsight | looking back',
    'since then I | ever since | nowadays I | now I always | I still use | became a habit',
    'my mistake | underestimated | overestimated | should have | wish I had | did not expect | surprised me | was wrong about',
  ],
  weight: 2,
  followUp: 'What would you do differently today?',
};

const people: AuthoredPoint = {
  id: 'people',
  text: 'Shows what they did for the people: listened, agreed goals, handed over, gave feedback, settled a dispute.',
  cues: [
    'one-to-one | one on one | talked to each | spoke to each | listened to | asked each | met every week | weekly meetings',
    'delegated | handed over | gave responsibility | let them decide | trusted them | gave them ownership | stepped back',
    'gave feedback | coached | mentored | paired with | code reviews with | trained them | onboarded | helped him grow | helped her grow | helped them grow',
    'disagreed | disagreement | conflict | resistance | sceptical | did not want to | unhappy | frustrated | convinced the team | got them on board',
    'clear goals | set goals | agreed on goals | expectations | priorities | who does what | roles and responsibilities',
    'promoted | took over from me | motivated | morale | team spirit | nobody left | stayed in the team',
  ],
  weight: 3,
  followUp: 'How did the people take it?',
};

const reason: AuthoredPoint = {
  id: 'reason',
  text: 'Says what drew them to the new work or what made them leave the old.',
  cues: [
    'I wanted to | I was drawn | attracted me | interested in | fascinated | curious about | always liked | passion',
    'was missing | I missed | bored | no longer learning | stopped learning | could not grow | stuck | repetitive',
    'opportunity came | was offered | was asked to | my manager suggested | the company needed | colleague left | reorganisation',
    'closer to | more impact | more responsibility | wanted to build | wanted to understand',
  ],
  weight: 2,
  followUp: 'What made you want that?',
};

const transfer: AuthoredPoint = {
  id: 'transfer',
  text: 'Names what carried over from what they knew before.',
  cues: [
    'carried over | transferred | helped me that | benefit from | still use | useful from | brought with me | already knew',
    'similar to | same idea | same principle | comparable | works like | like in my old | have in common | concepts are the same',
    'differs in | the difference is | unlike | in contrast | not the same as',
    'understand how testers | understand the customer | see both sides | other side of',
  ],
  weight: 2,
  followUp: 'What of your earlier work helps you there?',
};

const learning: AuthoredPoint = {
  id: 'learning',
  text: 'Describes how they learned, or would learn, what was new.',
  cues: [
    'online course | took a course | tutorial | certificate | certification | read the documentation | read a book | books | docs',
    'side project | own project | hobby project | at home | in my free time | small prototype | built a demo | tried it out',
    'learned from a colleague | mentor | paired with | asked colleagues | code reviews | shadowed | was shown',
    'first weeks | first months | the hardest thing was | steep | took me weeks | took me months | had to learn | had to unlearn',
    'I would start | would learn by | within weeks | within a month | pick it up | get up to speed',
  ],
  weight: 2,
  followUp: 'How did you learn it, step by step?',
};

const nearest: AuthoredPoint = {
  id: 'nearest',
  text: 'Names the nearest thing they have really done.',
  cues: [
    'closest thing | nearest thing | most similar | similar tool | comparable tool | related experience | something like it | similar technology',
    'I have used | I used | I worked with | I have worked with | I set up | I built | I maintained | I played with | I tried',
    'in my last job | at my current | in my previous | at university | in a side project | in my thesis | in one project',
  ],
  weight: 3,
  followUp: 'What is the nearest thing that you have done yourself?',
};

const honest: AuthoredPoint = {
  id: 'honest',
  text: 'Is plain about what they have not done yet.',
  cues: [
    'have not used | not used it | never used | no experience with | have not worked with | not in production | only a little | only read about | only at home',
    'would need to learn | still need to learn | new to me | gap in my | my knowledge is limited | basics only | not an expert | beginner',
  ],
  weight: 1,
  followUp: 'What of it have you not done yet?',
};

const story = [situation, ownPart, how, result, learned];
const storySummary =
  'A strong account starts with the situation and what was at stake, tells apart what the person did alone, describes the steps and why this way was chosen, gives a result that can be checked, and ends with something learned.';

const rubrics = {
  achievement: { points: story, summary: storySummary },
  project: { points: story, summary: storySummary },
  responsibility: { points: story, summary: storySummary },
  skill: { points: story, summary: storySummary },
  'wanted-skill': { points: story, summary: storySummary },
  leadership: {
    points: [situation, ownPart, people, result, learned],
    summary:
      'A strong account of leading says what the situation was, what the person decided, what they did for the people and how those took it, what came of it, and what they would do differently.',
  },
  change: {
    points: [reason, transfer, learning, result, learned],
    summary:
      'A strong answer says what drew the person to the new work, what carried over, what was new and how it was learned, a first result there, and what the step has taught them.',
  },
  'missing-skill': {
    points: [nearest, ownPart, transfer, learning, honest],
    summary:
      'A strong answer names the nearest thing really done and the own part in it, says what is alike and what differs, is plain about what is missing, and describes how it would be learned.',
  },
} as const satisfies Record<
  Exclude<CvQuestionKind, 'gap'>,
  { readonly points: readonly AuthoredPoint[]; readonly summary: string }
>;
