import { leading, making, minding, resulting } from './action-verbs.ts';
import type { Highlight } from './candidate-profile.ts';
import { hasContactData } from './cv-lines.ts';
import type { DatedEntry } from './employments.ts';
import { isDiscussable, shortestStatement } from './discussable.ts';
import { skillsIn } from './skills.ts';
import type { Statement } from './statements.ts';

/**
 * What is worth a question, the most promising first: things done, changes of role, and long gaps between the dates.
 * `mayAskAboutGaps` is false for a CV that speaks of family, health or the like: the gap may be that.
 */
export function findHighlights(
  statements: readonly Statement[],
  entries: readonly DatedEntry[],
  mayAskAboutGaps: boolean,
): readonly Highlight[] {
  const done = statements.flatMap((statement) => {
    const kind = kindOf(statement);
    if (kind === null || !isDiscussable(statement)) return [];
    const { text, line } = statement;
    return [{ kind, text, line, worth: worthOf(kind, statement, entries) }];
  });
  return [...done, ...findChanges(entries), ...(mayAskAboutGaps ? findGaps(entries) : [])]
    .sort((a, b) => b.worth - a.worth || a.line - b.line)
    .slice(0, mostHighlights);
}

type DoneKind = Exclude<Highlight['kind'], 'gap' | 'change'>;

const mostHighlights = 40;

function kindOf({ text, section }: Statement): DoneKind | null {
  if (leading.test(text)) return 'leadership';
  if (resulting.test(text) && hasFigure(text)) return 'achievement';
  if (making.test(text) || (section === 'projects' && text.length >= 2 * shortestStatement)) return 'project';
  if (resulting.test(text)) return 'achievement';
  return minding.test(text) ? 'responsibility' : null;
}

/** A number that is no year and no version. */
function hasFigure(text: string): boolean {
  return /(?<![\p{L}\d.])\d[\d.,]*\s?(?:%|percent|x\b|k\b|m\b|ms\b|€|\$|£|\p{L})|[€$£]\s?\d|\b(?:half|twice|double|million|thousand|dozen)\b/iu.test(
    text.replace(/\b(?:19|20)\d\d\b/g, ''),
  );
}

const baseWorth = {
  achievement: 0.55,
  leadership: 0.55,
  project: 0.5,
  responsibility: 0.35,
} as const satisfies Record<DoneKind, number>;

/** Figures, results, named technology and recent work make a statement worth more; brevity makes it worth less. */
function worthOf(kind: DoneKind, { text, line, section }: Statement, entries: readonly DatedEntry[]): number {
  const jobs = entries.filter((entry) => entry.section === 'experience').map((entry) => entry.line);
  const job = jobs.filter((start) => start <= line).length - 1;
  const recency = section === 'experience' ? ([0.12, 0.06][Math.max(0, job)] ?? 0) : 0;
  const worth =
    baseWorth[kind] +
    (hasFigure(text) ? 0.15 : 0) +
    (resulting.test(text) ? 0.08 : 0) +
    (skillsIn(text).length > 0 ? 0.06 : 0) +
    recency -
    (text.length < 2 * shortestStatement ? 0.15 : 0) -
    (section === 'summary' ? 0.25 : 0);
  return Math.round(Math.min(1, Math.max(0, worth)) * 100) / 100;
}

const jobSections: ReadonlySet<DatedEntry['section']> = new Set(['experience', 'other']);

/** Steps from one role to another between jobs that follow each other. */
function findChanges(entries: readonly DatedEntry[]): readonly Highlight[] {
  const jobs = entries
    .filter(({ section, title, roleId }) => jobSections.has(section) && title !== null && roleId !== null)
    .sort((a, b) => a.range.startMonth - b.range.startMonth);
  return jobs.flatMap((job, index): readonly Highlight[] => {
    const before = jobs[index - 1];
    if (before === undefined || before.roleId === job.roleId) return [];
    const text = `from ${before.title ?? ''} to ${job.title ?? ''}`;
    return hasContactData(text) ? [] : [{ kind: 'change', text, line: job.titleLine, worth: 0.45 }];
  });
}

/** At least a year that no dated entry of the CV covers. */
function findGaps(entries: readonly DatedEntry[]): readonly Highlight[] {
  const sorted = [...entries].sort((a, b) => a.range.startMonth - b.range.startMonth);
  const gaps: Highlight[] = [];
  let latest: DatedEntry | null = null;
  for (const entry of sorted) {
    if (latest !== null && entry.range.startMonth - latest.range.latestEndMonth >= shortestGapMonths)
      gaps.push({
        kind: 'gap',
        text: `between ${latest.range.endLabel} and ${entry.range.startLabel}`,
        line: entry.line,
        worth: 0.3,
      });
    if (latest === null || entry.range.latestEndMonth > latest.range.latestEndMonth) latest = entry;
  }
  return gaps;
}

const shortestGapMonths = 12;
