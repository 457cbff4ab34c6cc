import { proxy, transfer } from 'comlink';
import type { StoredModel } from '../../../workers/contracts/stored-model.ts';
import type {
  TranscriptionApi,
  TranscriptionFailure,
} from '../../../workers/contracts/transcription.contract.ts';
import type { SpeechSegment } from '../../core/answer/spoken-audio.ts';
import type { EngineStamp } from '../../core/interview/asked-question.ts';
import type {
  Transcriber,
  TranscriberError,
  Transcription,
  TranscriptionRequest,
} from '../../core/ports/transcriber.ts';
import { assertNever } from '../../core/shared/assert-never.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import { breakdownIn, countBreakdowns } from '../workers/breakdowns.ts';
import { createCallEnding } from '../workers/call-ending.ts';
import type { CallEnding } from '../workers/call-ending.ts';
import { connect } from '../workers/connect.ts';
import type { WorkerFailure } from '../workers/connect.ts';

export interface WorkerTranscriberOptions {
  readonly startWorker: () => Worker;
  readonly model: StoredModel;
  readonly engine: EngineStamp;
  readonly loadDeadlineMs?: number;
  /** How long a worker that has loaded its model and has nothing to do may take to say so. */
  readonly answerDeadlineMs?: number;
}

/**
 * A transcriber in a worker of its own, one segment after the other. A worker that breaks or hangs is ended; the next
 * call starts a new one, once. When that breaks too, it is given up until the page is opened anew.
 */
export function createWorkerTranscriber({
  startWorker,
  model,
  engine,
  loadDeadlineMs = 120_000,
  answerDeadlineMs = 5000,
}: WorkerTranscriberOptions): Transcriber {
  const connection = connect<TranscriptionApi>(startWorker);
  const breakdowns = countBreakdowns();
  let queue: Promise<unknown> = Promise.resolve();
  let isLoaded = false;
  let stops = 0;

  return {
    engine,
    load: () => inTurn(load),
    transcribe(segment, request) {
      const ending = createCallEnding<TranscriberError>(request, {
        timeout: { type: 'transcriber-timeout', deadlineMs: request.deadlineMs },
        cancelled: { type: 'transcriber-cancelled' },
      });
      const turn = inTurn(() => loadAndWrite(segment, request, ending));
      return Promise.race([turn, ending.ended]).finally(() => ending.release());
    },
    unload: stop,
  };

  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = queue.then(act);
    queue = turn;
    return turn;
  }

  async function loadAndWrite(
    segment: SpeechSegment,
    request: TranscriptionRequest,
    ending: CallEnding<TranscriberError>,
  ): Promise<Result<Transcription, TranscriberError>> {
    const loaded = ending.because() === null ? await load() : ok(undefined);
    const because = ending.because();
    const done = because !== null ? err(because) : loaded.ok ? await write(segment, request, ending) : loaded;
    // What went to the worker is no longer here; what did not get there is not left lying about.
    if (segment.samples.length > 0) segment.samples.fill(0);
    return done;
  }

  /**
   * [Note: Ended in silence] Nobody tells when the system ends a worker that has nothing to do. So a loaded one is asked
   * before each segment, and a new one is loaded where it does not answer at once.
   */
  async function load(): Promise<Result<void, TranscriberError>> {
    if (breakdowns.givenUp !== null)
      return err({ type: 'transcriber-not-loaded', detail: breakdowns.givenUp });
    if (isLoaded) {
      const before = stops;
      const asked = await connection.call((api) => api.load(model), { deadlineMs: answerDeadlineMs });
      if (asked.ok && asked.value.ok) return ok(undefined);
      if (stops !== before) return err({ type: 'transcriber-cancelled' });
      stop();
    }
    const before = stops;
    const reply = await connection.call((api) => api.load(model), { deadlineMs: loadDeadlineMs });
    if (!reply.ok) return err(workerFailed(reply.error, before));
    if (!reply.value.ok) return err(engineFailed(reply.value.error));
    isLoaded = true;
    return ok(undefined);
  }

  async function write(
    segment: SpeechSegment,
    { language, jargon, deadlineMs, onText }: TranscriptionRequest,
    ending: CallEnding<TranscriberError>,
  ): Promise<Result<Transcription, TranscriberError>> {
    const before = stops;
    let grace: ReturnType<typeof setTimeout> | undefined;
    ending.whenEnded(() => {
      void connection.call((api) => api.cancel(), { deadlineMs: cancelGraceMs });
      // Before its first word the model cannot be interrupted, and loading it anew costs more than waiting for that.
      grace = setTimeout(stop, cancelGraceMs);
    });
    const reply = await connection.call(
      (api) =>
        api.transcribe(
          transfer(segment, [segment.samples.buffer]),
          { language, jargon },
          onText === undefined ? null : proxy(onText),
        ),
      { deadlineMs: deadlineMs + 2 * cancelGraceMs },
    );
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
    isLoaded = false;
    connection.stop();
  }

  function brokeDown(detail: string): TranscriberError {
    stop();
    breakdowns.add(detail);
    return { type: 'transcriber-failed', detail };
  }

  /** `before`: how often it was stopped when the call began. A worker that was stopped on purpose did not break. */
  function workerFailed(failure: WorkerFailure, before: number): TranscriberError {
    const detail = stops === before ? breakdownIn(failure) : null;
    return detail === null ? { type: 'transcriber-cancelled' } : brokeDown(detail);
  }

  function engineFailed(failure: TranscriptionFailure): TranscriberError {
    switch (failure.type) {
      case 'files-missing':
        return { type: 'transcriber-not-installed' };
      case 'not-loaded':
        stop();
        return { type: 'transcriber-not-loaded', detail: failure.detail };
      case 'cancelled':
        return { type: 'transcriber-cancelled' };
      case 'broken':
        return brokeDown(failure.detail);
      default:
        return assertNever(failure);
    }
  }
}

const cancelGraceMs = 10_000;
