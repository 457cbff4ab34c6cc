import { proxy } from 'comlink';
import type { Remote } from 'comlink';
import type { DeviceProbe, DeviceProber } from '../../core/ports/device-prober.ts';
import type { ModelStore, ModelStoreError, WorkWatch } from '../../core/ports/model-store.ts';
import type { RandomSource } from '../../core/ports/random-source.ts';
import { err } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import type { Job, ModelStoreApi, OnProgress } from '../../../workers/contracts/model-store.contract.ts';
import { connect } from '../workers/connect.ts';

export interface WorkerModelStoreDeps {
  readonly manifestVersion: string;
  readonly random: RandomSource;
  /** For tests. */
  readonly startWorker?: () => Worker;
}

/** The model store and the device's probe in a worker of their own, which starts with the first call. */
export function createWorkerModelStore(deps: WorkerModelStoreDeps): ModelStore & DeviceProber {
  const connection = connect<ModelStoreApi>(deps.startWorker ?? startModelStoreWorker);

  async function call<T>(
    run: (api: Remote<ModelStoreApi>) => Promise<Result<T, ModelStoreError>>,
    deadlineMs = shortMs,
  ): Promise<Result<T, ModelStoreError>> {
    const reply = await connection.call(run, { deadlineMs });
    if (reply.ok) return reply.value;
    const { error } = reply;
    return err({ type: 'model-store-stopped', detail: 'detail' in error ? error.detail : error.type });
  }

  /** Long work tells its progress all the time; when it falls silent, the worker is gone, and says nothing of it. */
  async function work<T>(
    watch: WorkWatch,
    run: (
      api: Remote<ModelStoreApi>,
      job: Job,
      onProgress: OnProgress,
    ) => Promise<Result<T, ModelStoreError>>,
  ): Promise<Result<T, ModelStoreError>> {
    const id = deps.random.id();
    let silentMs = 0;
    let isStopping = false;
    const look = setInterval(() => {
      silentMs += lookEveryMs;
      if (silentMs > longestSilenceMs) connection.stop();
      if (!watch.signal.aborted || isStopping) return;
      isStopping = true;
      void connection.call((api) => api.stop(id), { deadlineMs: shortMs });
    }, lookEveryMs);
    const onProgress = proxy((progress: Parameters<WorkWatch['onProgress']>[0]) => {
      silentMs = 0;
      watch.onProgress(progress);
    });
    try {
      return await call(
        (api) => run(api, { id, manifestVersion: deps.manifestVersion }, onProgress),
        longestWorkMs,
      );
    } finally {
      clearInterval(look);
    }
  }

  return {
    contents: () => call((api) => api.contents()),
    download: (models, from, watch) =>
      work(watch, (api, job, onProgress) => api.download(job, models, from, onProgress)),
    importFiles: (known, files, watch) =>
      work(watch, (api, job, onProgress) => api.importFiles(job, known, files, onProgress)),
    exportPack: (modelIds) => call((api) => api.exportPack(modelIds)),
    verify: (modelId, watch) => work(watch, (api, job, onProgress) => api.verify(job, modelId, onProgress)),
    remove: (model) => call((api) => api.remove(model)),
    endTrial: (modelId, choice) => call((api) => api.endTrial(modelId, choice)),
    async probe() {
      const probed = await connection.call((api) => api.probeDevice(), { deadlineMs: shortMs });
      return probed.ok ? probed.value : unknownDevice;
    },
  };
}

const shortMs = 60_000;
const lookEveryMs = 200;
/** A server may be silent for half a minute, and is then asked again with ever longer waits. */
const longestSilenceMs = 240_000;
const longestWorkMs = 7 * 24 * 3_600_000;

const unknownDevice: DeviceProbe = {
  gpu: null,
  memoryGb: null,
  cores: 1,
  hasMemory64: false,
  hasJspi: false,
  isIsolated: false,
  disk: { canWrite: false, writtenBytes: 0, freeBytesHint: null, isPersisted: false },
};

function startModelStoreWorker(): Worker {
  return new Worker(new URL('../../../workers/model-store.worker.ts', import.meta.url), { type: 'module' });
}
