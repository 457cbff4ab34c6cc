import type { DeviceProber } from '../../core/ports/device-prober.ts';
import type { ModelStore } from '../../core/ports/model-store.ts';

/** The same store, that tells when what is installed may have changed. */
export function createWatchedModelStore(
  store: ModelStore & DeviceProber,
  onchange: () => void,
): ModelStore & DeviceProber {
  const told = <T extends readonly unknown[], R>(act: (...given: T) => Promise<R>) => {
    return async (...given: T): Promise<R> => {
      const outcome = await act(...given);
      onchange();
      return outcome;
    };
  };
  return {
    contents: () => store.contents(),
    probe: () => store.probe(),
    download: told((...given: Parameters<ModelStore['download']>) => store.download(...given)),
    importFiles: told((...given: Parameters<ModelStore['importFiles']>) => store.importFiles(...given)),
    exportPack: (modelIds) => store.exportPack(modelIds),
    verify: told((...given: Parameters<ModelStore['verify']>) => store.verify(...given)),
    remove: told((...given: Parameters<ModelStore['remove']>) => store.remove(...given)),
    endTrial: told((...given: Parameters<ModelStore['endTrial']>) => store.endTrial(...given)),
  };
}
