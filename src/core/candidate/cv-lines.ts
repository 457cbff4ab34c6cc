export interface CvLine {
  readonly text: string;
  /** A blank line stands before it. */
  readonly afterBlank: boolean;
}

/** Trims and normalises lines and drops blank ones. Of an endless document the start is kept. */
export function toCvLines(lines: readonly string[]): readonly CvLine[] {
  const kept: CvLine[] = [];
  let afterBlank = false;
  for (const line of lines) {
    const text = cleanLine(line);
    if (text !== '') kept.push({ text, afterBlank });
    afterBlank = text === '';
    if (kept.length === mostLines) break;
  }
  return kept;
}

/** Takes the bullet, dash or arrow from the start of a list item. */
export function withoutBullet(line: string): string {
  return line.replace(bullet, '');
}

export function isBulleted(line: string): boolean {
  return bullet.test(line);
}

/** E-mail, phone and web addresses: never quoted. */
export function hasContactData(line: string): boolean {
  return contactData.test(line);
}

const mostLines = 2000;
const longestLine = 1500;
const bullet = /^(?:[•·▪◦●○■□‣➢➤►▸✓✔*–—-]|\([a-z\d]\)|\d{1,2}[.)])\s+/;
const contactData =
  /\S@\S|https?:|www\.|\b[\w-]+\.(?:com|org|net|io|dev|me|de|fr|es|eu|uk)\/|linkedin|github\.|\+\d[\d\s()./-]{6,}|\b\d{3,}[\s./-]\d{2,}[\s./-]\d{2,}/i;

function cleanLine(line: string): string {
  const text = line
    .normalize('NFC')
    .slice(0, longestLine)
    .replace(/\p{Cc}/gu, ' ')
    .trim();
  return withoutLetterSpacing(text).replace(/\s+/g, ' ');
}

/** "E X P E R I E N C E" is set with room between its letters; two or more spaces part its words. */
function withoutLetterSpacing(text: string): string {
  if (!/^\p{L}(?:\s+[\p{L}&]){3,}$/u.test(text)) return text;
  return text
    .split(/\s{2,}/)
    .map((word) => word.replaceAll(' ', ''))
    .join(' ');
}
