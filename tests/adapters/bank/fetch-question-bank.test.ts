import { describe, expect, it, vi } from 'vitest';
import { createFetchQuestionBank } from '../../../src/adapters/bank/fetch-question-bank.ts';
import { openBankFiles } from '../../../src/adapters/bank/bank-files.ts';
import { ok } from '../../../src/core/shared/result.ts';

vi.mock('virtual:question-bank', () => ({
  default: { taxonomy: { domains: [], roles: [] }, bankId: 'bank', sizesByDomainId: {} },
}));
vi.mock('../../../src/adapters/bank/bank-files.ts', () => ({ openBankFiles: vi.fn() }));

const packs = ['one', 'two', 'three'].flatMap((domainId) =>
  ['a', 'b', 'c'].map((shelf) => ({ domainId, shelf: `${domainId}-${shelf}` })),
);
const openFiles = vi.mocked(openBankFiles);
function serve(loadCards = (pack: { shelf: string }) => Promise.resolve(ok([{ id: pack.shelf }]))): void {
  openFiles.mockReturnValue({ packs, loadCards, loadSearch: vi.fn() } as never);
}

async function idsOf(loading: ReturnType<ReturnType<typeof createFetchQuestionBank>['loadShelves']>) {
  const cards = await loading;
  return cards.ok ? cards.value.map(({ id }) => id) : cards.error.type;
}

describe('the question bank', () => {
  it('loads one shelf a domain, another place in each, and another with each seed', async () => {
    serve();
    const bank = createFetchQuestionBank('/');
    expect(await idsOf(bank.loadShelves(['one', 'two', 'three'], 0))).toEqual(['one-a', 'two-b', 'three-c']);
    expect(await idsOf(bank.loadShelves(['one', 'two', 'three'], 4))).toEqual(['one-b', 'two-c', 'three-a']);
  });

  it('leaves out a domain that it does not have', async () => {
    serve();
    expect(await idsOf(createFetchQuestionBank('/').loadShelves(['none', 'two'], 0))).toEqual(['two-b']);
  });

  it('loads all shelves of the domains that are asked for', async () => {
    serve();
    const cards = await idsOf(createFetchQuestionBank('/').loadDomains(['two']));
    expect(cards).toEqual(['two-a', 'two-b', 'two-c']);
  });

  it('tells that its list cannot be reached, and asks for it again the next time', async () => {
    const bank = createFetchQuestionBank('/');
    openFiles.mockImplementationOnce(() => {
      throw new Error('no network');
    });
    expect(await idsOf(bank.loadShelves(['one'], 0))).toBe('pack-unreachable');
    serve();
    expect(await idsOf(bank.loadShelves(['one'], 0))).toEqual(['one-a']);
  });
});
