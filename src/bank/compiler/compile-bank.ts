import { createHash } from 'node:crypto';
import { levels } from '../../core/question/card.ts';
import type { Card, DomainKind, Taxonomy } from '../../core/question/card.ts';
import { encodePack } from '../../core/question/encode-pack.ts';
import { encodeQuestionSearch } from '../../core/question/question-search.ts';
import type { DomainSize } from '../../core/ports/question-bank.ts';
import type { ReadBank } from './read-bank.ts';
import { compileCard } from './compile-card.ts';

/** A compiled file with its content hash in the name. */
export interface CompiledFile {
  readonly fileName: string;
  /** SHA-256 of `text` as UTF-8, lower-case hex. */
  readonly sha256: string;
  readonly text: string;
}

/** One shelf of a domain: a few of its cards, spread over its levels. */
export interface CompiledPack extends CompiledFile {
  readonly domainId: string;
}

export interface CompiledBank {
  readonly bankId: string;
  readonly taxonomy: Taxonomy;
  readonly sizesByDomainId: Readonly<Record<string, DomainSize>>;
  /** In order of their domains, as the packs hold them. */
  readonly cards: readonly Card[];
  /** In order of their domains. */
  readonly packs: readonly CompiledPack[];
  readonly search: CompiledFile;
}

/**
 * How many cards stand together at most. A first interview loads one shelf a domain, so these numbers decide what it
 * weighs. Every interview begins with the introductions, some of which are for some people only: they stay together.
 */
const cardsPerShelf = {
  introduction: 8,
  experience: 3,
  technical: 2,
  behavioural: 3,
  scenario: 3,
  'wrap-up': 3,
} as const satisfies Record<DomainKind, number>;

/** A pack's text depends on its cards alone, so equal cards give equal hashes. */
export function compileBank({ taxonomy, files }: ReadBank): CompiledBank {
  const domains = [...taxonomy.domains]
    .map(({ id, title, kind }) => {
      const cards = files.filter(({ domain }) => domain === id).map(({ card }) => compileCard(id, card));
      return { id, title, kind, cards };
    })
    .filter(({ cards }) => cards.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const packs = domains.flatMap(({ id, kind, cards }) =>
    shelve(cards, cardsPerShelf[kind]).map((shelf) => compilePack(id, shelf)),
  );
  const titles = new Map(taxonomy.domains.map(({ id, title }) => [id, title]));
  const cards = domains.flatMap((domain) => domain.cards);
  return {
    bankId: sha256(packs.map((pack) => pack.sha256).join('\n')).slice(0, 16),
    taxonomy,
    sizesByDomainId: Object.fromEntries(domains.map((domain) => [domain.id, sizeOf(domain.cards)])),
    cards,
    packs,
    search: compileFile(
      'search',
      encodeQuestionSearch(cards, (id) => titles.get(id) ?? id),
    ),
  };
}

/** Deals the cards out, level by level, so that each shelf gets its share of every level. */
function shelve(cards: readonly Card[], size: number): readonly (readonly Card[])[] {
  const shelves: Card[][] = Array.from({ length: Math.ceil(cards.length / size) }, () => []);
  const byLevel = levels.flatMap((level) => cards.filter((card) => card.level === level));
  byLevel.forEach((card, index) => shelves[index % shelves.length]?.push(card));
  return shelves;
}

function compilePack(domainId: string, cards: readonly Card[]): CompiledPack {
  return { domainId, ...compileFile(domainId, encodePack(domainId, cards)) };
}

function compileFile(name: string, text: string): CompiledFile {
  const hash = sha256(text);
  return { fileName: `bank/${name}-${hash.slice(0, 12)}.json`, sha256: hash, text };
}

function sizeOf(cards: readonly Card[]): DomainSize {
  return {
    cards: cards.length,
    questions: cards.reduce((sum, card) => sum + card.questions.length, 0),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
