import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { FieldError } from './positioned-data.ts';

export interface CsvRow {
  /** Where the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads comma-separated values by RFC 4180: quotes around a cell that holds commas, quotes (doubled) or line breaks.
 * Semicolons and tabs part cells as well when the first line has no comma. Empty lines are left out.
 */
export function parseCsv(text: string): Result<readonly CsvRow[], FieldError> {
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source.slice(0, source.search(/[\r\n]|$/)));
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let rowLine = 1;
  let at = 0;
  const endRow = (): void => {
    if (cells.some((cell) => cell !== '')) rows.push({ line: rowLine, cells });
    cells = [];
    rowLine = line;
  };
  while (at < source.length) {
    if (source[at] === '"') {
      let cell = '';
      for (at += 1; ; at += 1) {
        const end = source.indexOf('"', at);
        if (end === -1) return err({ line: rowLine, field: '', message: 'a quote is opened and not closed' });
        cell += source.slice(at, end);
        at = end + 1;
        if (source[at] !== '"') break;
        cell += '"';
      }
      line += cell.split(/\r\n|\r|\n/).length - 1;
      cells.push(cell.trim());
    } else {
      const length = source.slice(at).search(separator.endOfCell);
      const end = length === -1 ? source.length : at + length;
      cells.push(source.slice(at, end).trim());
      at = end;
    }
    const next = source[at];
    if (next === separator.sign) {
      at += 1;
      if (at === source.length) cells.push('');
      continue;
    }
    if (next !== undefined && next !== '\r' && next !== '\n')
      return err({ line, field: '', message: `“${next}” stands after a closing quote` });
    at += next === '\r' && source[at + 1] === '\n' ? 2 : 1;
    line += 1;
    endRow();
  }
  endRow();
  return ok(rows);
}

export function writeCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function separatorOf(firstLine: string): { readonly sign: string; readonly endOfCell: RegExp } {
  if (firstLine.includes(',')) return { sign: ',', endOfCell: /[,\r\n]/ };
  return firstLine.includes(';')
    ? { sign: ';', endOfCell: /[;\r\n]/ }
    : { sign: '\t', endOfCell: /[\t\r\n]/ };
}
