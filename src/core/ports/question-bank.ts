import type { Card, Taxonomy } from '../question/card.ts';
import type { Result } from '../shared/result.ts';

/** The compiled cards. Packs are loaded by domain and kept; loading twice costs nothing. */
export interface QuestionBank {
  readonly taxonomy: Taxonomy;
  /** Changes whenever any card changes. */
  readonly bankId: string;
  readonly sizesByDomainId: Readonly<Record<string, DomainSize>>;
  /** The cards of these domains; a domain without cards gives none. */
  loadDomains(domainIds: readonly string[]): Promise<Result<readonly Card[], QuestionBankError>>;
}

export interface DomainSize {
  readonly cards: number;
  readonly questions: number;
}

export type QuestionBankError =
  | { readonly type: 'pack-unreachable'; readonly domainId: string }
  | { readonly type: 'pack-damaged'; readonly domainId: string; readonly detail: string };
