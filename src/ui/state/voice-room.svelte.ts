import { jargonFor } from '../../core/answer/jargon.ts';
import type { Turn } from '../../core/interview/interview.ts';
import { appendSpoken } from '../../core/answer/spoken-answer.ts';
import { toSpokenSentences } from '../../core/language/spoken-sentences.ts';
import type { VoicePreferences } from '../../core/ports/preference-store.ts';
import { AnswerVoice } from './answer-voice.svelte.ts';
import type { VoiceDeps } from './app-deps.ts';
import { InterviewerVoice } from './interviewer-voice.svelte.ts';
import type { InterviewScreenState } from './interview-screen.svelte.ts';
import type { Recordings } from './recordings.ts';

export interface VoiceRoomDeps {
  readonly openVoice: () => Promise<VoiceDeps>;
  readonly preferences: () => VoicePreferences;
  readonly recordings: Recordings;
}

/**
 * The voices of an interview, turn by turn: the interviewer speaks, then the candidate is heard, then the words can be
 * checked. Half duplex, unless the candidate may interrupt with a microphone that does not hear the speakers.
 */
export class VoiceRoom {
  readonly answer: AnswerVoice;
  readonly interviewer: InterviewerVoice;
  /** The answer was said; its words wait to be corrected or handed in. */
  checking = $state(false);
  /** There is something to hear, to see or to say about a voice. */
  readonly shown = $derived.by(() => {
    const { answer, interviewer } = this;
    const inTrouble = answer.trouble !== null || interviewer.trouble !== null || answer.lostPieces > 0;
    return answer.state !== 'off' || interviewer.speaking || inTrouble;
  });
  readonly #room: InterviewScreenState;
  readonly #deps: VoiceRoomDeps;
  /** The question that is spoken about, and whether it can be answered now. */
  #questionId: string | null = null;
  #isOpen = false;
  #isHandingIn = false;

  constructor(room: InterviewScreenState, deps: VoiceRoomDeps) {
    this.#room = room;
    this.#deps = deps;
    const { openVoice, preferences } = deps;
    const language = (): string => room.interview?.settings.language ?? 'en';
    this.interviewer = new InterviewerVoice({ openVoice, preferences, language });
    this.answer = new AnswerVoice({
      openVoice,
      preferences,
      language,
      onWords: (words) => (room.draft = appendSpoken(room.draft, words)),
      onTurnEnded: () => void this.done(),
      onSpeech: () => {
        if (this.#mayInterrupt()) this.interviewer.stop();
      },
      onTrouble: () => room.pause(),
    });
  }

  /** To be called whenever what the room shows has changed. */
  follow(): void {
    const room = this.#room;
    const { turn } = room;
    const isOpen = turn !== null && room.answering && !room.paused && room.busy === null;
    const isNew = isOpen && turn.question.id !== this.#questionId;
    if (isOpen === this.#isOpen && !isNew) return;
    this.#isOpen = isOpen;
    if (!isOpen) this.#fallSilent();
    else if (isNew) this.#begin(turn);
    else if (!this.checking) this.#listen();
  }

  /** Switches the microphone on for the open question, or off. */
  async toggle(): Promise<void> {
    if (this.answer.state !== 'off') {
      await this.#endStretch();
      this.checking = false;
      this.answer.turnOff();
    } else if (await this.answer.turnOn()) {
      this.checking = false;
      if (this.#isOpen && !this.interviewer.speaking) this.#listen();
    }
  }

  /** Says the question again; the microphone waits meanwhile. */
  async replay(): Promise<void> {
    const { turn } = this.#room;
    if (turn === null) return;
    this.answer.hold(true);
    await this.interviewer.say(wordsOf(turn));
    this.answer.hold(false);
  }

  /** The answer is complete: first its words can be checked, then it is handed in. */
  async done(): Promise<void> {
    if (this.#isHandingIn) return;
    this.#isHandingIn = true;
    try {
      await this.#handIn();
    } finally {
      this.#isHandingIn = false;
    }
  }

  async #handIn(): Promise<void> {
    const { state } = this.answer;
    const wasSpeaking = state === 'listening' || state === 'held';
    await this.#endStretch();
    const waits = wasSpeaking && this.answer.on && this.#deps.preferences().checkWords;
    if (waits || this.#room.draft.trim() === '') this.checking = waits;
    else this.#room.answer(this.answer.spoken);
    if (waits && this.#room.draft.trim() === '') this.#listenAgain();
  }

  /** From checking back to speaking. */
  goOnSpeaking(): void {
    this.#listenAgain();
  }

  close(): void {
    this.interviewer.stop();
    this.answer.close();
  }

  #begin(turn: Turn): void {
    this.#questionId = turn.question.id;
    this.checking = false;
    this.answer.forgetAnswer();
    void this.#ask(turn);
  }

  async #ask(turn: Turn): Promise<void> {
    if (this.#deps.preferences().readAloud) {
      if (this.#mayInterrupt()) this.#listen();
      await this.interviewer.say(wordsOf(turn));
    }
    if (this.#isOpen && this.#questionId === turn.question.id) this.#listen();
  }

  #listen(): void {
    const { interview, turn } = this.#room;
    if (interview === null || turn === null) return;
    this.answer.listen(jargonFor(interview, turn), (sound) => {
      if (this.#deps.preferences().keepSound)
        this.#deps.recordings.add(interview.id, turn.question.id, sound);
      else sound.samples.fill(0);
    });
  }

  #listenAgain(): void {
    this.checking = false;
    this.#listen();
  }

  #fallSilent(): void {
    this.interviewer.stop();
    void this.#endStretch();
  }

  async #endStretch(): Promise<void> {
    this.interviewer.stop();
    await this.answer.finish();
  }

  #mayInterrupt(): boolean {
    const { interrupt, echoFreeMicrophoneId } = this.#deps.preferences();
    return interrupt && echoFreeMicrophoneId !== null && echoFreeMicrophoneId === this.answer.deviceId;
  }
}

/** Sentence by sentence, so that the first is heard while the others are still made. */
function wordsOf(turn: Turn): readonly string[] {
  const question = turn.rephrased ?? turn.question.text;
  return [turn.question.leadIn, question].flatMap(toSpokenSentences);
}
