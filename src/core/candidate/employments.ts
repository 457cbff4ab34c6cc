import { leading, making } from './action-verbs.ts';
import type { CvSection } from './candidate-profile.ts';
import type { CvLine } from './cv-lines.ts';
import { isBulleted } from './cv-lines.ts';
import { findDateRange } from './date-ranges.ts';
import type { DateRange } from './date-ranges.ts';
import type { RoleMatch } from './match-role.ts';
import { hasJobNoun } from './role-words.ts';

/** A dated entry of a CV: a job, a study, a break. */
export interface DatedEntry {
  readonly range: DateRange;
  readonly line: number;
  readonly section: CvSection['kind'];
  /** The job title beside the dates, without them; null where none is near. */
  readonly title: string | null;
  readonly titleLine: number;
  readonly roleId: string | null;
  /** An internship, a student job or an apprenticeship. */
  readonly inTraining: boolean;
}

/** Every line with a range of dates, with the title on the same line or the ones around it. In the order of the CV. */
export function findDatedEntries(
  lines: readonly CvLine[],
  sections: readonly CvSection[],
  matchTitle: (title: string) => RoleMatch,
  nowYear: number,
): readonly DatedEntry[] {
  return lines.flatMap(({ text }, line) => {
    const range = findDateRange(text, nowYear);
    if (range === null || isBulleted(text)) return [];
    const around = [line, line - 1, line + 1].flatMap((at) => titleAt(lines, at, line, nowYear));
    const best = bestTitle(around, matchTitle);
    const nearby = around.map(({ title }) => title).join(' ');
    const section = sectionOf(line, sections);
    return [
      {
        range,
        line,
        section: section === 'other' && best === undefined && studied.test(nearby) ? 'education' : section,
        title: best === undefined ? null : withoutPlace(best.title, matchTitle),
        titleLine: best?.titleLine ?? line,
        roleId: best?.roleId ?? null,
        inTraining: trained.test(best?.title ?? nearby),
      },
    ];
  });
}

/** The kind of the section that a line belongs to. */
export function sectionOf(line: number, sections: readonly CvSection[]): CvSection['kind'] {
  return sections.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine)?.kind ?? 'other';
}

const trained =
  /\b(?:interns?|internship|working student|werkstudent(?:in)?|praktik(?:um|ant|antin)|trainee|apprentice(?:ship)?|azubi|stage (?:de|chez|au|en)|stagiaire|becari[oa]|teaching assistant|placement)\b/i;

const studied =
  /\b(?:b\.?sc|m\.?sc|b\.?a|m\.?a|b\.?eng|m\.?eng|mba|ph\.?d|bachelor\w*|master\w*|degree|diplom\w*|university|universit[äéà]\w*|universidad|hochschule|college|school|schule|abitur|studium|thesis)\b/i;

interface FoundTitle {
  readonly title: string;
  readonly titleLine: number;
}

/** The first that names a job of a known role, else the first that names a place in training. */
function bestTitle(
  found: readonly FoundTitle[],
  matchTitle: (title: string) => RoleMatch,
): (FoundTitle & { readonly roleId: string | null }) | undefined {
  if (found.slice(0, 1).some(({ title }) => studied.test(title) && !hasJobNoun(title))) return undefined;
  const jobs = found
    .filter(({ title }) => hasJobNoun(title) && !making.test(title) && !leading.test(title))
    .map((job) => ({ ...job, ...matchTitle(job.title) }));
  const known = jobs.find(({ roleId }) => roleId !== 'any');
  const training = found.find(({ title }) => trained.test(title));
  return known ?? (training === undefined ? undefined : { ...training, roleId: null });
}

function titleAt(
  lines: readonly CvLine[],
  at: number,
  dated: number,
  nowYear: number,
): readonly FoundTitle[] {
  const line = lines[at];
  if (line === undefined || isBulleted(line.text)) return [];
  if (at > dated && line.afterBlank) return [];
  if (at < dated && lines[dated]?.afterBlank === true) return [];
  const range = findDateRange(line.text, nowYear);
  if (range !== null && at !== dated) return [];
  const text =
    range === null ? line.text : `${line.text.slice(0, range.start)} ${line.text.slice(range.end)}`;
  const title = text
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,|;:–—-]+|[\s,|;:(–—-]+$/g, '');
  return title === '' || title.length > longestTitle ? [] : [{ title, titleLine: at }];
}

const longestTitle = 110;

/** "Backend Engineer, Example Ltd" → "Backend Engineer": the part of the title that says the role best. */
function withoutPlace(title: string, matchTitle: (title: string) => RoleMatch): string {
  const parts = title.split(/\s*[,;|·•@]\s*|\s+[–—-]+\s+|\s+(?:at|bei|chez)\s+/).filter(Boolean);
  const confidences = parts.map((part) => matchTitle(part).confidence);
  const best = Math.max(...confidences);
  return best > 0 ? (parts[confidences.indexOf(best)] ?? title) : title;
}
