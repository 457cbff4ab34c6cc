import { describe, expect, it } from 'vitest';
import { prepareQuestions } from '../../../src/core/interview/prepare-questions.ts';
import type { QuestionBank } from '../../../src/core/ports/question-bank.ts';
import type { Sitting } from '../../../src/core/ports/sitting-store.ts';
import { ok } from '../../../src/core/shared/result.ts';
import { makeInterview } from '../../fakes/interview-factories.ts';
import { makeCards, smallTaxonomy } from '../../fakes/small-bank.ts';

function watchedBank(): { readonly bank: QuestionBank; readonly calls: string[] } {
  const calls: string[] = [];
  const bank: QuestionBank = {
    taxonomy: smallTaxonomy,
    bankId: 'small',
    sizesByDomainId: {},
    loadDomains: (ids) => {
      calls.push(`domains ${ids.length}`);
      return Promise.resolve(ok(makeCards(8)));
    },
    loadShelves: (ids, seed) => {
      calls.push(`shelves ${ids.length} by ${seed}`);
      return Promise.resolve(ok(makeCards(2)));
    },
    loadSearch: () => Promise.reject(new Error('not needed')),
  };
  return { bank, calls };
}

describe('prepareQuestions', () => {
  const interview = makeInterview([]);
  const finished: Sitting = { day: 20_000, finished: true, items: [] };

  it('loads one shelf a domain for the first interview on a device', async () => {
    const { bank, calls } = watchedBank();
    const agent = await prepareQuestions(interview, bank, []);
    expect(agent.ok).toBe(true);
    expect(calls).toEqual([`shelves 8 by ${interview.seed}`]);
  });

  it('does the same again where an earlier one was begun and left', async () => {
    const { bank, calls } = watchedBank();
    await prepareQuestions(interview, bank, [{ ...finished, finished: false }]);
    expect(calls).toEqual([`shelves 8 by ${interview.seed}`]);
  });

  it('loads whole domains once an interview was held', async () => {
    const { bank, calls } = watchedBank();
    await prepareQuestions(interview, bank, [finished]);
    expect(calls).toEqual(['domains 8']);
  });
});
