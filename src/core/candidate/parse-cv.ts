import type { Taxonomy } from '../question/card.ts';
import type { CandidateProfile, CvSection, DetectedLevel } from './candidate-profile.ts';
import { toCvLines } from './cv-lines.ts';
import type { CvLine } from './cv-lines.ts';
import { findSections } from './cv-sections.ts';
import { coveredMonths } from './date-ranges.ts';
import { detectLevel, levelOfTitle } from './detect-level.ts';
import { findDatedEntries, sectionOf } from './employments.ts';
import type { DatedEntry } from './employments.ts';
import { findName } from './find-name.ts';
import { findHighlights } from './highlights.ts';
import { createRoleMatcher } from './match-role.ts';
import type { RoleMatch } from './match-role.ts';
import { isPrivateMatter } from './private-matters.ts';
import { hasJobNoun } from './role-words.ts';
import { findSkills } from './skills.ts';
import { findStatements } from './statements.ts';
import { statedYears } from './years.ts';

/**
 * Reads a CV: `lines` as a DocumentReader gave them or as pasted, blank lines included. Never throws; what cannot be
 * found stays null or empty. Age, gender, origin, family and other private matters are not looked for.
 */
export function parseCv(
  lines: readonly string[],
  sha256: string,
  taxonomy: Taxonomy,
  nowYear: number,
): CandidateProfile {
  const cvLines = toCvLines(lines);
  const texts = cvLines.map(({ text }) => text);
  const sections = findSections(texts);
  const matchRole = createRoleMatcher(taxonomy);
  const entries = findDatedEntries(cvLines, sections, matchRole, nowYear);
  const name = findName(texts, sections);
  const opening = openingTitle(cvLines, sections, matchRole, name?.line ?? null);
  const years = yearsOfWork(texts, sections, entries);
  const newest = newestJob(entries);
  return {
    name,
    level: findLevel(texts, sections, entries, years, [newest?.title, opening?.title]),
    roleId:
      opening?.roleId ?? newest?.roleId ?? entries.find(({ roleId }) => roleId !== null)?.roleId ?? null,
    yearsOfExperience: years === null ? null : Math.round(years * 2) / 2,
    skills: findSkills(texts),
    highlights: findHighlights(
      findStatements(cvLines, sections, breaksOf(sections, entries)),
      entries,
      !texts.some(isPrivateMatter),
    ),
    sections,
    lines: texts,
    sha256,
  };
}

/** The title that people give themselves under their name, or at the start of their summary. */
function openingTitle(
  lines: readonly CvLine[],
  sections: readonly CvSection[],
  matchRole: (text: string) => RoleMatch,
  nameLine: number | null,
): { readonly title: string; readonly roleId: string } | null {
  const candidates = lines
    .map(({ text }, line) => ({ text, line, section: sectionOf(line, sections) }))
    .filter(({ line, section }) => line !== nameLine && openingSections.has(section))
    .slice(0, openingLines);
  for (const { text } of candidates) {
    const title = text.split(/\s+(?:with|who|having|mit|avec|con)\s+|[.!]/)[0] ?? '';
    if (title.length > longestTitle || !hasJobNoun(title)) continue;
    const { roleId, confidence } = matchRole(title);
    if (confidence >= leastConfidence) return { title, roleId };
  }
  return null;
}

const openingSections: ReadonlySet<CvSection['kind']> = new Set(['contact', 'summary', 'other']);
const openingLines = 6;
const longestTitle = 70;
const leastConfidence = 0.65;

function isJob({ section, inTraining }: DatedEntry, hasExperience: boolean): boolean {
  return !inTraining && (section === 'experience' || (!hasExperience && section !== 'education'));
}

function hasExperienceSection(entries: readonly DatedEntry[]): boolean {
  return entries.some(({ section }) => section === 'experience');
}

/** The job that ends last; of several, the one that began last. */
function newestJob(entries: readonly DatedEntry[]): DatedEntry | null {
  const jobs = entries.filter(({ section, title }) => section !== 'education' && title !== null);
  return jobs.reduce<DatedEntry | null>((a, b) => {
    if (a === null || b.range.endMonth > a.range.endMonth) return b;
    return b.range.endMonth === a.range.endMonth && b.range.startMonth > a.range.startMonth ? b : a;
  }, null);
}

/** Months of work that the dates cover, or what the CV says of itself if that is more. */
function yearsOfWork(
  lines: readonly string[],
  sections: readonly CvSection[],
  entries: readonly DatedEntry[],
): number | null {
  const hasExperience = hasExperienceSection(entries);
  const jobs = entries.filter((entry) => isJob(entry, hasExperience)).map(({ range }) => range);
  const dated = jobs.length === 0 ? null : coveredMonths(jobs) / 12;
  const stated = lines
    .filter((_, line) => openingSections.has(sectionOf(line, sections)))
    .filter((text) => /experience|erfahrung|expérience|experiencia/i.test(text))
    .flatMap((text) => statedYears(text) ?? []);
  return stated.length === 0 ? dated : Math.max(dated ?? 0, ...stated);
}

function findLevel(
  lines: readonly string[],
  sections: readonly CvSection[],
  entries: readonly DatedEntry[],
  years: number | null,
  titles: readonly (string | null | undefined)[],
): DetectedLevel | null {
  const known = titles.flatMap((title) => title ?? []);
  const starts = entries
    .filter((entry) => isJob(entry, hasExperienceSection(entries)))
    .map(({ range }) => range.startMonth);
  return detectLevel({
    title: known.find((title) => levelOfTitle(title) !== null) ?? known[0] ?? null,
    years,
    sinceYear: starts.length === 0 ? null : Math.floor(Math.min(...starts) / 12),
    study: findStudy(lines, sections, entries),
  });
}

/** Studies that still run, in words; null when there are none. */
function findStudy(
  lines: readonly string[],
  sections: readonly CvSection[],
  entries: readonly DatedEntry[],
): string | null {
  const running = entries.find(({ section, range }) => section === 'education' && range.current);
  if (running !== undefined) return `studies since ${running.range.startLabel}`;
  const expected = lines.find(
    (text, line) =>
      sectionOf(line, sections) === 'education' && /\b(?:expected|anticipated|voraussichtlich)\b/i.test(text),
  );
  if (expected !== undefined) return 'a degree that is still to come';
  const student = lines
    .slice(0, openingLines)
    .find((text) => /\b(?:student(?:in)?|undergraduate|étudiant|estudiante)\b/i.test(text));
  return student === undefined ? null : 'the word “student” at the top of the CV';
}

function breaksOf(sections: readonly CvSection[], entries: readonly DatedEntry[]): ReadonlySet<number> {
  return new Set([
    ...sections.filter(({ heading }) => heading !== '').map(({ firstLine }) => firstLine),
    ...entries.flatMap(({ line, titleLine }) => [line, titleLine]),
  ]);
}
