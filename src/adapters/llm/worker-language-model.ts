import { proxy } from 'comlink';
import type {
  EngineFailure,
  LanguageModelApi,
  LoadedModel,
  ModelToLoad,
} from '../../../workers/contracts/language-model.contract.ts';
import type { EngineStamp } from '../../core/interview/asked-question.ts';
import type {
  LanguageModel,
  LanguageModelError,
  ModelLimits,
  ModelReply,
  ModelRequest,
} from '../../core/ports/language-model.ts';
import { assertNever } from '../../core/shared/assert-never.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import { breakdownIn, countBreakdowns } from '../workers/breakdowns.ts';
import { connect } from '../workers/connect.ts';
import type { WorkerFailure } from '../workers/connect.ts';

export interface WorkerModel extends LanguageModel {
  /** Loads the model now rather than with the first request. */
  load(): Promise<Result<LoadedModel, LanguageModelError>>;
}

export interface WorkerModelOptions {
  readonly startWorker: () => Worker;
  readonly model: ModelToLoad;
  readonly engine: EngineStamp;
  readonly keepsBeginnings: boolean;
  readonly loadDeadlineMs?: number;
}

/**
 * A language model in a worker of its own. A worker that breaks, hangs or loses its device is ended; the next call
 * starts a new one, once. When that breaks too, the model is given up until the page is opened anew.
 */
export function createWorkerLanguageModel({
  startWorker,
  model,
  engine,
  keepsBeginnings,
  loadDeadlineMs = 180_000,
}: WorkerModelOptions): WorkerModel {
  const connection = connect<LanguageModelApi>(startWorker);
  const breakdowns = countBreakdowns();
  let loading: Promise<Result<LoadedModel, LanguageModelError>> | null = null;

  return {
    engine,
    keepsBeginnings,
    load,
    async generate(request, limits) {
      if (breakdowns.givenUp !== null) return err({ type: 'model-given-up', detail: breakdowns.givenUp });
      const loaded = await load();
      if (!loaded.ok) return loaded;
      return generate(request, limits);
    },
    unload() {
      stop();
      return Promise.resolve();
    },
  };

  function load(): Promise<Result<LoadedModel, LanguageModelError>> {
    loading ??= loadOnce().then((loaded) => {
      if (!loaded.ok) loading = null;
      return loaded;
    });
    return loading;
  }

  async function loadOnce(): Promise<Result<LoadedModel, LanguageModelError>> {
    const reply = await connection.call((api) => api.load(model), { deadlineMs: loadDeadlineMs });
    if (!reply.ok) return err(workerFailed(reply.error));
    return reply.value.ok ? reply.value : err(engineFailed(reply.value.error));
  }

  async function generate(
    request: ModelRequest,
    { deadlineMs, signal, onText }: ModelLimits,
  ): Promise<Result<ModelReply, LanguageModelError>> {
    const end = { isLate: false };
    const cancel = (): void => {
      void connection.call((api) => api.cancel(), { deadlineMs: cancelGraceMs });
    };
    const deadline = setTimeout(() => {
      end.isLate = true;
      cancel();
    }, deadlineMs);
    const watch = setInterval(() => {
      if (signal?.aborted === true) cancel();
    }, cancelCheckMs);
    // The engine ends the reply by itself when it is asked to; one that does not is stuck, and its worker is ended.
    const reply = await connection.call(
      (api) => api.generate(request, onText === undefined ? null : proxy(onText)),
      { deadlineMs: deadlineMs + cancelGraceMs },
    );
    clearTimeout(deadline);
    clearInterval(watch);
    if (!reply.ok) {
      const failure = workerFailed(reply.error);
      return err(end.isLate ? { type: 'model-timeout', deadlineMs } : failure);
    }
    if (reply.value.ok) {
      breakdowns.clear();
      return ok(reply.value.value);
    }
    if (reply.value.error.type === 'cancelled' && end.isLate)
      return err({ type: 'model-timeout', deadlineMs });
    return err(engineFailed(reply.value.error));
  }

  function stop(): void {
    connection.stop();
    loading = null;
  }

  function brokeDown(detail: string): LanguageModelError {
    stop();
    breakdowns.add(detail);
    return breakdowns.givenUp === null
      ? { type: 'model-failed', detail }
      : { type: 'model-given-up', detail };
  }

  function workerFailed(failure: WorkerFailure): LanguageModelError {
    const detail = breakdownIn(failure);
    return detail === null ? { type: 'model-cancelled' } : brokeDown(detail);
  }

  function engineFailed(failure: EngineFailure): LanguageModelError {
    switch (failure.type) {
      case 'files-missing':
        return { type: 'model-not-installed' };
      case 'files-damaged':
        return { type: 'model-damaged' };
      case 'not-loaded':
        stop();
        return { type: 'model-not-loaded', detail: failure.detail };
      case 'context-full':
        return { type: 'model-context-full' };
      case 'cancelled':
        return { type: 'model-cancelled' };
      case 'request-failed':
        return { type: 'model-failed', detail: failure.detail };
      case 'broken':
        return brokeDown(failure.detail);
      default:
        return assertNever(failure);
    }
  }
}

const cancelGraceMs = 2000;
const cancelCheckMs = 50;
