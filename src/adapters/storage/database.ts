import { Dexie } from 'dexie';
import type { EntityTable, Table } from 'dexie';

/** A stored event. Only ids and numbers stand beside the event itself. */
export interface EventRow {
  readonly interviewId: string;
  /** Position of the event in its interview, from 0. */
  readonly sequence: number;
  /** An InterviewEvent; parsed on read. */
  readonly event: unknown;
}

export interface PreferenceRow {
  readonly key: string;
  readonly value: unknown;
}

/** Every table of the app. A new version is a named migration with a test that opens the version before. */
export type GreenroomDatabase = Dexie & {
  readonly events: Table<EventRow, [string, number]>;
  readonly preferences: EntityTable<PreferenceRow, 'key'>;
};

/** Opening is lazy: the first access opens the database. */
export function createDatabase(name = 'greenroom'): GreenroomDatabase {
  // Strict durability costs about a millisecond a write and keeps an answer through a power cut.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as GreenroomDatabase;
  database.version(1).stores({ events: '[interviewId+sequence], interviewId', preferences: 'key' });
  return database;
}
