import type { Report } from './report.ts';

/** The report in three or four sentences, from what its lists say. Null when there is nothing to sum up. */
export function closingText({ counts, strengths, improvements, recommendations }: Report): string | null {
  const [best] = strengths;
  const [first] = improvements;
  if (best === undefined && first === undefined) return null;
  return [
    `You answered ${counts.answered} of ${counts.asked} ${counts.asked === 1 ? 'question' : 'questions'}.`,
    best === undefined ? null : `What came through best: ${asSentence(best.text)}`,
    first === undefined ? null : `What is worth your time first: ${asSentence(first.text)}`,
    recommendations[0] === undefined ? null : asSentence(recommendations[0]),
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
