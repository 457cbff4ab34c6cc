import { xmlTokens } from './xml-tokens.ts';
import type { XmlToken } from './xml-tokens.ts';

/**
 * Lines of a WordprocessingML part in document order: one a paragraph or forced break, list items with a bullet.
 * A table row whose cells hold one paragraph each is one line; otherwise cell follows cell. Deleted and moved text,
 * field codes, and the fallback copies of text boxes stay out.
 */
export function wordLines(xml: string): readonly string[] {
  const root = frame('part');
  const frames: Frame[] = [root];
  let skipDepth = 0;
  let runDepth = 0;
  let textDepth = 0;

  const top = (): Frame => frames.at(-1) ?? root;

  for (const token of xmlTokens(xml)) {
    if (token.type === 'text') {
      if (textDepth > 0 && skipDepth === 0) top().text += token.text;
      continue;
    }
    const change = changeOf(token);
    if (skipped.has(token.name)) skipDepth = Math.max(0, skipDepth + change);
    else if (skipDepth > 0) continue;
    else if (token.name === 'r') runDepth = Math.max(0, runDepth + change);
    else if (token.name === 't') textDepth = Math.max(0, textDepth + change);
    else if (isFrameKind(token.name)) {
      if (token.type === 'close') closeFrame(frames, token.name);
      else if (token.empty && token.name === 'p') top().lines.push('');
      else if (!token.empty) frames.push(frame(token.name));
    } else if (token.type === 'open') {
      if (token.name === 'numPr' || isBulletStyle(token)) top().bullet = true;
      else if (runDepth > 0) top().text += marks[token.name] ?? '';
    }
  }
  while (frames.length > 1) closeFrame(frames, top().kind);
  return root.lines;
}

interface Frame {
  readonly kind: string;
  /** Finished lines; in a row one entry a cell, parted by `cells`. */
  readonly lines: string[];
  readonly cells: string[][];
  text: string;
  bullet: boolean;
}

const skipped: ReadonlySet<string> = new Set(['Fallback', 'moveFrom', 'del']);

const marks: Readonly<Record<string, string>> = {
  tab: '  ',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};

function frame(kind: string): Frame {
  return { kind, lines: [], cells: [], text: '', bullet: false };
}

function isFrameKind(name: string): boolean {
  return name === 'p' || name === 'tc' || name === 'tr';
}

function changeOf(token: XmlToken): number {
  if (token.type === 'open') return token.empty ? 0 : 1;
  return -1;
}

function isBulletStyle(token: { readonly name: string; readonly attributes: string }): boolean {
  return token.name === 'pStyle' && /["'](?:ListBullet|ListNumber|Aufzhlung)/.test(token.attributes);
}

/** Closes frames down to the innermost one of this kind; without one, nothing. */
function closeFrame(frames: Frame[], kind: string): void {
  if (!frames.slice(1).some((open) => open.kind === kind)) return;
  for (;;) {
    const closing = frames.pop();
    const parent = frames.at(-1);
    if (closing === undefined || parent === undefined) return;
    if (closing.kind === 'tc' && parent.kind === 'tr') parent.cells.push(linesOf(closing));
    else parent.lines.push(...linesOf(closing));
    if (closing.kind === kind) return;
  }
}

function linesOf({ kind, lines, cells, text, bullet }: Frame): string[] {
  if (kind === 'tr') return [...lines, ...rowLines(cells)];
  if (kind !== 'p') return lines;
  const own = text.split('\n').map((line) => line.trim());
  if (bullet && own[0] !== undefined && own[0] !== '') own[0] = `• ${own[0]}`;
  // A paragraph that only anchors a text box has no line of its own.
  return lines.length > 0 && own.every((line) => line === '') ? lines : [...own, ...lines];
}

function rowLines(cells: readonly (readonly string[])[]): string[] {
  const filled = cells.map((cell) => cell.filter((line) => line !== '')).filter((cell) => cell.length > 0);
  if (filled.every((cell) => cell.length === 1)) return [filled.flat().join('  ')];
  return filled.flatMap((cell) => [...cell, '']);
}
