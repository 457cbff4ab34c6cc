import index from 'virtual:question-bank';
import type { QuestionBank, QuestionBankError } from '../../core/ports/question-bank.ts';
import type { Card } from '../../core/question/card.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import type { BankFiles } from './bank-files.ts';

export interface FetchQuestionBank extends QuestionBank {
  /** Fetches the list of packs ahead of the first question. */
  prepare(): void;
}

/** The compiled packs beside the app, fetched when they are needed, checked against their hash, kept in memory. */
export function createFetchQuestionBank(baseUrl: string): FetchQuestionBank {
  let opening: Promise<BankFiles> | null = null;
  const open = (): Promise<BankFiles> =>
    (opening ??= import('./bank-files.ts').then(({ openBankFiles }) => openBankFiles(baseUrl)));
  const withFiles = async <T>(
    use: (files: BankFiles) => Promise<Result<T, QuestionBankError>>,
  ): Promise<Result<T, QuestionBankError>> => {
    try {
      return await use(await open());
    } catch {
      opening = null;
      return err({ type: 'pack-unreachable', part: 'index' });
    }
  };
  const loadAll = (packsOf: (files: BankFiles) => BankFiles['packs']) =>
    withFiles(async (files) => {
      const results = await Promise.all(packsOf(files).map(files.loadCards));
      const failed = results.find((result) => !result.ok);
      if (failed?.ok === false) return failed;
      return ok(results.flatMap((result): readonly Card[] => (result.ok ? result.value : [])));
    });

  return {
    taxonomy: index.taxonomy,
    bankId: index.bankId,
    sizesByDomainId: index.sizesByDomainId,
    loadDomains: (domainIds) =>
      loadAll(({ packs }) => packs.filter(({ domainId }) => domainIds.includes(domainId))),
    loadShelves: (domainIds, seed) =>
      loadAll(({ packs }) =>
        domainIds.flatMap((domainId, index) => {
          const shelves = packs.filter((pack) => pack.domainId === domainId);
          // Shelves in the same place hold the same levels: the next domain's is the next one.
          return shelves[(seed + index) % shelves.length] ?? [];
        }),
      ),
    prepare: () => void open().catch(() => (opening = null)),
    loadSearch: () => withFiles((files) => files.loadSearch()),
  };
}
