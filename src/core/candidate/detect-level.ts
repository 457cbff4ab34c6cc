import type { Level } from '../question/card.ts';
import type { DetectedLevel } from './candidate-profile.ts';
import { yearsInWords } from './years.ts';

export interface LevelClues {
  /** The newest job title, if any. */
  readonly title: string | null;
  /** Years of work outside of training; null when the CV does not say. */
  readonly years: number | null;
  readonly sinceYear: number | null;
  /** Words about studies that still run or have just ended, e.g. "a degree that ends in 2026"; else null. */
  readonly study: string | null;
}

/** Title first, then years of work, then studies; null when none of them says anything. */
export function detectLevel({ title, years, sinceYear, study }: LevelClues): DetectedLevel | null {
  const since = sinceYear === null ? '' : ` since ${sinceYear}`;
  if (study !== null && (years ?? 0) < 1) return { level: 'junior', because: study };
  const ranked = title === null ? null : levelOfTitle(title);
  if (title !== null && ranked !== null) return { level: ranked, because: `the title “${title}”` };
  if (years !== null)
    return { level: levelOfYears(years), because: `${yearsInWords(years)} of work${since}` };
  return study === null ? null : { level: 'junior', because: study };
}

/** The rank that a job title names in its own words; null when it names none. */
export function levelOfTitle(title: string): Level | null {
  return rankWords.find(({ pattern }) => pattern.test(title))?.level ?? null;
}

/** Where people usually stand after so many years: junior below 2, mid below 6, then senior. */
export function levelOfYears(years: number): Level {
  if (years < 2) return 'junior';
  return years < 6 ? 'mid' : 'senior';
}

const rankWords: readonly { readonly level: Level; readonly pattern: RegExp }[] = [
  {
    level: 'junior',
    pattern:
      /\b(?:junior|jr|jnr|interns?|internship|trainee|apprentice|azubi|working student|werkstudent(?:in)?|student(?:in)?|praktikant(?:in)?|graduate|entry[ -]level|becari[oa]|stagiaire|debutante?|placement)\b/i,
  },
  {
    level: 'staff',
    pattern:
      /\b(?:staff (?!augmentation)|principal|distinguished|fellow|head of|director|vp|vice president|chief|cto|ciso)\b/i,
  },
  { level: 'senior', pattern: /\b(?:senior|sr|snr|lead|expert|team lead|leiter(?:in)?)\b/i },
  { level: 'mid', pattern: /\b(?:mid|mid[ -]level|intermediate|regular)\b/i },
];
