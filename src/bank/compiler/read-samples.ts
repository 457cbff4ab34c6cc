import * as v from 'valibot';
import { samplesSchema, slug } from '../../core/question/authoring/authored-card.ts';
import type { AuthoredCard } from '../../core/question/authoring/authored-card.ts';
import { parseFields, parseYaml } from '../../core/question/authoring/positioned-data.ts';
import type { FieldPath } from '../../core/question/authoring/positioned-data.ts';
import { findingOf } from './finding.ts';
import type { Finding } from './finding.ts';

/** Where the sample answers to a card's questions stand. */
export function samplesPathOf(cardPath: string): string {
  return cardPath.replace(/\.yaml$/, samplesEnding);
}

export function isSamplesPath(path: string): boolean {
  return path.endsWith(samplesEnding);
}

const samplesEnding = '.samples.yaml';

/** Sample answers by the id of the question. */
const samplesFileSchema = v.record(slug, samplesSchema);

/** The card with the sample answers of its file `text`; without those of a file that does not parse. */
export function addSamples(
  card: AuthoredCard,
  path: string,
  text: string,
): { readonly card: AuthoredCard; readonly findings: readonly Finding[] } {
  const data = parseYaml(text);
  if (!data.ok) return { card, findings: [findingOf(path, data.error)] };
  const samples = parseFields(samplesFileSchema, data.value);
  if (!samples.ok) return { card, findings: samples.error.map((each) => findingOf(path, each)) };
  const error = (at: FieldPath, message: string): Finding => ({
    severity: 'error',
    path,
    line: data.value.lineOf(at),
    message,
  });
  const findings = Object.entries(samples.value).flatMap(([id, { strong, wrong }]): readonly Finding[] => {
    if (!card.questions.some((question) => question.id === id))
      return [error([id], `${card.id} has no question ${id}`)];
    if (strong.length === 0) return [error([id], 'has no strong answer')];
    return wrong.length < fewestWrong
      ? [error([id], `has fewer than ${fewestWrong} wrong answers, so that much of what is wrong is missed`)]
      : [];
  });
  return {
    card: {
      ...card,
      questions: card.questions.map((question) => {
        const own = samples.value[question.id];
        return own === undefined ? question : { ...question, samples: own };
      }),
    },
    findings,
  };
}

const fewestWrong = 3;
