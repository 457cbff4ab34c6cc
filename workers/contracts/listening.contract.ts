import type {
  AnswerRecording,
  HeardEvent,
  ListeningOptions,
  SoundCounts,
} from '../../src/core/ports/microphone.ts';
import type { SoundBatch } from '../../src/core/answer/sound-batcher.ts';
import type { SpeechSegment } from '../../src/core/answer/spoken-audio.ts';
import type { Result } from '../../src/core/shared/result.ts';

/** What the page may ask of the worker that hears. The sound itself comes to it from the audio thread, past the page. */
export interface ListeningApi {
  /** Loads the model that tells speech from noise, and proves it with one frame. */
  load(): Promise<Result<void, DetectorFailure>>;
  /** Takes the sound from `port` from now on, and tells what is heard, in order. What is returned is awaited at the end. */
  listen(port: MessagePort, onHeard: (event: HeardEvent) => unknown): Promise<void>;
  startAnswer(options: ListeningOptions): Promise<void>;
  hold(isHeld: boolean): Promise<void>;
  openSegment(): Promise<SpeechSegment | null>;
  closeAtPause(id: number): Promise<void>;
  /** Waits for what the audio thread still holds, and resolves when the page has taken the last segment. */
  endAnswer(): Promise<void>;
  recording(): Promise<AnswerRecording | null>;
  forget(): Promise<void>;
  /** Since `listen`. */
  counts(): Promise<SoundCounts>;
  /** Overwrites everything with zeros and takes no more sound. */
  close(): Promise<void>;
}

export interface DetectorFailure {
  readonly type: 'detector-not-loaded';
  readonly detail: string;
}

/** From the audio thread to the worker. `flushed` answers `flush`: nothing is left behind. */
export type CaptureMessage = ({ readonly type: 'sound' } & SoundBatch) | { readonly type: 'flushed' };

/** From the worker to the audio thread. */
export interface CaptureCommand {
  readonly type: 'flush' | 'stop';
}

/** From the page to the audio thread, once: where the sound goes. */
export interface CaptureTarget {
  readonly port: MessagePort;
}
