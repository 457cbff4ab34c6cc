import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileCard } from '../../../src/bank/compiler/compile-card.ts';
import { readBank } from '../../../src/bank/compiler/read-bank.ts';
import { rubricOf } from '../../../src/core/question/build-question.ts';
import { gradeByRules } from '../../../src/core/evaluation/rule-grader.ts';
import { goldAnswers, offTopicAnswer } from './gold-answers.ts';

const bank = await readBank(fileURLToPath(new URL('../../../src/bank/', import.meta.url)));
const cards = new Map(bank.files.map(({ domain, card }) => [card.id, compileCard(domain, card)]));

describe('answers that nobody wrote the cues for', () => {
  it.each(goldAnswers)('are told apart for $questionId', ({ questionId, strong, partial, wrong }) => {
    const [a, b, c, d] = [strong, partial, wrong, offTopicAnswer].map((answer) =>
      scoreOf(questionId, answer),
    );
    expect(a).toBeGreaterThanOrEqual(0.45);
    expect(a).toBeGreaterThan(b!);
    expect(b).toBeGreaterThan(c!);
    expect(c).toBeLessThanOrEqual(0.45);
    expect(d).toBeLessThanOrEqual(0.2);
  });

  it('get high scores when they are strong and low ones when they are wrong, taken together', () => {
    const meanOf = (kind: 'strong' | 'wrong'): number =>
      goldAnswers.reduce((sum, set) => sum + scoreOf(set.questionId, set[kind]), 0) / goldAnswers.length;
    expect(meanOf('strong')).toBeGreaterThanOrEqual(0.7);
    expect(meanOf('wrong')).toBeLessThanOrEqual(0.1);
  });
});

function scoreOf(questionId: string, answer: string): number {
  const [cardId, id] = questionId.split('/');
  const card = cards.get(cardId!)!;
  const question = card.questions.find((each) => each.id === id)!;
  const { outcome } = gradeByRules({
    question: { text: question.ask, facet: question.facet, dimension: question.dimension },
    rubric: rubricOf(card, question),
    answer,
    cvLines: [],
  });
  return outcome.type === 'scored' ? outcome.score : 0;
}
