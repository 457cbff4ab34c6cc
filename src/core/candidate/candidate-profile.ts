import type { EngineStamp } from '../interview/asked-question.ts';
import type { Level } from '../question/card.ts';

/** What a CV says, each finding with the line that it was read from. */
export interface CandidateProfile {
  readonly name: Finding | null;
  readonly level: DetectedLevel | null;
  /** Nearest role of the taxonomy, by titles in the CV. */
  readonly roleId: string | null;
  readonly yearsOfExperience: number | null;
  readonly skills: readonly Skill[];
  readonly highlights: readonly Highlight[];
  readonly sections: readonly CvSection[];
  /** The CV's own lines, trimmed, without blank ones; `line` below counts from 0 in this list. */
  readonly lines: readonly string[];
  /** SHA-256 of the file or text in hex: finds the same CV again. */
  readonly sha256: string;
}

export interface Finding {
  readonly text: string;
  readonly line: number;
}

export interface DetectedLevel {
  readonly level: Level;
  /** In words, e.g. "six years of work since 2019". */
  readonly because: string;
}

export interface Skill {
  /** As people write it, e.g. "PostgreSQL". */
  readonly name: string;
  /** The domain of the bank that it belongs to, if any. */
  readonly domainId: string | null;
  readonly line: number;
}

/** A line of the CV worth a question. */
export interface Highlight {
  readonly kind: 'achievement' | 'project' | 'responsibility' | 'leadership' | 'gap' | 'change';
  readonly text: string;
  readonly line: number;
  /** How much it is worth discussing, 0 to 1. */
  readonly worth: number;
  /** Absent where the rules found it. */
  readonly foundBy?: EngineStamp;
}

export const cvSectionKinds = [
  'contact',
  'summary',
  'experience',
  'education',
  'skills',
  'projects',
  'certificates',
  'languages',
  'interests',
  'other',
] as const;

export interface CvSection {
  readonly kind: (typeof cvSectionKinds)[number];
  readonly heading: string;
  readonly firstLine: number;
  /** Inclusive. */
  readonly lastLine: number;
}

/** What a job description asks for. */
export interface JobProfile {
  readonly title: string | null;
  readonly roleId: string | null;
  readonly level: Level | null;
  readonly skills: readonly Skill[];
  readonly lines: readonly string[];
  readonly sha256: string;
}
