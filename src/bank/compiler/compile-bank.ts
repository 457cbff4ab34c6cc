import { createHash } from 'node:crypto';
import type { Card, Taxonomy } from '../../core/question/card.ts';
import type { DomainSize } from '../../core/ports/question-bank.ts';
import type { ReadBank } from './read-bank.ts';
import { compileCard } from './compile-card.ts';

/** One domain's cards as a file with its content hash in the name. */
export interface CompiledPack {
  readonly domainId: string;
  readonly fileName: string;
  /** SHA-256 of `text` as UTF-8, lower-case hex. */
  readonly sha256: string;
  readonly text: string;
  readonly size: DomainSize;
}

export interface CompiledBank {
  readonly bankId: string;
  readonly taxonomy: Taxonomy;
  readonly packs: readonly CompiledPack[];
}

/** Packs are ordered by domain id and their text depends on the cards alone, so equal cards give equal hashes. */
export function compileBank(bank: ReadBank): CompiledBank {
  const cardsByDomainId = new Map<string, Card[]>();
  for (const file of bank.files) {
    const cards = cardsByDomainId.get(file.domain) ?? [];
    cards.push(compileCard(file.domain, file.card));
    cardsByDomainId.set(file.domain, cards);
  }
  const packs = [...cardsByDomainId].sort(byKey).map(([domainId, cards]) => compilePack(domainId, cards));
  const bankId = sha256(packs.map((pack) => pack.sha256).join('\n')).slice(0, 16);
  return { bankId, taxonomy: bank.taxonomy, packs };
}

function compilePack(domainId: string, cards: readonly Card[]): CompiledPack {
  const text = JSON.stringify({ domainId, cards });
  const hash = sha256(text);
  const questions = cards.reduce((sum, card) => sum + card.questions.length, 0);
  return {
    domainId,
    fileName: `bank/${domainId}-${hash.slice(0, 12)}.json`,
    sha256: hash,
    text,
    size: { cards: cards.length, questions },
  };
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
