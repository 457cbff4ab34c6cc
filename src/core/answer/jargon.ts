import type { Interview, Turn } from '../interview/interview.ts';

/**
 * Words of the field that are likely to be said, for a transcriber that can be told. From the question and from what
 * the candidate brought along, never from the rubric: a word that earns a point must have been said.
 */
export function jargonFor(interview: Interview, { question }: Turn): readonly string[] {
  const skills = [...(interview.candidate?.skills ?? []), ...(interview.job?.skills ?? [])];
  const words = [
    ...namesIn(question.text),
    ...(question.cvLine === null ? [] : namesIn(question.cvLine.text)),
    ...skills.map(({ name }) => name),
  ];
  return [...new Set(words)].slice(0, mostWords);
}

const mostWords = 40;

/** What is written like a name or a term in the middle of a sentence: TCP, PostgreSQL, C++, Node.js. */
function namesIn(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}.+#/-]*/gu) ?? [];
  return words
    .map((word) => word.replace(/[./-]+$/, ''))
    .filter((word) => /^[\p{Lu}\p{N}]{2,}$/u.test(word) || /.[\p{Lu}+#]|\p{L}\.\p{L}/u.test(word))
    .filter((word) => /\p{L}/u.test(word));
}
