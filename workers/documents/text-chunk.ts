import * as v from 'valibot';
import type { TextRun } from './placed-text.ts';

/** A piece of pdf.js's text stream, whose type it leaves open; what has no text (marked content) is left out. */
export function parseTextChunk(chunk: unknown): readonly TextRun[] {
  const parsed = v.safeParse(chunkSchema, chunk);
  if (!parsed.success) throw new Error(`pdf.js sent text in an unknown shape: ${parsed.issues[0].message}`);
  return parsed.output.items.flatMap((item) =>
    item.str === undefined || item.transform === undefined
      ? []
      : [{ text: item.str, transform: item.transform, width: item.width ?? 0, height: item.height ?? 0 }],
  );
}

const matrix = v.tuple([v.number(), v.number(), v.number(), v.number(), v.number(), v.number()]);

const chunkSchema = v.object({
  items: v.array(
    v.object({
      str: v.optional(v.string()),
      transform: v.optional(matrix),
      width: v.optional(v.number()),
      height: v.optional(v.number()),
    }),
  ),
});
