import type { Skill } from './candidate-profile.ts';
import { skillTable } from './skill-table.ts';

/** Skills that the lines name, each once, with the first line that does. Ordered by that line. */
export function findSkills(lines: readonly string[]): readonly Skill[] {
  const found = new Map<string, Skill>();
  for (const [line, text] of lines.entries()) {
    for (const { name, domainId } of skillsIn(text)) {
      if (!found.has(name)) found.set(name, { name, domainId, line });
    }
  }
  return [...found.values()];
}

export interface KnownSkill {
  readonly name: string;
  readonly domainId: string;
}

/** The skills that one line names, in order, as whole words only. */
export function skillsIn(line: string): readonly KnownSkill[] {
  const text = line.replace(addressPattern, (address) => ' '.repeat(address.length));
  const atoms = [...text.matchAll(atomPattern)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const skills: KnownSkill[] = [];
  for (let at = 0; at < atoms.length;) {
    const alias = aliasAt(text, atoms, at);
    if (alias !== undefined) skills.push(alias.skill);
    at += alias?.atoms.length ?? 1;
  }
  return skills;
}

interface Atom {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

interface Alias {
  readonly skill: KnownSkill;
  /** Lower case. */
  readonly atoms: readonly string[];
  /** As it must be written, or null when case does not matter. */
  readonly exact: string | null;
  /** Only where it stands as in a list. */
  readonly listed: boolean;
}

/** Words with the signs that belong to names of technologies: "C++", "C#", ".NET", "Node.js". */
const atomPattern =
  /(?<![\p{L}\p{N}])\.net\b|[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*(?:\+\+|#(?![\p{L}\p{N}]))?/giu;
/** E-mail and web addresses say nothing about skills. */
const addressPattern = /\S+@\S+|(?:https?:\/\/|www\.)\S+|\b[\w-]+\.(?:com|org|net|io|dev|de|me)\/\S*/gi;

const aliasesByFirstAtom: ReadonlyMap<string, readonly Alias[]> = readTable();

function readTable(): ReadonlyMap<string, readonly Alias[]> {
  const aliases = Object.entries(skillTable).flatMap(([domainId, entries]) =>
    entries.split(';').flatMap((entry) => readEntry(entry.trim(), domainId)),
  );
  const byFirst = new Map<string, Alias[]>();
  for (const alias of aliases) {
    const first = alias.atoms[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), alias]);
  }
  for (const group of byFirst.values()) group.sort((a, b) => b.atoms.length - a.atoms.length);
  return byFirst;
}

function readEntry(entry: string, domainId: string): readonly Alias[] {
  const [, name = entry, sign = '=', rest = ''] = /^(.+?)(?: ([=:]) (.+))?$/s.exec(entry) ?? [];
  const written = rest === '' ? [] : rest.split(', ');
  return (sign === '=' ? [name, ...written] : written).map((alias) => {
    const [, mark, words = alias] = /^([!?]?)(.+)$/s.exec(alias.trim()) ?? [];
    return {
      skill: { name, domainId },
      atoms: words.toLowerCase().match(atomPattern) ?? [],
      exact: mark === '' ? null : words,
      listed: mark === '?',
    };
  });
}

function aliasAt(text: string, atoms: readonly Atom[], at: number): Alias | undefined {
  const first = atoms[at]?.word.toLowerCase() ?? '';
  for (const form of formsOf(first)) {
    const alias = aliasesByFirstAtom.get(form)?.find((candidate) => matches(text, atoms, at, candidate));
    if (alias !== undefined) return alias;
  }
  return undefined;
}

/** A name may carry its version or ".js": "Vue3", "React.js", "Python3.11". */
function formsOf(word: string): readonly string[] {
  return [...new Set([word, word.replace(/\.?js$/, ''), word.replace(/(?<=[a-z+#]{2})[\d.]+$/, '')])].filter(
    Boolean,
  );
}

function matches(text: string, atoms: readonly Atom[], at: number, alias: Alias): boolean {
  const span = atoms.slice(at, at + alias.atoms.length);
  const first = span[0];
  const last = span.at(-1);
  if (first === undefined || last === undefined || span.length < alias.atoms.length) return false;
  const rest = span.slice(1);
  if (!rest.every((atom, index) => atom.word.toLowerCase() === alias.atoms[index + 1])) return false;
  const joined = rest.every((atom, index) =>
    /^[\s\-–/&_.]{1,3}$/.test(text.slice(span[index]?.end, atom.start)),
  );
  if (!joined) return false;
  if (alias.exact !== null && !text.slice(first.start, last.end).startsWith(alias.exact)) return false;
  return !alias.listed || standsAsInList(text.slice(0, first.start), text.slice(last.end));
}

/** True between list punctuation, or between words that usually stand beside a technology. */
function standsAsInList(before: string, after: string): boolean {
  const opened =
    /(?:^|[,;/|•·(:\t–]|(?:^|\s)(?:in|with|using|and|und|et|y|or|to|of|knows?|e\.g\.|mit))\s*$/i.test(before);
  const closed =
    /^\s*(?:$|[,;/|•·):\t]|\.(?:\s|$)|(?:and|und|et|y|or|on|for|with|developers?|engineers?|programm\w+|languages?|code|codebase|services?|microservices?|backend|apps?|applications?|api|apis|scripts?|packages?|version|\d+(?:\.\d+)+)\b)/i.test(
      after,
    );
  return opened && closed;
}
