import type { Role, Taxonomy } from '../question/card.ts';
import { moreRoleTitles, otherTrades } from './role-titles.ts';
import { isJobNoun, roleWords } from './role-words.ts';
import type { RoleWords } from './role-words.ts';

export interface RoleMatch {
  readonly roleId: string;
  /** 1 for a title that the taxonomy has word for word; 0 for 'any'. */
  readonly confidence: number;
}

/** The role of the taxonomy that is nearest to a job title in free words; 'any' when none is near. */
export function matchRole(freeText: string, taxonomy: Taxonomy): RoleMatch {
  return createRoleMatcher(taxonomy)(freeText);
}

/**
 * The same for many titles: prepares the taxonomy once. A title is held against each role's title and aliases by the
 * words they share, each weighing by how few roles use it. Title and place of work are told apart by commas, dashes,
 * "at" and the like, and the best part counts.
 */
export function createRoleMatcher(taxonomy: Taxonomy): (freeText: string) => RoleMatch {
  const known = taxonomy.roles
    .filter(({ id }) => id !== anyRoleId)
    .flatMap((role) => titlesOf(role).map((words) => ({ roleId: role.id, ...words })));
  const weights = wordWeights(known);
  const titlesByWord = indexByWord(known);
  return (freeText) => {
    const matches = partsOf(freeText).flatMap((part, index) => {
      const words = roleWords(part);
      const share = index === 0 ? 1 : laterPart;
      return titlesSharingWords(words, titlesByWord).map((title) => ({
        roleId: title.roleId,
        ...score(words, title, weights, share),
      }));
    });
    const best = matches.reduce<Scored | null>((a, b) => (a !== null && !isBetter(b, a) ? a : b), null);
    return best === null || best.confidence < leastConfidence
      ? { roleId: anyRoleId, confidence: 0 }
      : { roleId: best.roleId, confidence: Math.round(best.confidence * 100) / 100 };
  };
}

const anyRoleId = 'any';
const leastConfidence = 0.55;
/** A part after a comma is less often the title than the first. */
const laterPart = 0.97;
/** What a word that no title has takes away: it may be a trade of its own ("civil engineer"). */
const unknownWeight = 0.16;
/** What the word of another trade takes away: "estate" in "real estate developer". */
const tradeWeight = 0.8;
/** "Engineer" for "developer" or the other way round, in a title of more than one word. */
const nearSynonym = 0.95;

interface KnownTitle extends RoleWords {
  readonly roleId: string;
}

interface Scored {
  readonly roleId: string;
  readonly confidence: number;
  /** Weight of the words that agree; the longer of two full matches wins. */
  readonly agreed: number;
}

function titlesOf(role: Role): readonly RoleWords[] {
  return [...[role.title, ...role.aliases].map(roleWords), ...(moreWordsByRoleId.get(role.id) ?? [])];
}

const moreWordsByRoleId: ReadonlyMap<string, readonly RoleWords[]> = new Map(
  Object.entries(moreRoleTitles).map(([roleId, titles]) => [roleId, titles.map(roleWords)]),
);

function wordWeights(titles: readonly KnownTitle[]): ReadonlyMap<string, number> {
  const rolesByWord = new Map<string, Set<string>>();
  for (const { roleId, words } of titles) {
    for (const word of words) rolesByWord.set(word, (rolesByWord.get(word) ?? new Set()).add(roleId));
  }
  return new Map([...rolesByWord].map(([word, roles]) => [word, 1 / Math.sqrt(roles.size)]));
}

function indexByWord(titles: readonly KnownTitle[]): ReadonlyMap<string, readonly KnownTitle[]> {
  const byWord = new Map<string, KnownTitle[]>();
  for (const title of titles) {
    for (const word of title.words) {
      const group = byWord.get(word) ?? [];
      group.push(title);
      byWord.set(word, group);
    }
  }
  return byWord;
}

/** The others would score nothing. */
function titlesSharingWords(
  { words }: RoleWords,
  titlesByWord: ReadonlyMap<string, readonly KnownTitle[]>,
): readonly KnownTitle[] {
  const either = words.flatMap((word) => [word, synonyms[word] ?? word]);
  return [...new Set(either.flatMap((word) => titlesByWord.get(word) ?? []))];
}

function partsOf(freeText: string): readonly string[] {
  const parts = freeText.slice(0, longestTitle).split(/[,;|•·:()]|\s[–—-]+\s|\s@\s|\s(?:at|bei|chez|for)\s/i);
  return [...new Set([...parts, freeText.slice(0, longestTitle)].map((part) => part.trim()))].filter(Boolean);
}

const longestTitle = 160;

function score(
  text: RoleWords,
  title: KnownTitle,
  weights: ReadonlyMap<string, number>,
  share: number,
): { readonly confidence: number; readonly agreed: number } {
  let agreed = 0;
  let asked = 0;
  for (const word of title.words) {
    const weight = weights.get(word) ?? 0;
    asked += weight;
    if (text.words.includes(word)) agreed += weight;
    else if (title.words.length > 1 && hasSynonym(text, word)) agreed += weight * nearSynonym;
  }
  if (agreed === 0) return { confidence: 0, agreed };
  let left = 0;
  for (const word of text.words) {
    if (title.words.includes(word) || text.ranks.has(word) || isSynonymOf(title, word)) continue;
    const weight = weights.get(word);
    if (otherTrades.has(word)) left += tradeWeight;
    else left += weight === undefined ? unknownWeight : 0.6 * weight;
  }
  if (left > 0 && isTradeAlone(title)) return { confidence: 0, agreed };
  return { confidence: share * (agreed / asked) ** 1.5 * Math.sqrt(agreed / (agreed + left)), agreed };
}

/** "Retail" says what somebody does only when it stands alone: a "retail data analyst" is an analyst. */
function isTradeAlone({ words }: RoleWords): boolean {
  return words.length === 1 && words.every((word) => otherTrades.has(word) && !isJobNoun(word));
}

function hasSynonym(text: RoleWords, word: string): boolean {
  const synonym = synonyms[word];
  return synonym !== undefined && text.words.includes(synonym);
}

function isSynonymOf(title: RoleWords, word: string): boolean {
  const synonym = synonyms[word];
  return synonym !== undefined && title.words.length > 1 && title.words.includes(synonym);
}

const synonyms: Readonly<Record<string, string>> = { engineer: 'developer', developer: 'engineer' };

function isBetter(a: Scored, b: Scored): boolean {
  return Math.abs(a.confidence - b.confidence) > 0.005 ? a.confidence > b.confidence : a.agreed > b.agreed;
}
