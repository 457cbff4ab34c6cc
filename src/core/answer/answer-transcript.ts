import type { HeardEvent, OpenMicrophone } from '../ports/microphone.ts';
import type { Timer } from '../ports/timer.ts';
import type {
  SpokenPhrase,
  Transcriber,
  TranscriberError,
  TranscriptionRequest,
} from '../ports/transcriber.ts';
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
  readonly microphone: Pick<OpenMicrophone, 'openSegment' | 'endAnswer'>;
  readonly transcriber: Pick<Transcriber, 'transcribe'>;
  readonly timer: Timer;
}

/**
 * [Note: Tentative words] The model writes down one piece at a time. While nobody has paused, and the model has nothing
 * else to do, it reads the open piece now and then, so that words are seen as they are said. A piece that is closed
 * goes first: the look at the open one is cancelled for it.
 */
export function createAnswerTranscript(
  { language, jargon, onWords, onTentative, onFailure }: AnswerTranscriptOptions,
  { microphone, transcriber, timer }: AnswerTranscriptDeps,
): AnswerTranscript {
  const phrases: SpokenPhrase[] = [];
  const speech: SpeechSpan[] = [];
  let transcript = '';
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  let isSpeaking = false;
  let isEnding = false;
  let stopped = false;
  let glance: { aborted: boolean } | null = null;
  let glancing: Promise<void> = Promise.resolve();
  let cancelTimer: (() => void) | null = null;

  return {
    hear(event) {
      if (stopped) return;
      const isSpeech = event.type === 'speech-started' || (event.type === 'level' && event.isSpeech);
      if (isSpeech && !isSpeaking && !isEnding) {
        isSpeaking = true;
        glanceLater();
      }
      if (event.type === 'segment') {
        isSpeaking = false;
        take(event.segment);
      }
    },
    async finish() {
      isEnding = true;
      endGlance();
      await microphone.endAnswer();
      await last;
      stop();
      return { transcript, phrases, speech, lengthMs: speech.at(-1)?.endMs ?? 0 };
    },
    stop,
  };

  function stop(): void {
    stopped = true;
    endGlance();
  }

  function take(segment: SpeechSegment): void {
    speech.push({ startMs: segment.startMs, endMs: segment.endMs });
    endGlance();
    waiting += 1;
    last = last.then(() => writeDown(segment));
  }

  async function writeDown(segment: SpeechSegment): Promise<void> {
    await glancing;
    if (stopped) segment.samples.fill(0);
    const written = stopped ? null : await transcriber.transcribe(segment, requestFor(segment));
    waiting -= 1;
    if (written === null || stopped) return;
    if (!written.ok) {
      onFailure(written.error);
    } else {
      transcript = appendSpoken(transcript, written.value.text);
      phrases.push(...written.value.phrases);
      if (written.value.text !== '') onWords(written.value.text);
    }
    if (waiting === 0) onTentative('');
  }

  function glanceLater(): void {
    cancelTimer?.();
    cancelTimer = timer.after(glanceEveryMs, () => {
      if (waiting === 0) glancing = look();
      else glanceLater();
    });
  }

  async function look(): Promise<void> {
    const signal = { aborted: false };
    glance = signal;
    const open = await microphone.openSegment();
    if (isCancelled(signal)) {
      open?.samples.fill(0);
    } else if (open !== null) {
      const read = await transcriber.transcribe(open, { ...requestFor(open), signal });
      if (!isCancelled(signal) && read.ok) onTentative(read.value.text);
    }
    if (isCancelled(signal)) return;
    glance = null;
    glanceLater();
  }

  function endGlance(): void {
    cancelTimer?.();
    cancelTimer = null;
    if (glance !== null) glance.aborted = true;
    glance = null;
  }

  function requestFor(segment: SpeechSegment): TranscriptionRequest {
    const soundMs = samplesToMs(segment.samples.length);
    return { language, jargon, deadlineMs: baseDeadlineMs + deadlinePerSound * soundMs };
  }
}

const glanceEveryMs = 1500;
/** A slow phone takes several seconds for a second of speech; the first call also loads the model. */
const baseDeadlineMs = 30_000;
const deadlinePerSound = 6;

/** Behind a call, because another part sets it while this one waits. */
function isCancelled(signal: { readonly aborted: boolean }): boolean {
  return signal.aborted;
}
