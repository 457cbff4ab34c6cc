import * as v from 'valibot';
import { err, ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import type { BankVectors } from './bank-vectors.ts';

export interface VectorFileDamaged {
  readonly type: 'vector-file-damaged';
  readonly detail: string;
}

/** A line of JSON, then the numbers as bytes, then a scale a row as little-endian floats. */
export function encodeVectorFile({ key, cardIds, packed, isWhole }: BankVectors): Uint8Array<ArrayBuffer> {
  const { dimension, count, values, scales } = packed;
  const head = asciiOf(`${JSON.stringify({ format, ...key, isWhole, dimension, cardIds })}\n`);
  const file = new Uint8Array(head.length + values.length + 4 * count);
  file.set(head);
  file.set(new Uint8Array(values.buffer, values.byteOffset, values.length), head.length);
  const view = new DataView(file.buffer, head.length + values.length);
  scales.forEach((scale, row) => view.setFloat32(4 * row, scale, true));
  return file;
}

export function parseVectorFile(file: Uint8Array<ArrayBuffer>): Result<BankVectors, VectorFileDamaged> {
  const end = file.indexOf(newLine);
  const head = v.safeParse(headSchema, end < 0 ? '' : textOf(file.subarray(0, end)));
  if (!head.success) return damaged('its first line is not as it was written');
  const { dimension, cardIds, isWhole, bankId, modelId } = head.output;
  const count = cardIds.length;
  const body = file.slice(end + 1);
  if (body.length !== count * (dimension + 4)) return damaged('it is cut');
  const values = new Int8Array(body.buffer, 0, count * dimension);
  const view = new DataView(body.buffer, count * dimension);
  const scales = Float32Array.from({ length: count }, (_, row) => view.getFloat32(4 * row, true));
  if (!scales.every((scale) => scale >= 0 && scale <= 1)) return damaged('a scale is out of range');
  const packed = { dimension, count, values, scales };
  return ok({ key: { bankId, modelId }, cardIds, packed, isWhole });
}

const format = 'greenroom-vectors-1';
const newLine = 10;

const headSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    format: v.literal(format),
    bankId: v.string(),
    modelId: v.string(),
    isWhole: v.boolean(),
    dimension: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4096)),
    cardIds: v.array(v.string()),
  }),
);

/** Other letters are escaped, as JSON allows. */
function asciiOf(json: string): Uint8Array<ArrayBuffer> {
  const plain = json.replace(
    /[^\n -~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Uint8Array.from({ length: plain.length }, (_, at) => plain.charCodeAt(at));
}

function textOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function damaged(detail: string): Result<never, VectorFileDamaged> {
  return err({ type: 'vector-file-damaged', detail });
}
