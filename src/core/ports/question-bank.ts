import type { Card, Taxonomy } from '../question/card.ts';
import type { QuestionSearch } from '../question/question-search.ts';
import type { Result } from '../shared/result.ts';

/** The compiled cards. What was loaded is kept; loading twice costs nothing. */
export interface QuestionBank {
  readonly taxonomy: Taxonomy;
  /** Changes whenever any card changes. */
  readonly bankId: string;
  readonly sizesByDomainId: Readonly<Record<string, DomainSize>>;
  /** All cards of these domains; a domain without cards gives none. */
  loadDomains(domainIds: readonly string[]): Promise<Result<readonly Card[], QuestionBankError>>;
  /**
   * One shelf of each of these domains: a few cards, of different levels where the domain has some. That is enough for
   * one interview and a fraction to load. The same seed and order of domains give the same shelves.
   */
  loadShelves(
    domainIds: readonly string[],
    seed: number,
  ): Promise<Result<readonly Card[], QuestionBankError>>;
  /** The index over all questions, made when the bank was compiled. */
  loadSearch(): Promise<Result<QuestionSearch, QuestionBankError>>;
}

export interface DomainSize {
  readonly cards: number;
  readonly questions: number;
}

/** `part` is a domain, or the index of the bank. */
export type QuestionBankError =
  | { readonly type: 'pack-unreachable'; readonly part: string }
  | { readonly type: 'pack-damaged'; readonly part: string; readonly detail: string };
