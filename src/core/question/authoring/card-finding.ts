import type { FieldPath } from './positioned-data.ts';

/** Something that a machine can hold against a card. */
export interface CardFinding {
  readonly severity: 'error' | 'warning';
  /** What kind of rule it breaks. */
  readonly rule: 'structure' | 'cues' | 'wording' | 'fairness';
  /** Where on the card. */
  readonly path: FieldPath;
  readonly message: string;
}

export type Report = (severity: CardFinding['severity'], path: FieldPath, message: string) => void;
