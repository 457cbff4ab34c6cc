import { defaultPreferences } from '../../core/ports/preference-store.ts';
import { firstProfileId } from '../../core/ports/profile-keeper.ts';
import type { PreferenceStore } from '../../core/ports/preference-store.ts';
import { parsePreferences } from '../../core/ports/parse-preferences.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { GreenroomDatabase } from './database.ts';
import { createStorageDeadline } from './storage-deadline.ts';
import type { InTime } from './storage-deadline.ts';
import { storeErrorFrom } from './store-error.ts';

/** The app's own settings in IndexedDB, for one profile. Without storage the defaults hold. */
export function createDexiePreferenceStore(
  database: GreenroomDatabase,
  inTime: InTime = createStorageDeadline(),
  profileId: string = firstProfileId,
): PreferenceStore {
  const key = preferenceKey(profileId);
  return {
    read: async () => {
      try {
        const row = await inTime(async () => database.preferences.get(key));
        return parsePreferences(row?.value);
      } catch {
        return defaultPreferences;
      }
    },
    write: async (preferences) => {
      try {
        await inTime(async () => database.preferences.put({ key, value: preferences }));
        return ok(undefined);
      } catch (error) {
        return err(storeErrorFrom(error));
      }
    },
  };
}

export function preferenceKey(profileId: string): string {
  return profileId === firstProfileId ? 'app' : `app:${profileId}`;
}
