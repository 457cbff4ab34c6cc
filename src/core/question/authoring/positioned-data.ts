import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';

/** Where a value stands in a file: `['points', 2, 'cues']`. */
export type FieldPath = readonly (string | number)[];

/** Data read from a text, with the means to point back at a line of it. */
export interface PositionedData {
  readonly value: unknown;
  /** Line (from 1) of the value at a path, or of what holds it where there is none. */
  readonly lineOf: (path: FieldPath) => number;
}

/** What is wrong with a text, and where: the line, from 1, and the field, empty for the whole. */
export interface FieldError {
  readonly line: number;
  readonly field: string;
  readonly message: string;
}

/** Reads YAML, and so JSON too, with line numbers. Aliases are limited, so that a small file stays small. */
export function parseYaml(text: string): Result<PositionedData, FieldError> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: true });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const [broken] = document.errors;
  if (broken !== undefined) {
    const message = broken.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '');
    return err({ line: lineAt(broken.pos[0]), field: '', message: message ?? 'is not YAML' });
  }
  const lineOf = (path: FieldPath): number => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const offset = nodeOffset(document.getIn(path.slice(0, depth), true));
      if (offset !== null) return lineAt(offset);
    }
    return 1;
  };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    return ok({ value, lineOf });
  } catch {
    return err({ line: 1, field: '', message: 'repeats itself by too many aliases' });
  }
}

/** Holds data against a schema; each failure names its line and field. */
export function parseFields<const Schema extends v.GenericSchema>(
  schema: Schema,
  data: PositionedData,
): Result<v.InferOutput<Schema>, readonly FieldError[]> {
  const parsed = v.safeParse(schema, data.value);
  if (parsed.success) return ok(parsed.output);
  return err(
    parsed.issues.map((issue): FieldError => {
      const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
      return { line: data.lineOf(path), field: path.join('.'), message: wordsFor(issue) };
    }),
  );
}

function wordsFor(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'is not known here';
  if (issue.received === 'undefined') return 'is missing';
  // A rule of ours has words of its own; the library's tell the type.
  if (!issue.message.startsWith('Invalid type')) return issue.message;
  const expected = issue.expected?.replaceAll(/[()"]/g, '').replaceAll(' | ', ' or ');
  return `must be ${expected ?? 'something else'}, not ${issue.received.replaceAll('"', '')}`;
}

function nodeOffset(node: unknown): number | null {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return null;
  const start: unknown = node.range[0];
  return typeof start === 'number' ? start : null;
}
