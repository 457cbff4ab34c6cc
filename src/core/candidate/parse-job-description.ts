import type { Level, Taxonomy } from '../question/card.ts';
import type { JobProfile } from './candidate-profile.ts';
import { toCvLines } from './cv-lines.ts';
import { levelOfTitle, levelOfYears } from './detect-level.ts';
import { createRoleMatcher } from './match-role.ts';
import type { RoleMatch } from './match-role.ts';
import { hasJobNoun } from './role-words.ts';
import { findSkills } from './skills.ts';
import { statedYears } from './years.ts';

/** Reads what a job description asks for. `lines` as pasted or as a DocumentReader gave them. Never throws. */
export function parseJobDescription(
  lines: readonly string[],
  sha256: string,
  taxonomy: Taxonomy,
): JobProfile {
  const texts = toCvLines(lines).map(({ text }) => text);
  const found = findTitle(texts, createRoleMatcher(taxonomy));
  return {
    title: found?.title ?? null,
    roleId: found?.roleId ?? null,
    level: findLevel(found?.title ?? null, texts),
    skills: findSkills(texts),
    lines: texts,
    sha256,
  };
}

interface FoundTitle {
  readonly title: string;
  readonly roleId: string | null;
}

/** A label first, then the surest of the first lines, then "we are looking for a …" anywhere. */
function findTitle(lines: readonly string[], matchRole: (text: string) => RoleMatch): FoundTitle | null {
  const labelled = lines.flatMap((line) => labelPattern.exec(line)?.[1] ?? []).at(0);
  if (labelled !== undefined) return toTitle(labelled, matchRole);
  const opening = lines
    .slice(0, openingLines)
    .filter((line) => line.length <= longestTitle && !/[.!?]$/.test(line) && hasJobNoun(line))
    .map((line) => ({ line, ...matchRole(line) }))
    .filter(({ confidence }) => confidence >= leastConfidence);
  const best = opening.reduce<(typeof opening)[number] | null>(
    (a, b) => (a !== null && a.confidence >= b.confidence ? a : b),
    null,
  );
  if (best !== null) return toTitle(best.line, matchRole);
  const sought = lines.flatMap((line) => soughtPattern.exec(line)?.[1] ?? []);
  return sought.map((words) => toTitle(words, matchRole)).find(({ roleId }) => roleId !== null) ?? null;
}

const openingLines = 8;
const longestTitle = 90;
const leastConfidence = 0.6;
const labelPattern =
  /^(?:job title|position|role|title|stelle|stellenbezeichnung|poste|puesto)\s*:\s*(.{3,90})$/i;
const soughtPattern =
  /\b(?:looking for|seeking|hiring|searching for|in search of|join us as|suchen|recherchons|buscamos)\s+(?:an?|the|our next|eine[n]?|une?|una?)?\s*(.{3,60}?)(?=\s+(?:to|who|with|for|in|at|as|mit|zur|zum|pour|para)\b|[.,;:!()]|$)/i;

function toTitle(words: string, matchRole: (text: string) => RoleMatch): FoundTitle {
  const title = words.replace(/\s*\((?:[mfwdx]\s*[/|]\s*)+[mfwdx]\)/i, '').trim();
  const { roleId } = matchRole(title);
  return { title, roleId: roleId === 'any' ? null : roleId };
}

/** The rank in the title; else the fewest years that a line on experience asks for. */
function findLevel(title: string | null, lines: readonly string[]): Level | null {
  const ranked = title === null ? null : levelOfTitle(title);
  if (ranked !== null) return ranked;
  const asked = lines
    .filter((line) => /experience|erfahrung|expérience|experiencia/i.test(line))
    .flatMap((line) => statedYears(line) ?? []);
  if (asked.length > 0) return levelOfYears(Math.max(...asked));
  return lines.some((line) =>
    /\b(?:entry[ -]level|graduates? welcome|no experience (?:needed|required))\b/i.test(line),
  )
    ? 'junior'
    : null;
}
