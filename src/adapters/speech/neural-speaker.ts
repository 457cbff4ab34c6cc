import type {
  SpeakingApi,
  SpeakingFailure,
  SpokenSound,
} from '../../../workers/contracts/speaking.contract.ts';
import type { StoredModel } from '../../../workers/contracts/stored-model.ts';
import type { EngineStamp } from '../../core/interview/asked-question.ts';
import type { Speaker, SpeakerError, SpeakerVoice, SpeakingOptions } from '../../core/ports/speaker.ts';
import { assertNever } from '../../core/shared/assert-never.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import { breakdownIn, countBreakdowns } from '../workers/breakdowns.ts';
import { connect } from '../workers/connect.ts';
import type { WorkerFailure } from '../workers/connect.ts';
import { startUtterance } from './run-utterance.ts';
import type { UtteranceRun } from './run-utterance.ts';
import type { SoundPlayer } from './sound-player.ts';

export interface NeuralSpeakerOptions {
  readonly startWorker: () => Worker;
  readonly model: StoredModel;
  readonly engine: EngineStamp;
  readonly voices: readonly NeuralVoice[];
  /** The one language that it speaks, as a primary tag of BCP 47. */
  readonly language: string;
  readonly player: SoundPlayer;
}

export interface NeuralVoice {
  readonly name: string;
  /** The file of the model that holds it. */
  readonly url: string;
}

export interface NeuralSpeaker extends Speaker {
  /** Frees the memory that the model holds. The next utterance loads it again. */
  unload(): void;
}

/**
 * Speaks with a voice model in a worker of its own: while one sentence is heard, the next one is made. A worker that
 * breaks is started anew once; when that breaks too, it is given up until the page is opened anew.
 */
export function createNeuralSpeaker(options: NeuralSpeakerOptions): NeuralSpeaker {
  const { startWorker, model, player } = options;
  const connection = connect<SpeakingApi>(startWorker);
  const breakdowns = countBreakdowns();
  const offered = options.voices.map(({ name, url }): SpeakerVoice & { readonly url: string } => ({
    id: `${neuralVoiceMark}${name}`,
    name,
    language: options.language,
    engine: options.engine,
    url,
  }));
  let stopCurrent: () => void = () => undefined;

  return {
    voices: (language) => Promise.resolve(voicesFor(language).map(({ url: _, ...voice }) => voice)),
    speak(sentences, wish) {
      stopCurrent();
      const utterance = startUtterance(
        (run) => sayAll(sentences, wish, run),
        () => player.stop(),
      );
      stopCurrent = () => utterance.stop();
      return utterance;
    },
    stop: () => stopCurrent(),
    unload: () => {
      stopCurrent();
      connection.stop();
      breakdowns.clear();
    },
  };

  function voicesFor(language: string): readonly (SpeakerVoice & { readonly url: string })[] {
    return language.toLowerCase().split('-')[0] === options.language ? offered : [];
  }

  async function sayAll(
    sentences: readonly string[],
    { language, voiceId, rate, onSentence }: SpeakingOptions,
    run: UtteranceRun,
  ): Promise<Result<void, SpeakerError>> {
    const voices = voicesFor(language);
    const voice = voices.find(({ id }) => id === voiceId) ?? voices[0];
    if (voice === undefined) return err({ type: 'speaker-no-voice' });
    const make = (sentence: string): Promise<Result<SpokenSound, SpeakerError>> =>
      makeSound(sentence, voice.url, rate);
    let heard: Promise<Result<void, SpeakerError>> = Promise.resolve(ok(undefined));
    let index = 0;
    for (const sentence of sentences) {
      if (run.isStopped()) return ok(undefined);
      const sound = await make(sentence);
      const before = await heard;
      if (!before.ok) return before;
      if (!sound.ok) return sound;
      if (run.isStopped()) return ok(undefined);
      const told = index;
      index += 1;
      heard = player.play(sound.value, () => onSentence?.(told, sentence));
    }
    return heard;
  }

  async function makeSound(
    sentence: string,
    voiceUrl: string,
    rate: number,
  ): Promise<Result<SpokenSound, SpeakerError>> {
    if (breakdowns.givenUp !== null) return err({ type: 'speaker-failed', detail: breakdowns.givenUp });
    const loaded = await connection.call((api) => api.load(model), { deadlineMs: loadDeadlineMs });
    if (!loaded.ok) return err(workerFailed(loaded.error));
    if (!loaded.value.ok) return err(engineFailed(loaded.value.error));
    const wish = { voiceUrl, rate: Math.min(2, Math.max(0.5, rate)) };
    const made = await connection.call((api) => api.make(sentence, wish), { deadlineMs: makeDeadlineMs });
    if (!made.ok) return err(workerFailed(made.error));
    if (!made.value.ok) return err(engineFailed(made.value.error));
    breakdowns.clear();
    return ok(made.value.value);
  }

  function workerFailed(failure: WorkerFailure): SpeakerError {
    return brokeDown(breakdownIn(failure) ?? failure.type);
  }

  function engineFailed(failure: SpeakingFailure): SpeakerError {
    switch (failure.type) {
      case 'files-missing':
        return { type: 'speaker-no-voice' };
      case 'not-loaded':
      case 'broken':
        return brokeDown(failure.detail);
      default:
        return assertNever(failure);
    }
  }

  function brokeDown(detail: string): SpeakerError {
    connection.stop();
    breakdowns.add(detail);
    return { type: 'speaker-failed', detail };
  }
}

/** What starts the id of a voice of a model. */
export const neuralVoiceMark = 'neural:';

const loadDeadlineMs = 120_000;
/** A sentence that takes longer is no use: the captions were read long ago. */
const makeDeadlineMs = 20_000;
