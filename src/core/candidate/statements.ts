import type { CvSection } from './candidate-profile.ts';
import { isBulleted, withoutBullet } from './cv-lines.ts';
import type { CvLine } from './cv-lines.ts';
import { sectionOf } from './employments.ts';

/** A sentence or list item of the CV, whole, though the page may break it over lines. */
export interface Statement {
  readonly text: string;
  /** The line that it starts on. */
  readonly line: number;
  readonly section: CvSection['kind'];
}

/** `breaks` are lines that start something new whatever they look like: headings, titles, dates. */
export function findStatements(
  lines: readonly CvLine[],
  sections: readonly CvSection[],
  breaks: ReadonlySet<number>,
): readonly Statement[] {
  const items: { parts: string[]; line: number }[] = [];
  for (const [line, { text }] of lines.entries()) {
    const item = items.at(-1);
    if (item === undefined || breaks.has(line) || breaks.has(line - 1) || !continues(lines, line))
      items.push({ parts: [withoutBullet(text)], line });
    else item.parts.push(text);
  }
  return items
    .filter(({ line }) => !breaks.has(line))
    .flatMap(({ parts, line }) =>
      sentencesIn(parts.join(' ')).map((text) => ({ text, line, section: sectionOf(line, sections) })),
    );
}

/** A wrapped line: no bullet, no blank line before it, and the line above is not finished. */
function continues(lines: readonly CvLine[], line: number): boolean {
  const current = lines[line];
  const above = lines[line - 1];
  if (current === undefined || above === undefined) return false;
  if (current.afterBlank || isBulleted(current.text) || /[.!?:]$/.test(above.text)) return false;
  if (/^[\p{Ll}\d(&]/u.test(current.text)) return true;
  if (/[,–-]$|\b(?:and|or|of|the|a|an|to|for|with|in|on|by|from|using|via|und|et|y)$/.test(above.text))
    return true;
  return isBulleted(above.text) && above.text.length >= wrappedLength;
}

/** Lists rarely hold shorter lines that run on. */
const wrappedLength = 70;

function sentencesIn(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).filter((sentence) => sentence !== '');
}
