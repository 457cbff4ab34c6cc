import { prepareText } from '../language/prepare-text.ts';
import type { PreparedText } from '../language/prepare-text.ts';
import type { TokenRange } from '../language/split-text.ts';
import type { Evidence } from './evaluation.ts';

/** Two statements that do not go together, in words for the candidate. */
export interface Contradiction {
  readonly note: string;
  readonly followUp: string;
  readonly evidence: readonly Evidence[];
}

/** What the answer says about the person's experience and the CV says otherwise. */
export function findCvContradictions(
  answer: PreparedText,
  cvLines: readonly string[],
): readonly Contradiction[] {
  const lines = cvLines.map(prepareText);
  return [...findDenials(answer, lines), ...findOtherYears(answer, lines)];
}

/** Two clauses of the answer with the same words, one of them negated. */
export function findOwnContradictions(answer: PreparedText): readonly Contradiction[] {
  const clauses = answer.clauses
    .filter((clause) => !conditional.test(answer.tokens[clause.first]?.word ?? ''))
    .map((clause) => ({ clause, words: contentOf(clause, answer) }))
    .filter(({ words }) => words.size >= fewestSharedWords)
    .slice(0, mostClauses);
  for (const [index, one] of clauses.entries()) {
    for (const other of clauses.slice(index + 1)) {
      if (!saysTheOpposite(one.words, other.words)) continue;
      const evidence = [spanOf(one.clause, answer), spanOf(other.clause, answer)];
      const [first, second] = evidence.map(({ start, end }) => shorten(answer.text.slice(start, end)));
      return [
        {
          note: `Says “${first}” and also “${second}”.`,
          followUp: 'You said two things there that seem to differ. Which of them holds, and when?',
          evidence,
        },
      ];
    }
  }
  return [];
}

const conditional = /^(?:if|when|unless|whether|until|because|or|otherwise)$/;
const fewestSharedWords = 3;
/** Clauses are compared in pairs, so a speech without an end must not be compared whole. */
const mostClauses = 200;
const sharedShare = 0.75;

const denial =
  /\b(?:i|we)(?:'ve| have|'d)? (?:never|not|haven't|havent|didn't|didnt|don't|dont)(?: really| actually| personally| yet| ever)* (?:used?|work(?:ed)?|tried|touch(?:ed)?|done|know|seen|programmed|coded|learned|learnt|had|have|heard)\b|\bno (?:real |practical |hands on |professional )?(?:experience|knowledge)\b|\bnever (?:really |actually |personally )?(?:used|worked|tried|touched|learned|learnt)\b/;
/** "Never in production" does not deny the skill. */
const qualified =
  /\b(?:in production|at scale|professionally|much|enough|often|before that|yet at|alone|at work|deeply|lately|recently)\b/;
const reach = 8;

function findDenials(answer: PreparedText, lines: readonly PreparedText[]): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const named = namesIn(lines);
  for (const clause of answer.clauses) {
    const words = wordsOf(clause, answer);
    const denied = denial.exec(words);
    if (denied === null || qualified.test(words)) continue;
    const from = clause.first + words.slice(0, denied.index + denied[0].length).split(' ').length;
    for (let index = from; index < Math.min(clause.end, from + reach); index++) {
      const name = named.get(answer.stems[index] ?? '');
      if (name === undefined || answer.isContent[index] !== true) continue;
      found.push({
        note: `Says that they have not used ${name}, which stands in the CV.`,
        followUp: `Your CV mentions ${name}. What did you do with it, and what not yet?`,
        evidence: [{ start: answer.tokens[clause.first]?.start ?? 0, end: answer.tokens[index]?.end ?? 0 }],
      });
      break;
    }
  }
  return found;
}

/** Stems of names in the CV: words with a capital inside a line, a digit or a sign. The name as it is written. */
function namesIn(lines: readonly PreparedText[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const line of lines) {
    for (const [index, token] of line.tokens.entries()) {
      const written = line.text.slice(token.start, token.end);
      if (written.length < 2 || line.isContent[index] !== true || /^\p{N}/u.test(written)) continue;
      if (index === 0 && opensWithVerb.test(token.word)) continue;
      if (/\p{Lu}|[+#\d]/u.test(written)) names.set(line.stems[index] ?? '', written);
    }
  }
  return names;
}

/** Lines of a CV begin with a verb as often as with a name. */
const opensWithVerb =
  /^(?:\w+ed|\w+ing|built|led|ran|wrote|made|took|set|drove|grew|kept|won|cut|taught|oversaw|held|chose|brought|gave|sold|spoke|began|worked|responsible|experience|experienced|skills?|languages?|tools?|projects?|education|senior|junior|lead|years?)$/;

interface YearsClaim {
  readonly years: number;
  /** Names that stand in the same clause. */
  readonly about: ReadonlySet<string>;
  readonly evidence: Evidence;
}

const farApart = 2;

function findOtherYears(answer: PreparedText, lines: readonly PreparedText[]): readonly Contradiction[] {
  const names = namesIn(lines);
  const inCv = lines.flatMap((line) => line.sentences.flatMap((sentence) => yearsIn(sentence, line, names)));
  const found: Contradiction[] = [];
  for (const said of answer.clauses.flatMap((clause) => yearsIn(clause, answer, names))) {
    const other = inCv.find(
      (claim) => Math.abs(claim.years - said.years) >= farApart && shareName(claim, said),
    );
    if (other === undefined || inCv.some((claim) => claim.years === said.years && shareName(claim, said)))
      continue;
    const name = [...said.about].find((stem) => other.about.has(stem)) ?? '';
    found.push({
      note: `Speaks of ${said.years} years with ${names.get(name) ?? 'it'}; the CV says ${other.years}.`,
      followUp: `How do the years with ${names.get(name) ?? 'it'} add up, and what did you do in them?`,
      evidence: [said.evidence],
    });
  }
  return found;
}

function yearsIn(
  range: TokenRange,
  prepared: PreparedText,
  names: ReadonlyMap<string, string>,
): readonly YearsClaim[] {
  for (let index = range.first; index < range.end - 1; index++) {
    const years = Number(prepared.stems[index]);
    const next = prepared.tokens[index + 1]?.word ?? '';
    if (!Number.isFinite(years) || years <= 0 || years > 50 || !/^(?:years?|yrs?)$/.test(next)) continue;
    if (prepared.tokens[index + 2]?.word === 'ago') continue;
    const about = new Set(prepared.stems.slice(range.first, range.end).filter((stem) => names.has(stem)));
    if (about.size > 0) return [{ years, about, evidence: spanOf(range, prepared) }];
  }
  return [];
}

function shareName(a: YearsClaim, b: YearsClaim): boolean {
  return [...a.about].some((stem) => b.about.has(stem));
}

/** Content stems with their sign. */
function contentOf(clause: TokenRange, answer: PreparedText): ReadonlyMap<string, boolean> {
  const words = new Map<string, boolean>();
  for (let index = clause.first; index < clause.end; index++) {
    if (answer.isContent[index] === true)
      words.set(answer.stems[index] ?? '', answer.isNegated[index] === true);
  }
  return words;
}

function saysTheOpposite(one: ReadonlyMap<string, boolean>, other: ReadonlyMap<string, boolean>): boolean {
  const shared = [...one.keys()].filter((stem) => other.has(stem));
  const smaller = Math.min(one.size, other.size);
  if (shared.length < fewestSharedWords || shared.length < sharedShare * Math.max(one.size, other.size))
    return false;
  const turned = shared.filter((stem) => one.get(stem) !== other.get(stem)).length;
  return turned >= smaller * 0.6;
}

function wordsOf(range: TokenRange, prepared: PreparedText): string {
  return prepared.tokens
    .slice(range.first, range.end)
    .map((token) => token.word)
    .join(' ');
}

function spanOf(range: TokenRange, prepared: PreparedText): Evidence {
  return { start: prepared.tokens[range.first]?.start ?? 0, end: prepared.tokens[range.end - 1]?.end ?? 0 };
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 77).trimEnd()}…`;
}
