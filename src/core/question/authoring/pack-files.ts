import { stringify } from 'yaml';
import * as v from 'valibot';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { parseCsv, writeCsv } from './csv.ts';
import type { OwnPackData } from './own-pack.ts';
import { largestPackCharacters } from './own-pack.ts';
import { parseYaml } from './positioned-data.ts';
import type { FieldError } from './positioned-data.ts';

/** What a pack is saved as: to go on writing, for other programs, for a table, or to be shared. */
export const packFormats = ['yaml', 'json', 'csv', 'greenroom'] as const;
export type PackFormat = (typeof packFormats)[number];

export interface PackFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
}

/** What marks a shared file as one of ours. */
const fileFormat = 'greenroom-pack';

/**
 * The text of a file, whichever format it has, as the YAML that the editor shows. A file of ours and other JSON loses
 * nothing; a table needs the columns `question` and `answer`.
 */
export function packTextFromFile(fileName: string, text: string): Result<string, readonly FieldError[]> {
  if (text.length > largestPackCharacters)
    return err([{ line: 1, field: '', message: 'is larger than 2 million characters' }]);
  const name = fileName.replace(/\.[^.]*$/, '').replace(/\.greenroom$/, '');
  if (/\.(?:csv|tsv)$/i.test(fileName)) return fromTable(text, name);
  if (!/^\s*[[{]/.test(text)) return ok(text);
  const json = parseYaml(text);
  if (!json.ok) return err([json.error]);
  const { value } = json.value;
  const shared = v.safeParse(v.looseObject({ format: v.literal(fileFormat), version: v.number() }), value);
  if (shared.success && shared.output.version > 1)
    return err([
      { line: json.value.lineOf(['version']), field: 'version', message: 'comes from a newer app' },
    ]);
  if (Array.isArray(value)) return ok(toYaml({ title: name, cards: value }));
  if (typeof value !== 'object' || value === null) return ok(text);
  return ok(
    toYaml(
      Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'format' && key !== 'version')),
    ),
  );
}

/** `text` is the pack's own YAML, with the author's comments. */
export function packToFile(pack: OwnPackData, text: string, format: PackFormat): PackFile {
  const name =
    pack.title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '') || 'pack';
  switch (format) {
    case 'yaml':
      return { fileName: `${name}.yaml`, mediaType: 'application/yaml', text };
    case 'json':
      return { fileName: `${name}.json`, mediaType: 'application/json', text: json(pack) };
    case 'csv':
      return { fileName: `${name}.csv`, mediaType: 'text/csv', text: toTable(pack) };
    case 'greenroom':
      return {
        fileName: `${name}.greenroom.json`,
        mediaType: 'application/json',
        text: json({ format: fileFormat, version: 1, ...pack }),
      };
  }
}

const columns = ['question', 'answer', 'title', 'level', 'facet', 'hint'] as const;

function fromTable(text: string, title: string): Result<string, readonly FieldError[]> {
  const rows = parseCsv(text);
  if (!rows.ok) return err([rows.error]);
  const [head, ...body] = rows.value;
  const names = head?.cells.map((cell) => cell.toLowerCase()) ?? [];
  const unknown = names.filter((each) => !columns.some((column) => column === each));
  const errors: FieldError[] = [
    ...unknown.map((each) => ({
      line: 1,
      field: each,
      message: `is no column; known are ${columns.join(', ')}`,
    })),
    ...(['question', 'answer'] as const)
      .filter((column) => !names.includes(column))
      .map((column) => ({ line: 1, field: column, message: 'the column is missing' })),
  ];
  if (errors.length > 0) return err(errors);
  const empty = body.flatMap(({ line, cells }) =>
    (['question', 'answer'] as const)
      .filter((column) => (cells[names.indexOf(column)] ?? '') === '')
      .map((column) => ({ line, field: column, message: 'is empty' })),
  );
  const long = body
    .filter(({ cells }) => cells.length > names.length)
    .map(({ line }) => ({ line, field: '', message: 'has more cells than there are columns' }));
  if (empty.length + long.length > 0) return err([...empty, ...long]);
  const cards = body.map(({ cells }) =>
    Object.fromEntries(
      names.flatMap((column, at) => {
        const cell = cells[at] ?? '';
        return cell === '' ? [] : [[column === 'question' ? 'ask' : column, cell]];
      }),
    ),
  );
  return ok(toYaml({ title, cards }));
}

/** One row a question. A table has no room for points: a card's questions share its summary as their answer. */
function toTable({ cards }: OwnPackData): string {
  const rows = cards.flatMap((card) =>
    'ask' in card
      ? [[card.ask, card.answer, card.title ?? '', card.level, card.facet, card.hint ?? '']]
      : card.questions.map(({ ask, facet, hint }) => [
          ask,
          card.summary,
          card.title,
          card.level,
          facet,
          hint ?? '',
        ]),
  );
  return writeCsv([columns, ...rows]);
}

function toYaml(value: unknown): string {
  return stringify(value, { lineWidth: 100, aliasDuplicateObjects: false });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
