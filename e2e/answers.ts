import { fileURLToPath } from 'node:url';
import { readBank } from '../src/bank/compiler/read-bank.ts';

/** What a candidate of a known quality would say to any question of the bank. */
export interface AnswerBook {
  /** The points of the question in whole sentences, or a solid story that makes them. */
  strong(question: string): string;
  /** The points of the question in whole sentences, each of them denied. */
  opposite(question: string): string;
  /** Nothing that a rubric asks for, in as many words. */
  weak(question?: string): string;
  /** Whether the bank holds the question: then a strong answer makes all of its points. */
  knows(question: string): boolean;
}

const story =
  'In my last role our checkout lost orders every evening, and I was responsible for that service. I looked at the ' +
  'logs and traces, compared two options, and decided to move the slow write into a queue because it was the smaller ' +
  'risk. I wrote the consumer myself and agreed the rollout with the support team. As a result failed orders fell by ' +
  '80 percent within two weeks. I learned to measure before I change anything, and I have done so since.';

const empty =
  'That is a good question and I think it depends. There are many aspects, and every company is different, so one ' +
  'should always look at the whole picture and use best practices. I am a fast learner and would surely find a way.';

export async function openAnswerBook(): Promise<AnswerBook> {
  const bank = await readBank(fileURLToPath(new URL('../src/bank/', import.meta.url)));
  const strongByQuestion = new Map(
    bank.files.flatMap(({ card }) =>
      card.questions.map((question) => {
        const points = card.points.filter((point) => question.points.includes(point.id));
        const isStory = question.facet === 'tell' || question.facet === 'reflect';
        const words = isStory
          ? [story, ...points.map((point) => `${firstWording(point.cues[0])}.`)]
          : [card.summary, ...points.map((point) => point.text)];
        return [question.ask, words.join(' ')] as const;
      }),
    ),
  );
  const oppositeByQuestion = new Map(
    bank.files.flatMap(({ card }) =>
      card.questions.map((question) => {
        const points = card.points.filter((point) => question.points.includes(point.id));
        return [question.ask, points.map(({ text }) => denied(text)).join(' ')] as const;
      }),
    ),
  );
  return {
    opposite: (question) => oppositeByQuestion.get(question) ?? story,
    strong: (question) => strongByQuestion.get(question) ?? story,
    weak: () => empty,
    knows: (question) => strongByQuestion.has(question),
  };
}

function denied(statement: string): string {
  return `It is not true that ${statement.charAt(0).toLowerCase()}${statement.slice(1)}`;
}

/** One way in which candidates say a point of a story. */
function firstWording(cue: string | undefined): string {
  return cue?.split('|')[0]?.trim() ?? '';
}
