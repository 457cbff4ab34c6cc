import * as v from 'valibot';
import { err, ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';

/** What the log takes down. No words of a candidate, no names, no addresses. */
export type AuditEvent = v.InferOutput<typeof eventSchema>;

/** One line of the log. `hash` covers all the rest, `previous` is the hash before it. */
export interface AuditEntry {
  /** From 0. */
  readonly sequence: number;
  /** What the device's clock said, Unix time in milliseconds. */
  readonly atMs: number;
  readonly event: AuditEvent;
  readonly previous: string;
  readonly hash: string;
}

/** Reads entries as they were stored or exported. Never throws. */
export function parseAuditEntries(value: unknown): Result<readonly AuditEntry[], AuditUnreadable> {
  const parsed = v.safeParse(exportSchema, value);
  if (!parsed.success) return err({ type: 'audit-unreadable', detail: v.summarize(parsed.issues) });
  return ok(Array.isArray(parsed.output) ? parsed.output : parsed.output.entries);
}

export interface AuditUnreadable {
  readonly type: 'audit-unreadable';
  readonly detail: string;
}

const ofInterview = { interviewId: v.pipe(v.string(), v.maxLength(64)) };
const ofProfile = { profileId: v.pipe(v.string(), v.maxLength(64)) };

const eventSchema = v.variant('type', [
  v.strictObject({ type: v.literal('interview-started'), ...ofInterview }),
  v.strictObject({ type: v.literal('interview-finished'), ...ofInterview }),
  v.strictObject({ type: v.literal('interview-deleted'), ...ofInterview }),
  v.strictObject({ type: v.literal('interview-expired'), ...ofInterview }),
  v.strictObject({ type: v.literal('erasure-incomplete'), ...ofInterview }),
  v.strictObject({ type: v.literal('all-interviews-deleted') }),
  v.strictObject({ type: v.literal('everything-erased') }),
  v.strictObject({ type: v.literal('clock-set-back'), byMs: v.number() }),
  v.strictObject({ type: v.literal('profile-added'), ...ofProfile }),
  v.strictObject({ type: v.literal('profile-removed'), ...ofProfile }),
  v.strictObject({ type: v.literal('profile-locked'), ...ofProfile }),
  v.strictObject({ type: v.literal('profile-unlocked'), ...ofProfile }),
  v.strictObject({ type: v.literal('passphrase-refused'), ...ofProfile }),
  v.strictObject({ type: v.literal('passphrase-changed'), ...ofProfile }),
  v.strictObject({
    type: v.literal('policy-violation'),
    directive: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)),
  }),
]);

const entrySchema = v.strictObject({
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  atMs: v.number(),
  event: eventSchema,
  previous: v.string(),
  hash: v.string(),
});

const exportSchema = v.union([
  v.array(entrySchema),
  v.object({
    format: v.literal('greenroom-audit-log'),
    version: v.literal(1),
    entries: v.array(entrySchema),
  }),
]);
