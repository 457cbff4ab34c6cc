import { msToSamples } from '../../src/core/answer/spoken-audio.ts';
import type { SpeechSegment } from '../../src/core/answer/spoken-audio.ts';
import type {
  AnswerRecording,
  HeardEvent,
  ListeningOptions,
  Microphone,
  MicrophoneError,
} from '../../src/core/ports/microphone.ts';
import type { Speaker, SpeakingOptions, SpeakerError } from '../../src/core/ports/speaker.ts';
import type {
  Transcriber,
  TranscriberError,
  TranscriptionRequest,
} from '../../src/core/ports/transcriber.ts';
import { err, ok } from '../../src/core/shared/result.ts';
import type { Result } from '../../src/core/shared/result.ts';

export function makeSegment(id: number, startMs: number, endMs: number): SpeechSegment {
  return { id, startMs, endMs, samples: new Int16Array(msToSamples(endMs - startMs)).fill(1000) };
}

/** A microphone that hears what the test says. `calls` lists what was asked of it. */
export class ScriptedMicrophone implements Microphone {
  readonly calls: string[] = [];
  readonly settings = {
    deviceId: 'built-in',
    label: 'Built-in microphone',
    samplesPerSecond: 16_000,
    echoCancellation: true,
    noiseSuppression: true,
    autoGainControl: true,
  };
  failure: MicrophoneError | null = null;
  openPiece: SpeechSegment | null = null;
  lastOptions: ListeningOptions | null = null;
  /** Told when the answer is ended, before that call resolves. */
  lastPiece: SpeechSegment | null = null;
  sound: AnswerRecording | null = null;
  #onHeard: (event: HeardEvent) => void = () => undefined;

  permission() {
    return Promise.resolve('granted' as const);
  }

  devices() {
    return Promise.resolve([{ id: 'built-in', label: 'Built-in microphone' }]);
  }

  prepare() {
    this.calls.push('prepare');
    return Promise.resolve(true);
  }

  open(deviceId: string | null, onHeard: (event: HeardEvent) => void) {
    this.calls.push(`open ${deviceId ?? 'default'}`);
    if (this.failure !== null) return Promise.resolve(err(this.failure));
    this.#onHeard = onHeard;
    return Promise.resolve(
      ok({
        settings: this.settings,
        startAnswer: (options: ListeningOptions) => {
          this.lastOptions = options;
          this.calls.push('start');
        },
        hold: (isHeld: boolean) => void this.calls.push(isHeld ? 'hold' : 'release'),
        openSegment: () => {
          this.calls.push('look');
          return Promise.resolve(this.openPiece);
        },
        closeAtPause: (id: number) => void this.calls.push(`close piece ${id}`),
        endAnswer: () => {
          this.calls.push('end');
          if (this.lastPiece !== null) this.#onHeard({ type: 'segment', segment: this.lastPiece });
          this.lastPiece = null;
          return Promise.resolve();
        },
        recording: () => Promise.resolve(this.sound),
        counts: () => Promise.resolve({ received: 0, lost: 0 }),
        forget: () => {
          this.calls.push('forget');
          return Promise.resolve();
        },
        close: () => void this.calls.push('close'),
      }),
    );
  }

  hear(event: HeardEvent): void {
    this.#onHeard(event);
  }
}

/** Writes down the words that the test gives, piece by piece; a look at an open piece gives `glance`. */
export class ScriptedTranscriber implements Transcriber {
  readonly engine = { rung: 1, name: 'scripted', version: '1' } as const;
  readonly requests: TranscriptionRequest[] = [];
  readonly heard: number[] = [];
  loaded: Result<void, TranscriberError> = ok(undefined);
  words: (Result<string, TranscriberError> | Promise<Result<string, TranscriberError>>)[] = [];
  unloaded = 0;

  load() {
    return Promise.resolve(this.loaded);
  }

  async transcribe(segment: SpeechSegment, request: TranscriptionRequest) {
    this.requests.push(request);
    this.heard.push(segment.id);
    segment.samples.fill(0);
    const words = (await this.words.shift()) ?? ok(`words ${segment.id}.`);
    if (!words.ok) return words;
    if (request.signal?.aborted === true) return err({ type: 'transcriber-cancelled' } as const);
    const { startMs, endMs } = segment;
    const phrases = words.value === '' ? [] : [{ text: words.value, startMs, endMs }];
    return ok({ text: words.value, phrases, dropped: null, modelMs: 1 });
  }

  unload(): void {
    this.unloaded += 1;
  }
}

/** Speaks without a sound until the test says that it has ended. */
export class ScriptedSpeaker implements Speaker {
  readonly said: string[] = [];
  readonly options: SpeakingOptions[] = [];
  stops = 0;
  #end: ((result: Result<'said' | 'stopped', SpeakerError>) => void) | null = null;

  voices() {
    return Promise.resolve([
      {
        id: 'v',
        name: 'Voice',
        language: 'en-GB',
        engine: { rung: 0, name: 'system voice', version: '' },
      } as const,
    ]);
  }

  speak(sentences: readonly string[], options: SpeakingOptions) {
    this.stop();
    this.said.push(sentences.join(' '));
    this.options.push(options);
    const done = new Promise<Result<'said' | 'stopped', SpeakerError>>((resolve) => (this.#end = resolve));
    return { done, stop: () => this.stop() };
  }

  stop(): void {
    if (this.#end !== null) this.stops += 1;
    this.end(ok('stopped'));
  }

  end(result: Result<'said' | 'stopped', SpeakerError> = ok('said')): void {
    this.#end?.(result);
    this.#end = null;
  }
}
