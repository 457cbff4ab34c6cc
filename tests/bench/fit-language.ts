import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readBank } from '../../src/bank/compiler/read-bank.ts';
import { prepareText } from '../../src/core/language/prepare-text.ts';
import { wordClasses, wordClassOf } from '../../src/core/language/word-class.ts';
import { readYardstick } from './yardsticks.ts';

/**
 * Counts how common stems are on any topic, and which word classes follow each other in sentences. Writes
 * src/core/language/common-stems.ts and follower-table.ts; fit the grader again afterwards.
 * Usage: npx tsx tests/bench/fit-language.ts FILE.jsonl…
 */
interface Topic {
  /** A subject of study: stems of one subject alone are not common. */
  readonly subject: string;
  readonly texts: readonly string[];
}

const core = new URL('../../src/core/language/', import.meta.url);
const bank = await readBank(fileURLToPath(new URL('../../src/bank/', import.meta.url)));
const rows = process.argv.slice(2).flatMap(readYardstick);
const sentencesOfBank = bank.files.flatMap(({ card }) => [
  card.summary,
  ...card.points.map(({ text }) => text),
]);
const topics: readonly Topic[] = [...topicsOfRows(), ...topicsOfBank()];

const rarest = 0.004;
const fewestSubjects = 0.2;
const highestLevel = 4;
const fairGrade = 0.5;
const smoothing = 8;

writeCommonStems();
writeFollowers();

function topicsOfRows(): readonly Topic[] {
  const texts = new Map<string, { subject: string; texts: string[] }>();
  for (const { set, questionId, question, reference, answer } of rows) {
    const topic = texts.get(questionId) ?? { subject: set, texts: [question, reference] };
    topic.texts.push(answer);
    texts.set(questionId, topic);
  }
  return [...texts.values()];
}

function topicsOfBank(): readonly Topic[] {
  return bank.files.map(({ domain, card }) => ({
    subject: domain,
    texts: [...card.points.map(({ text }) => text), ...card.questions.map(({ ask }) => ask)],
  }));
}

/** A line a level: stems that at least 0.4 % × 2^level of a topic's texts hold, over all topics. */
function writeCommonStems(): void {
  const shares = new Map<string, number>();
  const subjects = new Map<string, Set<string>>();
  for (const { subject, texts } of topics) {
    const counts = new Map<string, number>();
    for (const text of texts)
      for (const stem of contentStems(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    for (const [stem, count] of counts) {
      shares.set(stem, (shares.get(stem) ?? 0) + count / texts.length / topics.length);
      subjects.set(stem, (subjects.get(stem) ?? new Set()).add(subject));
    }
  }
  const subjectCount = new Set(topics.map(({ subject }) => subject)).size;
  const levels: string[][] = [];
  for (const [stem, share] of shares) {
    if (share < rarest || subjects.get(stem)!.size < subjectCount * fewestSubjects) continue;
    (levels[Math.min(highestLevel, Math.floor(Math.log2(share / rarest)))] ??= []).push(stem);
  }
  const lines = levels.map((level) => `  '${level.sort().join(' ')}',`).join('\n');
  write(
    'common-stems.ts',
    `export const stemsByCommonness: readonly string[] = [\n${lines}\n];\n`,
    'Stems by commonness: a line holds those that at least 0.4 % × 2^line of texts on any topic hold.',
  );
}

/** Bits by which a class follows another more often than by chance, as letters: m is chance, a letter a third of a bit. */
function writeFollowers(): void {
  const counts = wordClasses.map(() => wordClasses.map(() => 0));
  const add = (text: string, weight: number): void => {
    const { tokens, sentences } = prepareText(text);
    for (const { first, end } of sentences) {
      const classes = tokens.slice(first, end).map(({ word }) => wordClasses.indexOf(wordClassOf(word)));
      let before = 0;
      for (const next of [...classes, 0]) {
        counts[before]![next]! += weight;
        before = next;
      }
    }
  };
  for (const { reference, answer, score } of rows) {
    if (score >= fairGrade) add(answer, 1);
    add(reference, 0.02);
  }
  for (const sentence of sentencesOfBank) add(sentence, 1);
  const befores = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const nexts = wordClasses.map((_, next) => counts.reduce((sum, row) => sum + row[next]!, 0));
  const total = befores.reduce((sum, count) => sum + count, 0);
  const table = counts.map((row, before) =>
    row
      .map((count, next) => {
        const byChance = (befores[before]! * nexts[next]!) / total;
        const bits = Math.log2((count + smoothing) / (byChance + smoothing));
        return String.fromCharCode('m'.charCodeAt(0) + Math.max(-12, Math.min(13, Math.round(bits * 3))));
      })
      .join(''),
  );
  write(
    'follower-table.ts',
    `export const followers: readonly string[] = [\n${table.map((row) => `  '${row}',`).join('\n')}\n];\n`,
    'A row for each word class, in the order of `wordClasses`, a letter for the class that follows: m is chance, each letter a third of a bit.',
  );
}

function contentStems(text: string): ReadonlySet<string> {
  const { stems, isContent } = prepareText(text);
  return new Set(stems.filter((_, index) => isContent[index] === true));
}

function write(name: string, code: string, comment: string): void {
  const source = 'Written by tests/bench/fit-language.ts from the texts that docs/evaluation.md names.';
  writeFileSync(new URL(name, core), `/**\n * ${comment}\n * ${source}\n */\n${code}`);
}
