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
import { breakdownIn, countBreakdowns } from '../workers/breakdowns.ts';
import { createCallEnding } from '../workers/call-ending.ts';
import type { CallEnding } from '../workers/call-ending.ts';
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
  const breakdowns = countBreakdowns();
  let queue: Promise<unknown> = Promise.resolve();
  let stops = 0;

  return {
    engine,
    dimension: model.shape.dimension,
    embed(texts, request) {
      const ending = createCallEnding<EmbedderError>(request, {
        timeout: { type: 'embedder-timeout', deadlineMs: request.deadlineMs },
        cancelled: { type: 'embedder-cancelled' },
      });
      const turn = queue.then(() => loadAndEmbed(texts, request, ending));
      queue = turn;
      return Promise.race([turn, ending.ended]).finally(() => ending.release());
    },
    unload: stop,
  };

  async function loadAndEmbed(
    texts: readonly string[],
    { as, deadlineMs }: EmbeddingRequest,
    ending: CallEnding<EmbedderError>,
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
    if (breakdowns.givenUp !== null) return err({ type: 'embedder-not-loaded', detail: breakdowns.givenUp });
    const before = stops;
    const reply = await connection.call((api) => api.load(model), { deadlineMs: loadDeadlineMs });
    if (!reply.ok) return err(workerFailed(reply.error, before));
    return reply.value.ok ? ok(undefined) : err(engineFailed(reply.value.error));
  }

  async function run(
    texts: readonly string[],
    as: EmbeddingRequest['as'],
    deadlineMs: number,
    ending: CallEnding<EmbedderError>,
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
    breakdowns.clear();
    return ok(reply.value.value);
  }

  function stop(): void {
    stops += 1;
    connection.stop();
  }

  function brokeDown(detail: string): EmbedderError {
    stop();
    breakdowns.add(detail);
    return { type: 'embedder-failed', detail };
  }

  /** `before`: how often it was stopped when the call began. A worker that was stopped on purpose did not break. */
  function workerFailed(failure: WorkerFailure, before: number): EmbedderError {
    const detail = stops === before ? breakdownIn(failure) : null;
    return detail === null ? { type: 'embedder-cancelled' } : brokeDown(detail);
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
