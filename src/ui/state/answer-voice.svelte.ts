import { createAnswerTranscript } from '../../core/answer/answer-transcript.ts';
import type { AnswerTranscript } from '../../core/answer/answer-transcript.ts';
import { samplesToMs } from '../../core/answer/spoken-audio.ts';
import { joinSpoken } from '../../core/answer/spoken-answer.ts';
import type { SpokenAnswer } from '../../core/answer/spoken-answer.ts';
import type {
  AnswerRecording,
  HeardEvent,
  MicrophoneError,
  MicrophoneTrouble,
  OpenMicrophone,
} from '../../core/ports/microphone.ts';
import type { VoicePreferences } from '../../core/ports/preference-store.ts';
import type { Transcriber, TranscriberError } from '../../core/ports/transcriber.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import type { VoiceDeps } from './app-deps.ts';

export type VoiceTrouble =
  MicrophoneError | MicrophoneTrouble | TranscriberError | { readonly type: 'voice-not-loaded' };

/** off · opening · ready: no answer is open · listening · held: the interviewer speaks · finishing: last words. */
export type ListeningState = 'off' | 'opening' | 'ready' | 'listening' | 'held' | 'finishing';

export interface AnswerVoiceDeps {
  readonly openVoice: () => Promise<VoiceDeps>;
  readonly preferences: () => VoicePreferences;
  readonly language: () => string;
  /** Words that stand, in the order in which they were said. */
  readonly onWords: (words: string) => void;
  readonly onTurnEnded: () => void;
  /** The candidate has begun to speak. */
  readonly onSpeech: () => void;
  /** What cannot be heard now: the clock should stand still. */
  readonly onTrouble: () => void;
}

/** The candidate's voice in an interview: from the microphone to the words of the open answer. */
export class AnswerVoice {
  state = $state.raw<ListeningState>('off');
  /** dB below full scale. */
  level = $state(-100);
  hearsSpeech = $state(false);
  tentative = $state.raw('');
  trouble = $state.raw<VoiceTrouble | null>(null);
  /** Pieces of this answer that could not be written down. */
  lostPieces = $state(0);
  readonly #deps: AnswerVoiceDeps;
  #microphone: OpenMicrophone | null = null;
  #transcriber: Transcriber | null = null;
  #transcript: AnswerTranscript | null = null;
  /** What was said to this question before listening began once more. */
  #spoken: SpokenAnswer | null = null;
  /** Counts how often it was switched on and off: an opening that is overtaken comes to nothing. */
  #opening = 0;
  #onSound: (sound: AnswerRecording) => void = () => undefined;
  #finishing: Promise<SpokenAnswer | null> | null = null;
  /** A trouble has stopped the clock. */
  #gaveIn = false;
  #cancelGiveIn: () => void = () => undefined;

  constructor(deps: AnswerVoiceDeps) {
    this.#deps = deps;
  }

  /** What was said to the open question so far; null while it is only typed. */
  get spoken(): SpokenAnswer | null {
    return this.#spoken?.transcript === '' ? null : this.#spoken;
  }

  /** The microphone in use; null when none is open. */
  get deviceId(): string | null {
    return this.#microphone?.settings.deviceId ?? null;
  }

  readonly on = $derived(this.state !== 'off' && this.state !== 'opening');

  /** Opens the microphone and loads what writes down. False, with `trouble` set, when that cannot be. */
  async turnOn(): Promise<boolean> {
    if (this.state !== 'off') return this.on;
    this.state = 'opening';
    this.trouble = null;
    this.#opening += 1;
    const opening = this.#opening;
    const opened = await this.#open();
    // It was switched off meanwhile, or the room was left: what came too late is closed without a word.
    if (this.#opening !== opening) {
      if (opened.ok) letGo(opened.value);
      return false;
    }
    if (!opened.ok) {
      this.#release();
      this.trouble = opened.error;
      return false;
    }
    ({ microphone: this.#microphone, transcriber: this.#transcriber } = opened.value);
    this.state = 'ready';
    return true;
  }

  turnOff(): void {
    this.#release();
    this.trouble = null;
  }

  /** Leaves the room: everything is closed, and nothing opens any more. */
  close(): void {
    this.#release();
  }

  /** Another question: what was said before belongs to the one before. */
  forgetAnswer(): void {
    this.#transcript?.stop();
    this.#transcript = null;
    this.#spoken = null;
    this.lostPieces = 0;
    this.tentative = '';
    if (this.on) this.state = 'ready';
  }

  /** Begins to listen, or goes on where the answer was left. `onSound` gets the sound of this stretch at its end. */
  listen(jargon: readonly string[], onSound: (sound: AnswerRecording) => void): void {
    const [microphone, transcriber] = [this.#microphone, this.#transcriber];
    if (microphone === null || transcriber === null || this.state !== 'ready') return;
    const { preferences, language, onWords } = this.#deps;
    this.#gaveIn = false;
    this.trouble = null;
    this.#onSound = onSound;
    this.#transcript = createAnswerTranscript(
      {
        language: language(),
        jargon,
        onWords,
        onTentative: (words) => (this.tentative = words),
        onFailure: (error) => this.#lose(error),
      },
      { microphone, transcriber, timer: this.#timer() },
    );
    const { endAfterPauseMs } = preferences();
    microphone.hold(false);
    microphone.startAnswer({ endAfterPauseMs: endAfterPauseMs === 0 ? null : endAfterPauseMs });
    this.state = 'listening';
  }

  /** While held, what the microphone hears is not the answer. */
  hold(isHeld: boolean): void {
    if (this.state !== (isHeld ? 'listening' : 'held')) return;
    this.#microphone?.hold(isHeld);
    this.state = isHeld ? 'held' : 'listening';
  }

  /** Ends listening; resolves with all that was said to this question once it is written down. */
  finish(): Promise<SpokenAnswer | null> {
    this.#finishing ??= this.#finishOnce().finally(() => {
      this.#finishing = null;
    });
    return this.#finishing;
  }

  #timer: () => VoiceDeps['timer'] = () => ({ after: () => () => undefined });

  async #open(): Promise<Result<OpenVoice, VoiceTrouble>> {
    const { openVoice, preferences, language } = this.#deps;
    const voice = await openVoice().catch(() => null);
    if (voice === null) return err({ type: 'voice-not-loaded' });
    this.#timer = () => voice.timer;
    const transcriber = await voice.findTranscriber(language());
    if (transcriber === null) return err({ type: 'transcriber-not-installed' });
    const [opened, loaded] = await Promise.all([
      voice.microphone.open(preferences().microphoneId, (event) => this.#hear(event)),
      transcriber.load(),
    ]);
    if (!opened.ok) {
      transcriber.unload();
      return opened;
    }
    if (loaded.ok) return ok({ microphone: opened.value, transcriber });
    opened.value.close();
    return loaded;
  }

  #hear(event: HeardEvent): void {
    if (this.state === 'listening' || this.state === 'finishing') this.#transcript?.hear(event);
    switch (event.type) {
      case 'level':
        this.level = event.dbfs;
        this.hearsSpeech = event.isSpeech;
        return;
      case 'speech-started':
        this.#deps.onSpeech();
        return;
      case 'turn-ended':
        if (this.state === 'listening') this.#deps.onTurnEnded();
        return;
      case 'trouble':
        this.#meet(event.trouble);
        return;
      case 'trouble-over':
        this.#cancelGiveIn();
        // What has stopped the clock stays in words until the interview goes on.
        if (!this.#gaveIn) this.trouble = null;
        return;
      case 'lull':
      case 'lull-over':
      case 'segment':
      case 'recording-full':
      case 'devices-changed':
        return;
    }
  }

  /** Someone who thinks is silent, too, and a busy device falls behind for a moment: neither stops the clock. */
  #meet(trouble: MicrophoneTrouble): void {
    this.trouble = trouble;
    this.#cancelGiveIn();
    if (trouble.type === 'microphone-silent') return;
    if (trouble.type === 'microphone-ended') this.#giveIn(trouble);
    else this.#cancelGiveIn = this.#timer().after(graceMs, () => this.#giveIn(trouble));
  }

  #giveIn(trouble: MicrophoneTrouble): void {
    this.#gaveIn = true;
    this.#deps.onTrouble();
    if (endsListening(trouble)) void this.#endAfterWords();
  }

  async #finishOnce(): Promise<SpokenAnswer | null> {
    const transcript = this.#transcript;
    if (transcript === null || (this.state !== 'listening' && this.state !== 'held')) return this.#spoken;
    this.state = 'finishing';
    const said = await transcript.finish();
    const sound = (await this.#microphone?.recording()) ?? null;
    await this.#microphone?.forget();
    if (this.#transcript !== transcript) {
      sound?.samples.fill(0);
      return null;
    }
    this.#transcript = null;
    this.tentative = '';
    const lengthMs = sound === null ? said.lengthMs : sound.startMs + samplesToMs(sound.samples.length);
    if (sound !== null) this.#onSound(sound);
    const stretch = { ...said, lengthMs };
    this.#spoken = this.#spoken === null ? stretch : joinSpoken(this.#spoken, stretch);
    this.state = 'ready';
    return this.#spoken;
  }

  /** What was heard before the trouble is still written down. */
  async #endAfterWords(): Promise<void> {
    await this.finish();
    this.#release();
  }

  #lose(error: TranscriberError): void {
    this.lostPieces += 1;
    this.trouble = error;
  }

  /** What was written down already stays with the question. */
  #release(): void {
    this.#opening += 1;
    this.#cancelGiveIn();
    this.#transcript?.stop();
    this.#transcript = null;
    this.#microphone?.close();
    this.#microphone = null;
    this.#transcriber?.unload();
    this.#transcriber = null;
    this.level = -100;
    this.hearsSpeech = false;
    this.tentative = '';
    this.state = 'off';
  }
}

function letGo({ microphone, transcriber }: OpenVoice): void {
  microphone.close();
  transcriber.unload();
}

interface OpenVoice {
  readonly microphone: OpenMicrophone;
  readonly transcriber: Transcriber;
}

/** A trouble that is over by then was none. */
const graceMs = 5000;

function endsListening({ type }: MicrophoneTrouble): boolean {
  return type === 'microphone-ended' || type === 'microphone-detection-failed';
}
