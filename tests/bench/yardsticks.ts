import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as v from 'valibot';

/** One graded answer of a public data set. `score` from 0 to 1. */
export interface GradedAnswer {
  readonly set: string;
  /** Unique over all sets. */
  readonly questionId: string;
  readonly question: string;
  readonly reference: string;
  readonly answer: string;
  readonly score: number;
}

const rowSchema = v.object({
  question_id: v.string(),
  question: v.string(),
  reference_answer: v.string(),
  student_answer: v.string(),
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

/** Throws with the line's number when a line is not a graded answer. */
export function readYardstick(path: string): readonly GradedAnswer[] {
  const set = basename(path).replace(/\.jsonl$/, '');
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index): readonly GradedAnswer[] => {
      if (line.trim() === '') return [];
      const parsed = v.safeParse(rowSchema, JSON.parse(line));
      if (!parsed.success) throw new Error(`${path}:${index + 1}: ${v.summarize(parsed.issues)}`);
      const row = parsed.output;
      return [
        {
          set,
          questionId: `${set}/${row.question_id}`,
          question: withApostrophes(row.question),
          reference: withApostrophes(row.reference_answer),
          answer: withApostrophes(row.student_answer),
          score: row.score,
        },
      ];
    });
}

/** Some sets write the apostrophe of "aren't" as a quotation mark or a caret. */
function withApostrophes(text: string): string {
  return text.replace(/(\p{L})["^](?=(?:t|s|re|ve|ll|d|m)\b)/gu, "$1'");
}
