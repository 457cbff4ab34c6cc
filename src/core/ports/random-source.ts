/** Fresh, unpredictable numbers and ids. Inside an interview its stored seed is used instead. */
export interface RandomSource {
  /** An unsigned 32-bit integer. */
  seed(): number;
  /** A new identifier that holds no meaning, safe to show. */
  id(): string;
}
