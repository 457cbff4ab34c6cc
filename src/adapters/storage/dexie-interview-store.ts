import { parseInterviewEvent } from '../../core/interview/parse-event.ts';
import type { InterviewEvent } from '../../core/interview/interview-event.ts';
import type { InterviewStore, InterviewStoreError } from '../../core/ports/interview-store.ts';
import { bytesOf, parseSealedBox } from '../../core/ports/vault.ts';
import type { InterviewKey, ProfileKey, SealedRow, Vault } from '../../core/ports/vault.ts';
import type { TrustedClock } from '../../core/retention/retention.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import { highestTimeKey } from '../../../workers/contracts/tables.ts';
import type { KeyRow } from '../../../workers/contracts/tables.ts';
import type { EventRow, GreenroomDatabase } from './database.ts';
import { eraseInterview, eraseInterviews } from './erase-interview.ts';
import type { NotedCounts } from './opfs-counts.ts';
import { sealClearRows } from './seal-clear-rows.ts';
import type { InTime } from './storage-deadline.ts';
import { storeErrorFrom, storeErrorOf } from './store-error.ts';

export interface InterviewStoreDeps {
  readonly database: GreenroomDatabase;
  readonly vault: Vault;
  readonly counts: NotedCounts;
  readonly clock: TrustedClock;
  /** The open profile. */
  readonly profile: ProfileKey;
  /** How long a new interview is kept from its last activity. */
  readonly keepMs: () => Promise<number>;
  readonly inTime: InTime;
  /** Runs one call at a time over all tabs. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Interviews in IndexedDB: one encrypted row an event, in the order of its sequence number. */
export function createDexieInterviewStore(deps: InterviewStoreDeps): InterviewStore {
  const { database, vault, counts, profile, inTime } = deps;
  const keyRows = new Map<string, KeyRow>();
  let preparing: Promise<void> | null = null;

  /** Rows of a version that did not encrypt are encrypted before anything is read. */
  async function prepare(): Promise<void> {
    preparing ??= sealClearRows(deps).catch((error: unknown) => {
      preparing = null;
      throw error;
    });
    return preparing;
  }

  /** Turns every failure of IndexedDB, and its silence, into the port's own. */
  async function guard<T>(
    work: () => Promise<Result<T, InterviewStoreError>>,
  ): Promise<Result<T, InterviewStoreError>> {
    try {
      await prepare();
      return await work();
    } catch (error) {
      return err(storeErrorFrom(error));
    }
  }

  async function keyRowOf(interviewId: string): Promise<KeyRow | null> {
    const known = keyRows.get(interviewId) ?? (await inTime(async () => database.keys.get(interviewId)));
    if (known?.profileId !== profile.id || bytesOf(known.wrapped) === null) return null;
    keyRows.set(interviewId, known);
    return known;
  }

  async function createKeyRow(interviewId: string): Promise<Result<KeyRow, InterviewStoreError>> {
    // Another tab may have set a passphrase since this page was loaded; a key made without it would open nothing.
    const row = await inTime(async () => database.profiles.get(profile.id));
    if (profile.protection === 'none' && row !== undefined && row.lock !== null)
      return err({ type: 'profile-locked' });
    const keepMs = await deps.keepMs();
    const wrapped = await vault.createKey(interviewId, profile);
    if (!wrapped.ok) return err(storeErrorOf(wrapped.error, interviewId));
    return ok({
      interviewId,
      profileId: profile.id,
      wrapped: wrapped.value,
      keepMs,
      ...activeNow(deps.clock),
    });
  }

  const keyOf = ({ interviewId, wrapped }: KeyRow): InterviewKey => ({ interviewId, wrapped, profile });

  /** Adds the rows, or gives those that stand in their place. Nothing but the database is awaited in here. */
  async function add(
    interviewId: string,
    sequence: number,
    rows: readonly EventRow[],
    keyRow: KeyRow,
  ): Promise<'added' | 'removed' | readonly EventRow[]> {
    const active = activeNow(deps.clock);
    const isNewMinute = active.activeTrustedMs !== keyRow.activeTrustedMs;
    return database.transaction('rw', database.events, database.keys, database.state, async () => {
      const places = rows.map((row): [string, number] => [interviewId, row.sequence]);
      const existing = (await database.events.bulkGet(places)).filter((row) => row !== undefined);
      if (existing.length > 0) return existing;
      if (sequence > 0 && (await database.events.get([interviewId, 0])) === undefined) return 'removed';
      await database.events.bulkAdd(rows);
      if (sequence === 0) await database.keys.put(keyRow);
      else if (isNewMinute) await database.keys.update(interviewId, active);
      if (sequence === 0 || isNewMinute) {
        await database.state.put({ key: highestTimeKey, value: active.activeTrustedMs });
        keyRows.set(interviewId, { ...keyRow, ...active });
      }
      return 'added';
    });
  }

  async function append(
    interviewId: string,
    sequence: number,
    events: readonly InterviewEvent[],
  ): Promise<Result<void, InterviewStoreError>> {
    const known = await keyRowOf(interviewId);
    if (known === null && sequence > 0) return err({ type: 'interview-not-found', interviewId });
    const keyRow = known === null ? await createKeyRow(interviewId) : ok(known);
    if (!keyRow.ok) return keyRow;
    const texts = events.map((event) => JSON.stringify(event));
    const rows: EventRow[] = [];
    for (const [index, text] of texts.entries()) {
      const box = await vault.seal(keyOf(keyRow.value), sequence + index, text);
      if (!box.ok) return err(storeErrorOf(box.error, interviewId));
      rows.push({ interviewId, sequence: sequence + index, ...box.value });
    }
    const added = await inTime(() => add(interviewId, sequence, rows, keyRow.value));
    if (added === 'removed') {
      keyRows.delete(interviewId);
      return err({ type: 'interview-not-found', interviewId });
    }
    if (added === 'added') {
      void vault.noteCount(interviewId, sequence + rows.length);
      return ok(undefined);
    }
    // An append that was stored, and whose confirmation was lost, comes again with what followed.
    const stored = await readTexts(keyRow.value, added);
    const isRepeat =
      stored.ok && added.every((row, index) => stored.value[index] === texts[row.sequence - sequence]);
    if (!isRepeat) {
      const [first] = added;
      return err({ type: 'interview-conflict', interviewId, sequence: first?.sequence ?? sequence });
    }
    const rest = events.slice(added.length);
    return rest.length === 0 ? ok(undefined) : append(interviewId, sequence + added.length, rest);
  }

  return {
    append: (interviewId, sequence, ...events) => guard(() => append(interviewId, sequence, events)),
    read: (interviewId) =>
      guard(async () => {
        const rows = await inTime(async () =>
          database.events
            .where('[interviewId+sequence]')
            .between([interviewId, 0], [interviewId, Infinity])
            .sortBy('sequence'),
        );
        const keyRow = await keyRowOf(interviewId);
        const noted = await counts.of(interviewId);
        if (noted > rows.length)
          return err(damaged(interviewId, rows.length, 'it has fewer events than it had'));
        if (keyRow === null || rows.length === 0) return err({ type: 'interview-not-found', interviewId });
        const texts = await readTexts(keyRow, rows);
        return texts.ok ? parseTexts(interviewId, rows, texts.value) : texts;
      }),
    listIds: () =>
      guard(async () => {
        const stored = await inTime(async () => database.keys.toArray());
        const storedIds = new Set(stored.map(({ interviewId }) => interviewId));
        const own = stored.filter(({ profileId }) => profileId === profile.id);
        const lost = (await counts.ids()).filter((id) => !storedIds.has(id));
        return ok([...own.map(({ interviewId }) => interviewId), ...lost]);
      }),
    remove: (interviewId) =>
      guard(async () => {
        keyRows.delete(interviewId);
        return eraseInterview(interviewId, deps);
      }),
    removeAll: () =>
      guard(async () => {
        keyRows.clear();
        return eraseInterviews(deps);
      }),
  };

  /** Null stands for a row that does not open. */
  async function readTexts(
    keyRow: KeyRow,
    rows: readonly EventRow[],
  ): Promise<Result<readonly (string | null)[], InterviewStoreError>> {
    const boxes = rows.map((row): SealedRow | null => {
      const box = parseSealedBox(row);
      return box === null ? null : { sequence: row.sequence, box };
    });
    const readable = boxes.filter((box) => box !== null);
    const opened = await vault.open(keyOf(keyRow), readable);
    if (!opened.ok) return err(storeErrorOf(opened.error, keyRow.interviewId));
    const texts = opened.value.values();
    return ok(boxes.map((box) => (box === null ? null : (texts.next().value ?? null))));
  }
}

function parseTexts(
  interviewId: string,
  rows: readonly EventRow[],
  texts: readonly (string | null)[],
): Result<readonly InterviewEvent[], InterviewStoreError> {
  const events: InterviewEvent[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.sequence !== index) return err(damaged(interviewId, index, `event ${index} is missing`));
    const text = texts[index] ?? null;
    if (text === null) return err(damaged(interviewId, index, 'it does not open'));
    const event = parseInterviewEvent(parseJson(text));
    if (!event.ok) return err(damaged(interviewId, index, event.error.detail));
    events.push(event.value);
  }
  return ok(events);
}

/** Whatever cannot be read is no event either. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function damaged(interviewId: string, sequence: number, detail: string): InterviewStoreError {
  return { type: 'interview-damaged', interviewId, sequence, detail };
}

/** To the minute: nothing finer is needed, and most appends leave the key row alone. */
export function activeNow(clock: TrustedClock): Pick<KeyRow, 'activeTrustedMs' | 'activeWallMs'> {
  const { trustedMs, wallMs } = clock.now();
  const minuteMs = 60_000;
  return {
    activeTrustedMs: Math.floor(trustedMs / minuteMs) * minuteMs,
    activeWallMs: Math.floor(wallMs / minuteMs) * minuteMs,
  };
}
