import { Dexie } from 'dexie';
import type { EntityTable, Table } from 'dexie';
import type { AuditEntry } from '../../core/audit/audit-entry.ts';
import type { KeptJudgement } from '../../core/ports/judgement-store.ts';
import type { Sitting } from '../../core/ports/sitting-store.ts';
import type { PassphraseLock, SealedBox } from '../../core/ports/vault.ts';
import { databaseName } from '../../../workers/contracts/tables.ts';
import type { KeyRow } from '../../../workers/contracts/tables.ts';

/** A stored event, encrypted. In clear stand only the random id and the number. */
export interface EventRow extends SealedBox {
  readonly interviewId: string;
  /** Position of the event in its interview, from 0. */
  readonly sequence: number;
}

/** The sound of one answer, encrypted. In clear stand only the random id and the number of the turn. */
export interface RecordingRow extends SealedBox {
  readonly interviewId: string;
  readonly turn: number;
}

/** A row of version 1, which was not encrypted. */
export interface ClearEventRow {
  readonly interviewId: string;
  readonly sequence: number;
  readonly event: unknown;
}

export interface PreferenceRow {
  readonly key: string;
  readonly value: unknown;
}

export interface ProfileRow {
  readonly id: string;
  /** Encrypted under the device's secret; null for the profile that is there from the start. */
  readonly name: SealedBox | null;
  /** Null without a passphrase. */
  readonly lock: PassphraseLock | null;
  /** Wrong passphrases in a row, and when the next try is taken. */
  readonly refusals: number;
  readonly nextTryAtMs: number;
}

export interface SittingRow extends Sitting {
  readonly interviewId: string;
  readonly profileId: string;
}

export interface JudgementRow extends KeptJudgement {
  readonly profileId: string;
}

export interface PackRow {
  readonly id: string;
  readonly title: string;
  readonly questions: number;
  readonly text: string;
  readonly isAsked: boolean;
}

/** Every table of the app. A new version is a named migration with a test that opens the version before. */
export type GreenroomDatabase = Dexie & {
  readonly events: Table<EventRow, [string, number]>;
  readonly keys: EntityTable<KeyRow, 'interviewId'>;
  readonly preferences: EntityTable<PreferenceRow, 'key'>;
  readonly profiles: EntityTable<ProfileRow, 'id'>;
  readonly sittings: EntityTable<SittingRow, 'interviewId'>;
  readonly audit: EntityTable<AuditEntry, 'sequence'>;
  readonly state: EntityTable<PreferenceRow, 'key'>;
  readonly packs: EntityTable<PackRow, 'id'>;
  readonly judgements: Table<JudgementRow, [string, string]>;
  readonly recordings: Table<RecordingRow, [string, number]>;
};

/** In the table `state`: rows of version 1 wait to be encrypted. */
export const clearRowsKey = 'clear-rows';

/** Opening is lazy: the first access opens the database. */
export function createDatabase(name: string = databaseName): GreenroomDatabase {
  // Strict durability costs about a millisecond a write and keeps an answer through a power cut.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as GreenroomDatabase;
  database.version(1).stores({ events: '[interviewId+sequence], interviewId', preferences: 'key' });
  // Encryption: a key row for each interview. The rows themselves are encrypted after the migration, since
  // WebCrypto cannot be awaited within it (seal-clear-rows.ts).
  database
    .version(2)
    .stores({ keys: 'interviewId', profiles: 'id', sittings: 'interviewId', audit: 'sequence', state: 'key' })
    .upgrade(async (transaction) => {
      if ((await transaction.table('events').count()) === 0) return;
      await transaction.table('state').put({ key: clearRowsKey, value: true });
    });
  // Own question packs.
  database.version(3).stores({ packs: 'id' });
  // What people said of scores.
  database.version(4).stores({ judgements: '[interviewId+questionId], interviewId' });
  // Recordings that somebody wished to keep.
  database.version(5).stores({ recordings: '[interviewId+turn], interviewId' });
  return database;
}
