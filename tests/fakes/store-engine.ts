import type { ModelEntry } from '../../src/core/models/manifest.ts';
import type { DownloadSource, PickedFile, WorkProgress } from '../../src/core/ports/model-store.ts';
import type { Job } from '../../workers/contracts/model-store.contract.ts';
import type { ModelDisk } from '../../workers/model-store/model-disk.ts';
import { createStoreEngine } from '../../workers/model-store/store-engine.ts';
import type { StoreEngineDeps } from '../../workers/model-store/store-engine.ts';

export const testRangeBytes = 32 * 1024;

/** The store's engine over a given disk, with real requests and no waiting between attempts. */
export function createTestEngine(disk: ModelDisk, overrides: Partial<StoreEngineDeps> = {}): TestEngine {
  const engine = createStoreEngine({
    disk,
    gate: { exclusively: (work) => work(), isInterviewRunning: () => Promise.resolve(false) },
    fetchFile: (url, init) => fetch(url, init),
    sleep: nextTurn,
    yieldTurn: nextTurn,
    now: () => performance.now(),
    wallClock: () => 1_764_000_000_000,
    mirrorUrl: 'http://127.0.0.1:1/models/',
    ownAddress: 'http://127.0.0.1:1/',
    rangeBytes: testRangeBytes,
    stallMs: 2_000,
    ...overrides,
  });
  return {
    ...engine,
    download: (job, models, from) => engine.download(job, models, from, job.onProgress),
    importFiles: (job, known, files) => engine.importFiles(job, known, files, job.onProgress),
    verify: (job, modelId) => engine.verify(job, modelId, job.onProgress),
  };
}

type Engine = ReturnType<typeof createStoreEngine>;

/** The engine with the job and its progress in one. */
interface TestEngine extends Omit<Engine, 'download' | 'importFiles' | 'verify'> {
  download(job: TestJob, models: readonly ModelEntry[], from: DownloadSource): ReturnType<Engine['download']>;
  importFiles(
    job: TestJob,
    known: readonly ModelEntry[],
    files: readonly PickedFile[],
  ): ReturnType<Engine['importFiles']>;
  verify(job: TestJob, modelId: string): ReturnType<Engine['verify']>;
}

interface TestJob extends Job {
  readonly told: WorkProgress[];
  readonly onProgress: (progress: WorkProgress) => void;
}

export function createJob(id = 'job'): TestJob {
  const told: WorkProgress[] = [];
  return { id, manifestVersion: 'test', told, onProgress: (progress) => told.push(progress) };
}

export function createModel(files: ModelEntry['files'], overrides: Partial<ModelEntry> = {}): ModelEntry {
  return {
    id: 'tiny',
    name: 'Tiny',
    part: 'language',
    runtime: 'wllama',
    purpose: 'Serves tests.',
    repository: 'greenroom/tiny',
    revision: null,
    languages: 'english',
    licence: { name: 'MIT', url: 'https://example.org/licence' },
    needs: { webgpu: false, shaderF16: false, vramMb: null, memoryGb: 1, memory64: false },
    estimatedBytes: 0,
    webllm: null,
    files,
    listUrl: null,
    ...overrides,
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
