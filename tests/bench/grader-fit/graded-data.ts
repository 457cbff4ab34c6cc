import { featureNames, featuresOf } from '../../../src/core/evaluation/reference/answer-features.ts';
import type { FeatureName } from '../../../src/core/evaluation/reference/answer-features.ts';
import { honestShare } from '../../../src/core/evaluation/reference/honest-share.ts';
import { pairShare, wordPairs } from '../../../src/core/evaluation/reference/word-evidence.ts';
import { prepareText } from '../../../src/core/language/prepare-text.ts';
import type { PreparedText } from '../../../src/core/language/prepare-text.ts';
import { indicesByValue } from '../agreement.ts';
import { readYardstick } from '../yardsticks.ts';
import type { GradedAnswer } from '../yardsticks.ts';
import type { LinearRow } from './fit-linear.ts';
import { tabulate } from './fit-trees.ts';
import type { TreeTable } from './fit-trees.ts';

/** Graded answers of some files, read once, with what the model sees of them. Lists run in step. */
export interface GradedData {
  readonly rows: readonly GradedAnswer[];
  readonly linearRows: readonly LinearRow[];
  readonly table: TreeTable;
  /** Names of the words by number, "reference:answer". */
  readonly wordNames: readonly string[];
  /** What honestShare leaves of each. */
  readonly honest: readonly number[];
  readonly rowsBySet: ReadonlyMap<string, readonly number[]>;
}

/** A pair of words has a say when this many questions hold it. */
const fewestQuestions = 5;
/** Features that lower a score, and those that may do either; all others may only raise it. */
const lowering: readonly FeatureName[] = ['contradicted', 'missing', 'negationsMissing'];
const eitherWay: readonly FeatureName[] = ['fluency', 'orderShare'];

export function readGradedData(files: readonly string[]): GradedData {
  const rows = files.flatMap(readYardstick);
  const prepared = new Map<string, PreparedText>();
  const read = (text: string): PreparedText => {
    const known = prepared.get(text) ?? prepareText(text);
    prepared.set(text, known);
    return known;
  };
  const answers = rows.map(({ answer }) => prepareText(answer));
  const features = rows.map(({ reference, question }, row) =>
    featuresOf(answers[row]!, read(reference), read(question)),
  );
  const { wordNames, wordsByRow } = numberWords(
    rows,
    rows.map(({ reference }, row) =>
      [...wordPairs(answers[row]!, read(reference))].map((pair) => pair.join(':')),
    ),
  );
  return {
    rows,
    linearRows: rows.map(({ reference }, row) => ({
      columns: features[row]!,
      words: wordsByRow[row]!,
      share: pairShare(answers[row]!, read(reference)),
    })),
    table: tabulate(
      features,
      featureNames.map((name) => (lowering.includes(name) ? -1 : eitherWay.includes(name) ? 0 : 1)),
    ),
    wordNames,
    honest: rows.map(({ reference }, row) => honestShare(features[row]!, answers[row]!, read(reference))),
    rowsBySet: indicesByValue(rows.map(({ set }) => set)),
  };
}

function numberWords(
  rows: readonly GradedAnswer[],
  namesByRow: readonly (readonly string[])[],
): { readonly wordNames: readonly string[]; readonly wordsByRow: readonly Int32Array[] } {
  const questionsByName = new Map<string, Set<string>>();
  for (const [row, names] of namesByRow.entries()) {
    for (const name of names) {
      const known = questionsByName.get(name) ?? new Set();
      questionsByName.set(name, known.add(rows[row]!.questionId));
    }
  }
  const wordNames = [...questionsByName]
    .filter(([, questions]) => questions.size >= fewestQuestions)
    .map(([name]) => name)
    .sort();
  const numbers = new Map(wordNames.map((name, number) => [name, number]));
  const wordsByRow = namesByRow.map((names) =>
    Int32Array.from(names.flatMap((name) => numbers.get(name) ?? [])),
  );
  return { wordNames, wordsByRow };
}
