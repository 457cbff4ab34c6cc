import { purgeTag } from '../../../workers/contracts/service-worker.contract.ts';

/** The browser decides how often in fact; more than twice a day it is never needed. */
const everyMs = 12 * 3_600_000;

/**
 * Has the browser start the service worker now and then, to erase what has expired while the app is closed. Chromium
 * grants this to installed apps; elsewhere the next start of the app erases.
 */
export async function purgeInBackground(registration: ServiceWorkerRegistration): Promise<void> {
  const sync: unknown = Reflect.get(registration, 'periodicSync');
  if (!isPeriodicSync(sync)) return;
  // Rejects where the browser does not allow it, which changes nothing else.
  await sync.register(purgeTag, { minInterval: everyMs }).catch(() => undefined);
}

interface PeriodicSync {
  register(tag: string, options: { readonly minInterval: number }): Promise<void>;
}

function isPeriodicSync(value: unknown): value is PeriodicSync {
  return typeof value === 'object' && value !== null && 'register' in value;
}
