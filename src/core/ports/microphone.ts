import type { SpeechSegment } from '../answer/spoken-audio.ts';
import type { Result } from '../shared/result.ts';

/** The candidate's microphone, with the detection of speech behind it. Sound never reaches a disk. */
export interface Microphone {
  permission(): Promise<MicrophonePermission>;
  /** Those of the device. Labels are empty before permission is given. */
  devices(): Promise<readonly MicrophoneDevice[]>;
  /**
   * Fetches what the detection of speech needs, so that the service worker keeps it: during an interview nothing is
   * fetched any more. False when it could not be had.
   */
  prepare(): Promise<boolean>;
  /**
   * Asks for permission where it must, and opens the device; `deviceId` null is the system's choice. Must be called
   * from a click the first time. Everything heard comes through `onHeard`, in order, until `close`.
   */
  open(
    deviceId: string | null,
    onHeard: (event: HeardEvent) => void,
  ): Promise<Result<OpenMicrophone, MicrophoneError>>;
}

export type MicrophonePermission = 'granted' | 'denied' | 'ask';

export interface MicrophoneDevice {
  readonly id: string;
  readonly label: string;
}

export interface OpenMicrophone {
  /** As the browser reads them back, which need not be what was asked for. */
  readonly settings: MicrophoneSettings;
  /** Forgets what was heard and takes what comes as a new answer. Until then only levels and troubles are told. */
  startAnswer(options: ListeningOptions): void;
  /** While held, what comes in is not part of the answer: the interviewer speaks, or the interview is paused. */
  hold(isHeld: boolean): void;
  /** The speech of the segment that is still open, copied, for words that are not final; null between segments. */
  openSegment(): Promise<SpeechSegment | null>;
  /** Closes the open segment now, if it has this id and nobody has spoken since its last lull; else nothing happens. */
  closeAtPause(id: number): void;
  /** Ends the answer: resolves after the last segment has been told. */
  endAnswer(): Promise<void>;
  /** The sound of the answer that was last ended or is open, at most 5 minutes, copied; null when there is none. */
  recording(): Promise<AnswerRecording | null>;
  /** What came from the device since it was opened. */
  counts(): Promise<SoundCounts>;
  /** Overwrites what was heard with zeros. */
  forget(): Promise<void>;
  /** Stops the device and forgets everything. */
  close(): void;
}

export interface AnswerRecording {
  /** Where it begins within the answer: not 0 when the answer was longer than the memory for it. */
  readonly startMs: number;
  readonly samples: Int16Array<ArrayBuffer>;
}

/** Samples at 16,000 a second. `lost` were taken by the device and never arrived: 0 unless something is wrong. */
export interface SoundCounts {
  readonly received: number;
  readonly lost: number;
}

export interface ListeningOptions {
  /** Silence of this length after speech is told as the end of the turn; null never ends it. */
  readonly endAfterPauseMs: number | null;
}

export interface MicrophoneSettings {
  readonly deviceId: string;
  readonly label: string;
  readonly samplesPerSecond: number;
  readonly echoCancellation: boolean;
  readonly noiseSuppression: boolean;
  readonly autoGainControl: boolean;
}

export type HeardEvent =
  /** Ten times a second. Root mean square in dB below full scale, at most 0. */
  | { readonly type: 'level'; readonly dbfs: number; readonly isSpeech: boolean }
  | { readonly type: 'speech-started'; readonly atMs: number }
  /** A pause has begun; `segment` is the open one up to here. When it is closed without `lull-over`, no word came after. */
  | { readonly type: 'lull'; readonly segment: SpeechSegment }
  /** The speech goes on. */
  | { readonly type: 'lull-over' }
  | { readonly type: 'segment'; readonly segment: SpeechSegment }
  /** The pause after speech has lasted as long as `endAfterPauseMs`. */
  | { readonly type: 'turn-ended'; readonly atMs: number }
  /** The answer is as long as the memory for it: 5 minutes. It goes on, its beginning is no longer in the recording. */
  | { readonly type: 'recording-full' }
  | { readonly type: 'trouble'; readonly trouble: MicrophoneTrouble }
  /** What was told as trouble is over. */
  | { readonly type: 'trouble-over' }
  | { readonly type: 'devices-changed' };

export type MicrophoneTrouble =
  /** Unplugged, or the permission was taken back: open it again. */
  | { readonly type: 'microphone-ended' }
  /** The system or a switch on the device has muted it. */
  | { readonly type: 'microphone-muted' }
  /** Below −60 dBFS for five seconds while an answer is awaited. */
  | { readonly type: 'microphone-silent' }
  /** The system has interrupted the sound, as a phone call does. */
  | { readonly type: 'microphone-interrupted' }
  /** The detection of speech has broken down; what is said is no longer heard. */
  | { readonly type: 'microphone-detection-failed'; readonly detail: string };

export type MicrophoneError =
  | { readonly type: 'microphone-denied' }
  | { readonly type: 'microphone-missing' }
  | { readonly type: 'microphone-busy'; readonly detail: string }
  /** This browser has no way to listen, or not on this page. */
  | { readonly type: 'microphone-unsupported'; readonly detail: string }
  /** What detects speech could not be loaded. */
  | { readonly type: 'microphone-not-ready'; readonly detail: string };
