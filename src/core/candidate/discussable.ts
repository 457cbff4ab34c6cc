import { isInstruction } from '../evaluation/judge/is-instruction.ts';
import { hasContactData } from './cv-lines.ts';
import { isPrivateMatter } from './private-matters.ts';
import type { Statement } from './statements.ts';

/** Whether an interviewer may ask about it: it says enough, tells nothing private, and commands nobody. */
export function isDiscussable({ text, section }: Pick<Statement, 'text' | 'section'>): boolean {
  return (
    askedSections.has(section) &&
    text.length >= shortestStatement &&
    text.length <= longestStatement &&
    !hasContactData(text) &&
    !isPrivateMatter(text) &&
    !isInstruction(text)
  );
}

/** UTF-16 code units. */
export const shortestStatement = 20;
const longestStatement = 400;

const askedSections: ReadonlySet<Statement['section']> = new Set([
  'experience',
  'projects',
  'summary',
  'other',
]);
