import type { BankVectors } from '../meaning/bank-vectors.ts';

/** Keeps the vectors of the bank on this device. They hold nothing of anybody, so they are not encrypted. */
export interface VectorStore {
  /** Null when there are none, or when they cannot be read any more. */
  read(): Promise<BankVectors | null>;
  /** In place of what was kept before. False when they could not be written. */
  keep(vectors: BankVectors): Promise<boolean>;
  /** Deleting what is not there changes nothing. */
  drop(): Promise<void>;
}
