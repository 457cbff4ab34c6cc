import type { HeardEvent, OpenMicrophone } from '../ports/microphone.ts';
import type { Timer } from '../ports/timer.ts';
import type { TranscriberError, Transcription } from '../ports/transcriber.ts';
import type { CancelSignal } from '../shared/cancel-signal.ts';
import type { Result } from '../shared/result.ts';
import { endsSentence } from './sentence-end.ts';
import type { SpeechSegment } from './spoken-audio.ts';

/** Reads the piece of an answer that is still open, for words that may change, and in case that it is over. */
export interface OpenPieceReader {
  /** Everything that the microphone tells while the answer is open. */
  hear(event: HeardEvent): void;
  /** The words of a piece that was closed, where it was read while it paused; null when it is still to be read. */
  takeWordsOf(segment: SpeechSegment): Promise<Transcription | null>;
  /** The answer is ending: no look by the clock any more. What was begun in a lull goes on. */
  end(): void;
  stop(): void;
}

export interface OpenPieceReaderOptions {
  readonly onTentative: (words: string) => void;
}

export interface OpenPieceReaderDeps {
  readonly microphone: Pick<OpenMicrophone, 'openSegment' | 'closeAtPause'>;
  readonly read: (
    segment: SpeechSegment,
    signal: CancelSignal,
  ) => Promise<Result<Transcription, TranscriberError>>;
  /** Resolves when no closed piece is waiting for the model. */
  readonly free: () => Promise<void>;
  readonly isFree: () => boolean;
  readonly timer: Timer;
}

/**
 * [Note: Looks] The model does one thing at a time and cannot be interrupted before its first word, so a look at the
 * open piece that is under way when the candidate ends makes them wait. So looks are taken where they are likely to
 * be of use for good: at each lull, whose words stand when it turns out to be the end of the piece. Where the words
 * end a sentence and nothing more was said until they were there, the piece is closed at once. Someone who does not
 * pause at all is looked at by the clock, so seldom that the model is free for most of the time. Whatever is closed
 * goes first, and there is never more than one look.
 */
export function createOpenPieceReader(
  { onTentative }: OpenPieceReaderOptions,
  { microphone, read, free, isFree, timer }: OpenPieceReaderDeps,
): OpenPieceReader {
  let modelMs = firstGuessMs;
  let isSpeaking = false;
  let isEnding = false;
  let look: Look | null = null;
  /** Of the piece that was closed last. */
  let taken: Look | null = null;
  let settled: Promise<unknown> = Promise.resolve();
  let cancelTimer: (() => void) | null = null;

  return {
    hear(event) {
      const isSpeech = event.type === 'speech-started' || (event.type === 'level' && event.isSpeech);
      if (isSpeech) speak();
      else if (event.type === 'lull') lookAt(event.segment);
      else if (event.type === 'lull-over') goOn();
    },
    async takeWordsOf(segment) {
      isSpeaking = false;
      cancelTimer?.();
      if (look?.isLull === true && look.id === segment.id && segment.endMs >= look.endMs) {
        taken = look;
        look = null;
        return taken.words;
      }
      drop();
      await settled;
      return null;
    },
    end() {
      isEnding = true;
      cancelTimer?.();
      if (look?.isLull === false) drop();
    },
    stop() {
      isEnding = true;
      cancelTimer?.();
      drop();
      if (taken !== null) taken.signal.aborted = true;
    },
  };

  function speak(): void {
    if (isSpeaking || isEnding) return;
    isSpeaking = true;
    lookLater();
  }

  function goOn(): void {
    if (look !== null) {
      look.isLull = false;
      // One that is at work already is a look like any other.
      if (!look.isBegun || look.isDone) drop();
    }
    if (!isEnding) lookLater();
  }

  function lookLater(): void {
    cancelTimer?.();
    cancelTimer = timer.after(Math.max(shortestWaitMs, waitPerModel * modelMs), () => {
      if (look !== null || !isFree()) lookLater();
      else void lookAtOpen();
    });
  }

  async function lookAtOpen(): Promise<void> {
    const begun = begin({ id: -1, endMs: Infinity, isLull: false });
    const open = await microphone.openSegment();
    if (open !== null) await run(begun, open);
    else if (look === begun) look = null;
    if (!isEnding && isSpeaking && look === null) lookLater();
  }

  function lookAt(segment: SpeechSegment): void {
    cancelTimer?.();
    drop();
    const begun = begin({ id: segment.id, endMs: segment.endMs, isLull: true });
    begun.words = Promise.all([free(), settled]).then(() => run(begun, segment));
  }

  function begin(of: Pick<Look, 'id' | 'endMs' | 'isLull'>): Look {
    const signal = { aborted: false };
    look = { ...of, signal, isBegun: false, isDone: false, words: Promise.resolve(null) };
    return look;
  }

  async function run(begun: Look, segment: SpeechSegment): Promise<Transcription | null> {
    if (isAborted(begun)) {
      segment.samples.fill(0);
      return null;
    }
    begun.isBegun = true;
    const reading = read(segment, begun.signal);
    settled = reading;
    const done = await reading;
    begun.isDone = true;
    const isOpen = look === begun;
    if (isOpen && !begun.isLull) look = null;
    if (isAborted(begun) || !done.ok) return null;
    const { text } = done.value;
    modelMs = done.value.modelMs;
    if (isOpen) onTentative(text);
    if (isOpen && begun.isLull && endsSentence(text)) microphone.closeAtPause(begun.id);
    return done.value;
  }

  function drop(): void {
    if (look !== null) look.signal.aborted = true;
    look = null;
  }
}

interface Look {
  readonly id: number;
  readonly endMs: number;
  readonly signal: { aborted: boolean };
  /** It is at the end of all that was said, as far as it is known now. */
  isLull: boolean;
  isBegun: boolean;
  isDone: boolean;
  words: Promise<Transcription | null>;
}

/** Behind a call, because another part sets it while this one waits. */
function isAborted({ signal }: Look): boolean {
  return signal.aborted;
}

/** What a piece costs is not known before the first one. */
const firstGuessMs = 1000;
const shortestWaitMs = 1500;
/** The model is free five sixths of the time. */
const waitPerModel = 5;
