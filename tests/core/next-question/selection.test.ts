import { describe, expect, it } from 'vitest';
import type { CandidateProfile, JobProfile } from '../../../src/core/candidate/candidate-profile.ts';
import type { InterviewEventBody } from '../../../src/core/interview/interview-event.ts';
import type { Interview } from '../../../src/core/interview/interview.ts';
import { owedDomains, technicalWeights } from '../../../src/core/next-question/blueprint.ts';
import { createExposureControl } from '../../../src/core/next-question/exposure.ts';
import { chooseItem, createItemPool } from '../../../src/core/next-question/item-pool.ts';
import { fiveLevels } from '../../../src/core/next-question/item-response.ts';
import { hasQuestions, pickQuestion } from '../../../src/core/next-question/pick-question.ts';
import { createQuestionSupply } from '../../../src/core/next-question/question-supply.ts';
import { makeEvaluation, makeInterview, makeQuestion } from '../../fakes/interview-factories.ts';
import { makeCard, makeCards, smallTaxonomy } from '../../fakes/small-bank.ts';

const supply = createQuestionSupply(smallTaxonomy, makeCards(), [], new Map());

function held(scores: readonly number[], domainId = 'databases'): Interview {
  return makeInterview(
    scores.flatMap((score, index): InterviewEventBody[] => {
      const id = `q${index + 1}`;
      return [
        {
          type: 'question-asked',
          question: makeQuestion({
            id,
            domainId,
            cardId: `past.${index}`,
            bankQuestionId: `past.${index}/a`,
          }),
        },
        { type: 'answer-given', questionId: id, text: 'words' },
        {
          type: 'answer-evaluated',
          questionId: id,
          evaluation: makeEvaluation({ outcome: { type: 'scored', score, confidence: 0.9 } }),
        },
      ];
    }),
  );
}

function pickedDifficulty(interview: Interview): number {
  const one = createQuestionSupply(
    {
      ...smallTaxonomy,
      roles: smallTaxonomy.roles.map((role) => ({ ...role, weightsByDomainId: { databases: 1 } })),
    },
    makeCards(),
    [],
    new Map(),
  );
  const picked = pickQuestion(interview, 'technical', one);
  if (picked?.type !== 'card') throw new Error('no card was picked');
  return picked.question.difficultyLogits;
}

describe('pickQuestion', () => {
  it('goes harder after good answers and easier after weak ones', () => {
    expect(pickedDifficulty(held([1, 1, 1]))).toBeGreaterThan(pickedDifficulty(held([0, 0, 0])));
  });

  it('takes the domains in the proportion of the blueprint', () => {
    let interview = makeInterview([
      {
        type: 'question-asked',
        question: makeQuestion({
          id: 'q0',
          domainId: 'introduction',
          phase: 'introduction',
          bankQuestionId: 'x',
        }),
      },
      { type: 'question-skipped', questionId: 'q0' },
    ]);
    const domains: string[] = [];
    for (let count = 0; count < 9; count += 1) {
      const picked = pickQuestion(interview, 'technical', supply);
      if (picked?.type !== 'card') throw new Error('no card was picked');
      domains.push(picked.card.domain);
      const question = makeQuestion({
        id: `n${count}`,
        domainId: picked.card.domain,
        cardId: picked.card.id,
        bankQuestionId: `${picked.card.id}/${picked.question.id}`,
      });
      interview = { ...interview, turns: [...interview.turns, { ...interview.turns[0]!, question }] };
    }
    expect(domains.filter((domain) => domain === 'databases')).toHaveLength(6);
  });

  it('gives the same choice for the same state, and says why', () => {
    const interview = held([0.5]);
    expect(pickQuestion(interview, 'technical', supply)).toEqual(
      pickQuestion(interview, 'technical', supply),
    );
    const picked = pickQuestion(interview, 'technical', supply);
    expect(picked?.type === 'card' && picked.because).toMatch(/Backend engineer/);
  });

  it('finds none, and says so beforehand, when all were asked', () => {
    const cards = [makeCard('scenario', 0)];
    const few = createQuestionSupply(smallTaxonomy, cards, [], new Map());
    const asked = cards[0]!.questions.flatMap((question, index): InterviewEventBody[] => [
      {
        type: 'question-asked',
        question: makeQuestion({ id: `q${index}`, bankQuestionId: `scenario.card-0/${question.id}` }),
      },
      { type: 'question-skipped', questionId: `q${index}` },
    ]);
    expect(hasQuestions(held([]), 'scenario', few)).toBe(true);
    expect(hasQuestions(makeInterview(asked), 'scenario', few)).toBe(false);
    expect(pickQuestion(makeInterview(asked), 'scenario', few)).toBeNull();
  });

  it('keeps cards of other roles out', () => {
    const cards = [{ ...makeCard('scenario', 0), roles: ['designer'] }];
    expect(
      hasQuestions(held([]), 'scenario', createQuestionSupply(smallTaxonomy, cards, [], new Map())),
    ).toBe(false);
  });

  it('avoids what earlier sittings asked', () => {
    const first = pickQuestion(held([0.5]), 'technical', supply);
    if (first?.type !== 'card') throw new Error('no card was picked');
    const dear = new Map([[`${first.card.id}/${first.question.id}`, 0.8]]);
    const next = pickQuestion(
      held([0.5]),
      'technical',
      createQuestionSupply(smallTaxonomy, makeCards(), [], dear),
    );
    expect(next?.type === 'card' && [next.card.id, next.question.id]).not.toEqual([
      first.card.id,
      first.question.id,
    ]);
  });
});

describe('the blueprint', () => {
  const role = smallTaxonomy.roles[0]!;
  const skilled = { skills: [{ name: 'Express', domainId: 'backend', line: 1 }] };

  it('gives a domain that the job asks for more of the time', () => {
    const plain = technicalWeights(role, null, null);
    const bent = technicalWeights(
      role,
      skilled as unknown as CandidateProfile,
      skilled as unknown as JobProfile,
    );
    expect(bent['backend']).toBeGreaterThan(plain['backend']! * 2);
    expect(bent['databases']).toBe(plain['databases']);
  });

  it('owes nothing to a domain without weight', () => {
    expect(owedDomains({ a: 0, b: 1 }, [])).toEqual(['b']);
  });
});

describe('exposure', () => {
  it('makes an item dearer when it is used and cheaper while it rests', () => {
    const control = createExposureControl(3, 1);
    const before = [...control.prices];
    control.close([0]);
    expect(control.prices[0]).toBeGreaterThan(before[0]!);
    const dear = control.prices[0]!;
    control.close([1]);
    expect(control.prices[0]).toBeLessThan(dear);
  });

  it('keeps every item below a quarter of the sittings in the long run', () => {
    const items = Array.from({ length: 60 }, (_, index) => ({
      discrimination: 1 + index / 30,
      difficultyLogits: 0,
    }));
    const pool = createItemPool(items, fiveLevels, 0);
    const control = createExposureControl(items.length, 1);
    const uses = new Array<number>(items.length).fill(0);
    for (let sitting = 0; sitting < 400; sitting += 1) {
      const used: number[] = [];
      for (let count = 0; count < 5; count += 1) {
        used.push(
          chooseItem(
            pool,
            { meanLogits: 0, sdLogits: 0.5 },
            (index) => !used.includes(index),
            control.prices,
          ),
        );
      }
      for (const index of used) uses[index]! += 1;
      control.close(used);
    }
    expect(Math.max(...uses) / 400).toBeLessThanOrEqual(0.27);
  });
});
