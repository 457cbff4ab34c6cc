import { firstProfileId } from '../../core/ports/profile-keeper.ts';
import type { ProfileKey } from '../../core/ports/vault.ts';
import type { GreenroomDatabase } from './database.ts';
import type { InTime } from './storage-deadline.ts';

/** In the table `state`: the id of the profile that this device opens. */
export const openProfileKey = 'open-profile';

/** The profile to open. Where nothing can be read it is the first one, without a passphrase. */
export async function readOpenProfile(database: GreenroomDatabase, inTime: InTime): Promise<ProfileKey> {
  try {
    const [open, rows] = await inTime(() =>
      Promise.all([database.state.get(openProfileKey), database.profiles.toArray()]),
    );
    const row = rows.find(({ id }) => id === open?.value) ?? rows.find(({ id }) => id === firstProfileId);
    if (row === undefined) return { id: firstProfileId, protection: 'none' };
    return { id: row.id, protection: row.lock === null ? 'none' : 'passphrase' };
  } catch {
    return { id: firstProfileId, protection: 'none' };
  }
}
