import fc from 'fast-check';

/** What reads something from outside, with one input that it takes. */
export interface Reader<Input> {
  readonly name: string;
  readonly valid: Input;
  readonly read: (input: Input) => unknown;
}

/** What no reader may need longer for, on a busy machine: every input here is small. */
export const readLimitMs = 2000;

/** A test of bad input means nothing where the good input is refused, too. */
export function isTaken(answer: unknown): boolean {
  if (answer === null || answer === undefined) return false;
  return typeof answer !== 'object' || !('ok' in answer) || answer.ok === true;
}

/** Any text, and valid text with pieces cut out, doubled, moved or replaced. */
export function badText(valid: string): fc.Arbitrary<string> {
  const at = fc.nat({ max: valid.length });
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(...awkwardTexts),
    fc.string({ maxLength: 12 }),
  );
  const changed = fc
    .array(fc.tuple(at, at, fc.oneof(piece, fc.constant(null))), { minLength: 1, maxLength: 5 })
    .map((changes) =>
      changes.reduce((text, [from, to, put]) => {
        const [start, end] = from < to ? [from, to] : [to, from];
        // Null doubles a piece instead.
        return text.slice(0, start) + (put ?? text.slice(start, end).repeat(2)) + text.slice(end);
      }, valid),
    );
  return fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.json(), changed);
}

/** Any bytes, and valid ones with some changed, cut off or put in. */
export function badBytes(valid: Uint8Array): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  const at = fc.nat({ max: valid.length });
  const changed = fc
    .array(fc.tuple(at, at, fc.uint8Array({ maxLength: 8 })), { minLength: 1, maxLength: 4 })
    .map((changes) =>
      changes.reduce((bytes, [from, length, put]) => {
        // Most changes are of single bytes; some cut out a long piece.
        const cut = length % 7 === 0 ? length : put.length;
        return Uint8Array.of(...bytes.subarray(0, from), ...put, ...bytes.subarray(from + cut));
      }, Uint8Array.from(valid)),
    );
  return fc.oneof(
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.from(bytes)) },
    { weight: 3, arbitrary: changed },
  );
}

/** Any value, and a valid one with a part of it taken out or replaced, however deep. */
export function badValue(valid: unknown): fc.Arbitrary<unknown> {
  const paths = pathsIn(valid);
  const strange = fc.oneof(
    fc.anything({ maxDepth: 2 }),
    fc.constantFrom<unknown>(null, undefined, NaN, Infinity, -1, 1e21, '', '__proto__', [], {}),
    fc.constantFrom(...awkwardTexts),
  );
  const changed = fc
    .array(fc.tuple(fc.constantFrom(...paths), fc.oneof(strange, fc.constant(takenOut))), {
      minLength: 1,
      maxLength: 3,
    })
    .map((changes) => changes.reduce((value, [path, put]) => replaced(value, path, put), valid));
  return fc.oneof(
    { weight: 1, arbitrary: fc.anything({ withBigInt: true, withDate: true, withMap: true }) },
    { weight: 3, arbitrary: changed },
  );
}

const awkwardTexts = [
  '\u0000',
  '\uD800',
  '\uFEFF',
  '\u202E',
  '"',
  "'",
  '{',
  '[[[[',
  '&a *a',
  '<<: *x',
  '!!js/function',
  '\r\n',
  '0x',
  '1e999',
  'null',
  '../../',
  'a'.repeat(300),
];

const takenOut = Symbol('taken out');

type Path = readonly string[];

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, part]: [string, unknown]) => pathsIn(part, [...path, key])),
  ];
}

function replaced(value: unknown, path: Path, put: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined || typeof value !== 'object' || value === null)
    return put === takenOut ? undefined : put;
  const isEnd = rest.length === 0;
  if (Array.isArray(value)) {
    const parts: readonly unknown[] = value;
    const index = Number(key);
    if (isEnd && put === takenOut) return parts.filter((_, at) => at !== index);
    return parts.map((part, at) => (at === index ? replaced(part, rest, put) : part));
  }
  const entries = Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
    if (name !== key) return [[name, part] as const];
    return isEnd && put === takenOut ? [] : [[name, replaced(part, rest, put)] as const];
  });
  return Object.fromEntries(entries);
}
