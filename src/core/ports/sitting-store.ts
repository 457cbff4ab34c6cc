import * as v from 'valibot';

/**
 * What outlives an interview: which questions of the bank it asked and how they were scored. Numbers and the bank's
 * own ids, no words of the candidate; so that the next interview asks something else.
 */
export interface SittingStore {
  /** Of the open profile, oldest first. Empty where nothing can be read. */
  list(): Promise<readonly KeptSitting[]>;
  /** Replaces what was kept of that interview before. */
  keep(interviewId: string, sitting: Sitting): Promise<void>;
}

export interface Sitting {
  /** Days since 1 January 1970; nothing finer is needed. */
  readonly day: number;
  readonly finished: boolean;
  readonly items: readonly SittingItem[];
}

export interface KeptSitting extends Sitting {
  readonly interviewId: string;
}

export interface SittingItem {
  readonly questionId: string;
  /** Null when the answer was not scored. */
  readonly score: number | null;
}

/** Reads a stored sitting; null when it is not one. */
export function parseSitting(value: unknown): Sitting | null {
  const parsed = v.safeParse(sittingSchema, value);
  return parsed.success ? parsed.output : null;
}

const sittingSchema = v.object({
  day: v.pipe(v.number(), v.integer()),
  finished: v.boolean(),
  items: v.array(v.object({ questionId: v.string(), score: v.nullable(v.number()) })),
});
