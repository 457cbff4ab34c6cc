import type {
  EmbeddingApi,
  EmbeddingFailure,
  EmbeddingModel,
} from '../../../workers/contracts/embedding.contract.ts';
import type { EngineStamp } from '../../core/interview/asked-question.ts';
import type { Embedder, EmbedderError, EmbeddingRequest, Vectors } from '../../core/ports/embedder.ts';
import { assertNever } from '../../core/shared/assert-never.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import { connect } from '../workers/connect.ts';
import type { WorkerFailure } from '../workers/connect.ts';

export interface WorkerEmbedderOptions {
  readonly startWorker: () => Worker;
  readonly model: EmbeddingModel;
  readonly engine: EngineStamp;
  readonly loadDeadlineMs?: number;
  /** How long a worker that was told to stop may take before it is ended. */
  readonly cancelGraceMs?: number;
}

/**
 * An embedder in a worker of its own. A worker that breaks or hangs is ended; the next call starts a new one, once.
 * When that breaks too, it is given up until the page is opened anew.
 */
export function createWorkerEmbedder({
  startWorker,
  model,
  engine,
  loadDeadlineMs = 120_000,
  cancelGraceMs = 5000,
}: WorkerEmbedderOptions): Embedder {
  const connection = connect<EmbeddingApi>(startWorker);
  let queue: Promise<unknown> = Promise.resolve();
  let stops = 0;
  let breakdowns = 0;
  let lastBreakdown = '';

  return {
    engine,
    dimension: model.shape.dimension,
    embed(texts, request) {
      const ending = createEnding(request);
      const turn = queue.then(() => loadAndEmbed(texts, request, ending));
      queue = turn;
      return Promise.race([turn, ending.ended]).finally(() => ending.release());
    },
    unload: stop,
  };

  async function loadAndEmbed(
    texts: readonly string[],
    { as, deadlineMs }: EmbeddingRequest,
    ending: Ending,
  ): Promise<Result<Vectors, EmbedderError>> {
    const before = ending.because();
    if (before !== null) return err(before);
    const loaded = await load();
    if (!loaded.ok) return loaded;
    const late = ending.because();
    if (late !== null) return err(late);
    return run(texts, as, deadlineMs, ending);
  }

  /** Asked before each call: nobody tells when the system ends a worker that has nothing to do. */
  async function load(): Promise<Result<void, EmbedderError>> {
    if (breakdowns > restarts) return err({ type: 'embedder-not-loaded', detail: lastBreakdown });
    const before = stops;
    const reply = await connection.call((api) => api.load(model), { deadlineMs: loadDeadlineMs });
    if (!reply.ok) return err(workerFailed(reply.error, before));
    return reply.value.ok ? ok(undefined) : err(engineFailed(reply.value.error));
  }

  async function run(
    texts: readonly string[],
    as: EmbeddingRequest['as'],
    deadlineMs: number,
    ending: Ending,
  ): Promise<Result<Vectors, EmbedderError>> {
    const before = stops;
    let grace: ReturnType<typeof setTimeout> | undefined;
    ending.whenEnded(() => {
      void connection.call((api) => api.cancel(), { deadlineMs: cancelGraceMs });
      // A batch that is under way cannot be interrupted, and loading anew costs more than waiting for it.
      grace = setTimeout(stop, cancelGraceMs);
    });
    const reply = await connection.call((api) => api.embed(texts, as), {
      deadlineMs: deadlineMs + 2 * cancelGraceMs,
    });
    clearTimeout(grace);
    const because = ending.because();
    if (because !== null) return err(because);
    if (!reply.ok) return err(workerFailed(reply.error, before));
    if (!reply.value.ok) return err(engineFailed(reply.value.error));
    breakdowns = 0;
    return ok(reply.value.value);
  }

  function stop(): void {
    stops += 1;
    connection.stop();
  }

  function brokeDown(detail: string): EmbedderError {
    stop();
    breakdowns += 1;
    lastBreakdown = detail;
    return { type: 'embedder-failed', detail };
  }

  /** `before`: how often it was stopped when the call began. A worker that was stopped on purpose did not break. */
  function workerFailed(failure: WorkerFailure, before: number): EmbedderError {
    if (stops !== before) return { type: 'embedder-cancelled' };
    switch (failure.type) {
      case 'worker-cancelled':
        return { type: 'embedder-cancelled' };
      case 'worker-timeout':
        return brokeDown(`no reply within ${failure.deadlineMs} ms`);
      case 'worker-stopped':
      case 'worker-threw':
        return brokeDown(failure.detail);
      default:
        return assertNever(failure);
    }
  }

  function engineFailed(failure: EmbeddingFailure): EmbedderError {
    switch (failure.type) {
      case 'files-missing':
        return { type: 'embedder-not-installed' };
      case 'not-loaded':
        stop();
        return { type: 'embedder-not-loaded', detail: failure.detail };
      case 'cancelled':
        return { type: 'embedder-cancelled' };
      case 'broken':
        return brokeDown(failure.detail);
      default:
        return assertNever(failure);
    }
  }
}

/** How often a broken worker is started anew before it is given up. */
const restarts = 1;
const cancelCheckMs = 50;

/** Why a call ends before the model is done. */
interface Ending {
  readonly ended: Promise<Result<never, EmbedderError>>;
  because(): EmbedderError | null;
  whenEnded(act: () => void): void;
  release(): void;
}

/** The deadline runs from the call on: waiting for other calls and for the model to load counts. */
function createEnding({ deadlineMs, signal }: EmbeddingRequest): Ending {
  let because: EmbedderError | null = null;
  let act: () => void = () => undefined;
  let settle: (ended: Result<never, EmbedderError>) => void = () => undefined;
  const ended = new Promise<Result<never, EmbedderError>>((resolve) => {
    settle = resolve;
  });
  const end = (error: EmbedderError): void => {
    if (because !== null) return;
    because = error;
    release();
    settle(err(error));
    act();
  };
  const deadline = setTimeout(() => end({ type: 'embedder-timeout', deadlineMs }), deadlineMs);
  const watch = setInterval(look, cancelCheckMs);
  look();
  return {
    ended,
    because: () => because,
    whenEnded: (then) => {
      act = then;
    },
    release,
  };

  function look(): void {
    if (signal?.aborted === true) end({ type: 'embedder-cancelled' });
  }

  function release(): void {
    clearTimeout(deadline);
    clearInterval(watch);
  }
}
