import type { Turn } from '../../core/interview/interview.ts';
import { dimensions } from '../../core/question/card.ts';
import type { Dimension } from '../../core/question/card.ts';
import type { Report } from '../../core/report/report.ts';

export interface Comparison {
  readonly dimensions: readonly ComparedDimension[];
  readonly questions: readonly ComparedQuestion[];
}

export interface ComparedDimension {
  readonly dimension: Dimension;
  /** 1 to 10; null where there was not enough to score. */
  readonly before: number | null;
  readonly after: number | null;
}

/** A question that was answered in both. Shares of the rubric, 0 to 1; null where not scored. */
export interface ComparedQuestion {
  readonly key: string;
  readonly text: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** The same question is one of the bank under the same id, or one with the very same words. */
export function compareAttempts(before: Report, after: Report): Comparison {
  const afterByKey = new Map(after.turns.map((turn) => [keyOf(turn), turn]));
  const questions = before.turns.flatMap((turn): ComparedQuestion[] => {
    const key = keyOf(turn);
    const again = afterByKey.get(key);
    if (again === undefined) return [];
    return [{ key, text: turn.question.text, before: shareOf(turn, before), after: shareOf(again, after) }];
  });
  return {
    dimensions: dimensions.map((dimension) => ({
      dimension,
      before: scoreOf(before, dimension),
      after: scoreOf(after, dimension),
    })),
    questions: questions.filter(
      (question, index) => questions.findIndex(({ key }) => key === question.key) === index,
    ),
  };
}

function keyOf({ question }: Turn): string {
  return question.bankQuestionId ?? question.text;
}

function shareOf({ question }: Turn, report: Report): number | null {
  return report.shownScores[question.id] ?? null;
}

function scoreOf(report: Report, dimension: Dimension): number | null {
  return report.dimensions.find((summary) => summary.dimension === dimension)?.score ?? null;
}
