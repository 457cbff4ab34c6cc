import type { ModelStoreApi } from '../contracts/model-store.contract.ts';
import { defaultRangeBytes } from './download-files.ts';
import { createOpfsDisk } from './opfs-disk.ts';
import { probeDevice } from './probe-device.ts';
import { createStoreEngine } from './store-engine.ts';
import { createLockGate } from './store-gate.ts';
import { createTurns } from './turns.ts';

/** The engine over the browser's own file system, network, locks and clock. */
export function createModelStore(): ModelStoreApi {
  const disk = createOpfsDisk();
  const engine = createStoreEngine({
    disk,
    gate: createLockGate(),
    fetchFile: (url, init) => fetch(url, init),
    sleep: (ms) =>
      new Promise((resolve) => {
        setTimeout(resolve, ms);
      }),
    yieldTurn: createTurns(),
    now: () => performance.now(),
    wallClock: () => Date.now(),
    mirrorUrl: new URL('/models/', location.origin).href,
    ownAddress: location.origin,
    rangeBytes: defaultRangeBytes,
    stallMs: 30_000,
  });
  return { ...engine, probeDevice: () => probeDevice(disk) };
}
