import { domainsOfRole } from '../../core/next-question/pick-question.ts';
import { facets, levels } from '../../core/question/card.ts';
import type { AuthoredCard } from '../../core/question/authoring/authored-card.ts';
import type { CardFile, ReadBank } from './read-bank.ts';
import { readingGrade } from './reading-level.ts';

/** One row of the report: how many cards and questions, how they spread, and how hard they are to read. */
export interface Coverage {
  readonly name: string;
  readonly cards: number;
  readonly questions: number;
  readonly byLevel: readonly number[];
  readonly byFacet: readonly number[];
  /** Least, middle and greatest difficulty in logits. */
  readonly difficulties: readonly [number, number, number];
  /** Mean Flesch–Kincaid grade of the questions. */
  readonly grade: number;
}

export function coverageByDomain({ taxonomy, files }: ReadBank): readonly Coverage[] {
  return taxonomy.domains.map(({ id }) =>
    coverageOf(
      id,
      files.filter(({ domain }) => domain === id),
    ),
  );
}

/** What an interview of each role can draw on. */
export function coverageByRole({ taxonomy, files }: ReadBank): readonly Coverage[] {
  return taxonomy.roles.map((role) => {
    const domains = new Set(domainsOfRole(role, taxonomy));
    const isOpen = ({ roles }: AuthoredCard): boolean => roles.length === 0 || roles.includes(role.id);
    return coverageOf(
      role.id,
      files.filter(({ domain, card }) => domains.has(domain) && isOpen(card)),
    );
  });
}

export function coverageOf(name: string, files: readonly CardFile[]): Coverage {
  const cards = files.map(({ card }) => card);
  const questions = cards.flatMap((card) => card.questions);
  const sorted = questions.map(({ difficulty }) => difficulty).sort((a, b) => a - b);
  const grades = questions.map(({ ask }) => readingGrade(ask));
  return {
    name,
    cards: cards.length,
    questions: questions.length,
    byLevel: levels.map((level) => cards.filter((card) => card.level === level).length),
    byFacet: facets.map((facet) => questions.filter((question) => question.facet === facet).length),
    difficulties: [sorted[0] ?? 0, sorted[sorted.length >> 1] ?? 0, sorted.at(-1) ?? 0],
    grade: grades.reduce((sum, grade) => sum + grade, 0) / Math.max(1, grades.length),
  };
}
