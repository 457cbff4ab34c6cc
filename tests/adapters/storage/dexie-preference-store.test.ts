import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createDexiePreferenceStore } from '../../../src/adapters/storage/dexie-preference-store.ts';
import { defaultPreferences } from '../../../src/core/ports/preference-store.ts';
import { directly, makeStorage } from '../../fakes/test-storage.ts';

describe('the Dexie preference store', () => {
  it('gives back what was written, to the same profile', async () => {
    const { database } = makeStorage();
    const preferences = createDexiePreferenceStore(database);
    await preferences.write({ ...defaultPreferences, theme: 'dark' });
    expect(await preferences.read()).toEqual({ ...defaultPreferences, theme: 'dark' });
    const other = createDexiePreferenceStore(database, directly, 'second');
    expect(await other.read()).toEqual(defaultPreferences);
  });

  it('falls back to the default of each preference that cannot be read', async () => {
    const { database } = makeStorage();
    await database.preferences.put({ key: 'app', value: { theme: 'pink', shortcuts: false, keepHours: 5 } });
    const read = await createDexiePreferenceStore(database).read();
    expect(read).toEqual({ ...defaultPreferences, shortcuts: false });
  });
});
