import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { parseFields, parseYaml } from '../../core/question/authoring/positioned-data.ts';
import type { CardFile } from './read-bank.ts';
import { findingOf } from './finding.ts';
import type { Finding } from './finding.ts';
import { yamlFiles } from './read-bank.ts';

/** Answers written without a look at the cues. docs/bank.md tells how to write them. */
export type GoldAnswers = v.InferOutput<typeof knowledgeSchema> | v.InferOutput<typeof storySchema>;

export interface ReadGold {
  /** The half that may be looked at when a rule is mended. */
  readonly seen: readonly GoldAnswers[];
  /** The half that is looked at for its figure only. */
  readonly unseen: readonly GoldAnswers[];
  readonly findings: readonly Finding[];
}

/** Reads `seen/<domain>.yaml` and `unseen/<domain>.yaml` under `root` and holds them against the cards. */
export async function readGold(root: string, files: readonly CardFile[]): Promise<ReadGold> {
  const questionIds = new Map(
    files.flatMap(({ domain, card }) =>
      card.questions.map(({ id }): [string, string] => [`${card.id}/${id}`, domain]),
    ),
  );
  const seen = await readHalf(join(root, 'seen'), questionIds);
  const unseen = await readHalf(join(root, 'unseen'), questionIds);
  const seenIds = new Set(seen.answers.map(({ question }) => question));
  const twice = unseen.placed.filter(({ question }) => seenIds.has(question));
  const strays = (await readdir(root).catch(() => [])).filter((name) => name.endsWith('.yaml'));
  return {
    seen: seen.answers,
    unseen: unseen.answers,
    findings: [
      ...seen.findings,
      ...unseen.findings,
      ...twice.map(({ path, line, question }) =>
        error(path, line, `${question} is in the seen half already`),
      ),
      ...strays.map((name) => error(join(root, name), 1, 'belongs in seen/ or in unseen/')),
    ],
  };
}

interface Half {
  readonly answers: readonly GoldAnswers[];
  readonly placed: readonly { readonly path: string; readonly line: number; readonly question: string }[];
  readonly findings: readonly Finding[];
}

async function readHalf(folder: string, questionIds: ReadonlyMap<string, string>): Promise<Half> {
  const halves = await Promise.all(
    (await yamlFiles(folder)).map(async (path) =>
      parseGoldFile(path, await readFile(path, 'utf8'), questionIds),
    ),
  );
  return {
    answers: halves.flatMap(({ answers }) => answers),
    placed: halves.flatMap(({ placed }) => placed),
    findings: halves.flatMap(({ findings }) => findings),
  };
}

/** `questionIds` gives the domain of each question of the bank. */
export function parseGoldFile(path: string, text: string, questionIds: ReadonlyMap<string, string>): Half {
  const data = parseYaml(text);
  if (!data.ok) return { answers: [], placed: [], findings: [findingOf(path, data.error)] };
  const list = parseFields(goldFileSchema, data.value);
  if (!list.ok) return { answers: [], placed: [], findings: list.error.map((each) => findingOf(path, each)) };
  const domain = basename(path, '.yaml');
  const met = new Set<string>();
  const findings = list.value.flatMap(({ question }, index): readonly Finding[] => {
    const line = data.value.lineOf([index, 'question']);
    const isMet = met.has(question);
    met.add(question);
    if (isMet) return [error(path, line, `${question} stands twice`)];
    const home = questionIds.get(question);
    if (home === undefined) return [error(path, line, `there is no question ${question}`)];
    const lengths = lengthProblem(list.value[index]!);
    if (lengths !== null) return [error(path, line, `${question} ${lengths}`)];
    return home === domain ? [] : [error(path, line, `${question} belongs in ${home}.yaml`)];
  });
  const placed = list.value.map(({ question }, index) => ({
    path,
    line: data.value.lineOf([index, 'question']),
    question,
  }));
  return { answers: list.value.filter(({ question }) => questionIds.has(question)), placed, findings };
}

function lengthProblem(answers: GoldAnswers): string | null {
  if (!('strong' in answers)) return null;
  const { brief_strong: brief, long_partial: partial, long_wrong: wrong } = answers;
  const given = [brief, partial, wrong].filter((each) => each !== undefined);
  if (given.length === 0) return null;
  if (given.length < 3) return 'needs all three of brief_strong, long_partial and long_wrong, or none';
  const [first = '', ...others] = given;
  return others.every(({ length }) => length > first.length) ? null : 'has a brief_strong that is not brief';
}

const questionId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+\.[a-z0-9-]+\/[a-z0-9-]+$/, 'must be <card id>/<question id>'),
);
const answer = v.pipe(v.string(), v.trim(), v.minLength(15, 'is no answer yet'));

const knowledgeSchema = v.strictObject({
  question: questionId,
  strong: answer,
  partial: answer,
  wrong: answer,
  off_topic: answer,
  // The same three with their lengths exchanged, so that length is no sign of what an answer is worth.
  brief_strong: v.exactOptional(answer),
  long_partial: v.exactOptional(answer),
  long_wrong: v.exactOptional(answer),
});

const storySchema = v.strictObject({
  question: questionId,
  vivid: answer,
  vague: answer,
  other_person: answer,
  off_topic: answer,
});

/** Which form an entry has shows by its first telling key, so that what is missing gets a message of its own. */
const goldFileSchema = v.array(
  v.lazy((entry): typeof storySchema | typeof knowledgeSchema =>
    typeof entry === 'object' && entry !== null && ('vivid' in entry || 'vague' in entry)
      ? storySchema
      : knowledgeSchema,
  ),
);

function error(path: string, line: number, message: string): Finding {
  return { severity: 'error', path, line, message };
}
