import type { TokenVectors } from './embedding-runtime.ts';

/**
 * One vector of length 1 a text: the mean of its tokens' vectors, as Sentence-BERT has it (Reimers and Gurevych 2019).
 * A text whose tokens are all zero stays zero.
 */
export function meanPooled({ texts, tokens, width, values, mask }: TokenVectors): Float32Array<ArrayBuffer> {
  const pooled = new Float32Array(texts * width);
  for (let text = 0; text < texts; text += 1) {
    const row = pooled.subarray(text * width, (text + 1) * width);
    for (let token = 0; token < tokens; token += 1) {
      const place = text * tokens + token;
      if (Number(mask[place] ?? 0) === 0) continue;
      for (let column = 0; column < width; column += 1)
        row[column] = (row[column] ?? 0) + (values[place * width + column] ?? 0);
    }
    // The number of tokens falls out with the length.
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
    if (length > 0)
      for (let column = 0; column < width; column += 1) row[column] = (row[column] ?? 0) / length;
  }
  return pooled;
}
