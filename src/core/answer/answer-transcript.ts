import type { HeardEvent, OpenMicrophone } from '../ports/microphone.ts';
import type { Timer } from '../ports/timer.ts';
import type {
  SpokenPhrase,
  Transcriber,
  TranscriberError,
  Transcription,
  TranscriptionRequest,
} from '../ports/transcriber.ts';
import { createOpenPieceReader } from './open-piece-reader.ts';
import { samplesToMs } from './spoken-audio.ts';
import type { SpeechSegment } from './spoken-audio.ts';
import { appendSpoken } from './spoken-answer.ts';
import type { SpeechSpan, SpokenAnswer } from './spoken-answer.ts';

/** Turns what the microphone hears into the words of one answer, in order, while the candidate speaks. */
export interface AnswerTranscript {
  /** Everything that the microphone tells while this answer is open. */
  hear(event: HeardEvent): void;
  /** Ends the answer: resolves when its last words are written down, or were given up. Its length is that of the speech. */
  finish(): Promise<SpokenAnswer>;
  /** Throws away what is not written down yet. */
  stop(): void;
}

export interface AnswerTranscriptOptions {
  readonly language: string | null;
  readonly jargon: readonly string[];
  /** Words that stand. */
  readonly onWords: (words: string) => void;
  /** Words that may still change; empty when there are none. */
  readonly onTentative: (words: string) => void;
  /** A piece of the answer could not be written down. What came before it is kept. */
  readonly onFailure: (error: TranscriberError) => void;
}

export interface AnswerTranscriptDeps {
  readonly microphone: Pick<OpenMicrophone, 'openSegment' | 'closeAtPause' | 'endAnswer'>;
  readonly transcriber: Pick<Transcriber, 'transcribe'>;
  readonly timer: Timer;
}

/** One piece at a time, in the order in which they were said; what is still being said is looked at meanwhile. */
export function createAnswerTranscript(
  { language, jargon, onWords, onTentative, onFailure }: AnswerTranscriptOptions,
  { microphone, transcriber, timer }: AnswerTranscriptDeps,
): AnswerTranscript {
  const phrases: SpokenPhrase[] = [];
  const speech: SpeechSpan[] = [];
  let transcript = '';
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  let stopped = false;
  const openPiece = createOpenPieceReader(
    { onTentative },
    {
      microphone,
      timer,
      read: (segment, signal) => transcriber.transcribe(segment, { ...requestFor(segment), signal }),
      free: () => last,
      isFree: () => waiting === 0,
    },
  );

  return {
    hear(event) {
      if (stopped) {
        if ('segment' in event) event.segment.samples.fill(0);
        return;
      }
      openPiece.hear(event);
      if (event.type === 'segment') take(event.segment);
    },
    async finish() {
      openPiece.end();
      await microphone.endAnswer();
      await last;
      stop();
      return { transcript, phrases, speech, lengthMs: speech.at(-1)?.endMs ?? 0 };
    },
    stop,
  };

  function stop(): void {
    stopped = true;
    openPiece.stop();
  }

  function take(segment: SpeechSegment): void {
    speech.push({ startMs: segment.startMs, endMs: segment.endMs });
    waiting += 1;
    const before = last;
    last = writeDown(segment, openPiece.takeWordsOf(segment), before);
  }

  async function writeDown(
    segment: SpeechSegment,
    read: Promise<Transcription | null>,
    before: Promise<void>,
  ): Promise<void> {
    const known = await read;
    await before;
    const isToBeRead = !stopped && known === null;
    const written = isToBeRead ? await transcriber.transcribe(segment, requestFor(segment)) : null;
    if (!isToBeRead) segment.samples.fill(0);
    waiting -= 1;
    if (stopped) return;
    if (known !== null) keep(known);
    else if (written?.ok === true) keep(written.value);
    else if (written !== null) onFailure(written.error);
    if (waiting === 0) onTentative('');
  }

  function keep({ text, phrases: said }: Transcription): void {
    transcript = appendSpoken(transcript, text);
    phrases.push(...said);
    if (text !== '') onWords(text);
  }

  function requestFor(segment: SpeechSegment): TranscriptionRequest {
    const soundMs = samplesToMs(segment.samples.length);
    return { language, jargon, deadlineMs: baseDeadlineMs + deadlinePerSound * soundMs };
  }
}

/** A slow phone takes several seconds for a second of speech; the first call also loads the model. */
const baseDeadlineMs = 30_000;
const deadlinePerSound = 6;
