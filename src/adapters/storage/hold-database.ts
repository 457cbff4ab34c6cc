import type { GreenroomDatabase } from './database.ts';

/**
 * Another tab that runs a newer version may want to change the database. While an interview runs here it has to wait:
 * without a word for it the connection would be closed under the candidate's hands, and opened again by luck alone.
 */
export function holdDatabase(database: GreenroomDatabase, isInUse: () => boolean): void {
  // False keeps Dexie from closing; anything else lets it.
  database.on('versionchange', () => !isInUse());
}
