import * as v from 'valibot';

/** What the browser gives where it knows how busy the processor is (Compute Pressure, Chromium 125 and later). */
interface PressureObserver {
  observe(source: 'cpu', options: { readonly sampleInterval: number }): Promise<void>;
}
export type PressureObserverConstructor = new (
  callback: (records: readonly unknown[]) => void,
) => PressureObserver;

interface ComputePressureDeps {
  /** Undefined where the browser has none. */
  readonly Observer: PressureObserverConstructor | undefined;
  /** The app itself computes: then a busy processor is no news. */
  readonly isOwnWork: () => boolean;
  readonly onchange: (isBusy: boolean) => void;
}

/** Says when other programs keep the processor busy, and when that has passed. Never rejects. */
export async function followComputePressure({
  Observer,
  isOwnWork,
  onchange,
}: ComputePressureDeps): Promise<void> {
  if (Observer === undefined) return;
  let isBusy = false;
  const observer = new Observer((records) => {
    const newest = v.safeParse(recordSchema, records.at(-1));
    if (!newest.success) return;
    const isNow = newest.output.state === 'critical' && (isBusy || !isOwnWork());
    if (isNow === isBusy) return;
    isBusy = isNow;
    onchange(isBusy);
  });
  // Refused by a policy, or without a source: the app goes on without knowing.
  await observer.observe('cpu', { sampleInterval: sampleEveryMs }).catch(() => undefined);
}

const sampleEveryMs = 2000;
const recordSchema = v.object({ state: v.string() });

/** The browser's own observer; no library types it yet. */
export function pressureObserverOf(scope: object): PressureObserverConstructor | undefined {
  const found: unknown = Reflect.get(scope, 'PressureObserver');
  return isConstructor(found) ? found : undefined;
}

function isConstructor(value: unknown): value is PressureObserverConstructor {
  return typeof value === 'function';
}
