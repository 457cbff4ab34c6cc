import type { Speaker, SpeakerError } from '../../core/ports/speaker.ts';
import type { VoicePreferences } from '../../core/ports/preference-store.ts';
import type { VoiceDeps } from './app-deps.ts';

export interface InterviewerVoiceDeps {
  readonly openVoice: () => Promise<VoiceDeps>;
  readonly preferences: () => VoicePreferences;
  readonly language: () => string;
}

/** Says the interviewer's words. What is said also stands on the screen. */
export class InterviewerVoice {
  speaking = $state(false);
  /** Why nothing is heard; the words are there to be read. */
  trouble = $state.raw<SpeakerError | { readonly type: 'voice-not-loaded' } | null>(null);
  readonly #deps: InterviewerVoiceDeps;
  #speaker: Speaker | null = null;
  #turn = 0;

  constructor(deps: InterviewerVoiceDeps) {
    this.#deps = deps;
  }

  /** Resolves when all was said, when it was stopped, or when it cannot be said. */
  async say(sentences: readonly string[]): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.speaking = true;
    const { openVoice, preferences, language } = this.#deps;
    this.#speaker ??= (await openVoice().catch(() => null))?.speaker ?? null;
    if (this.#turn !== turn) return;
    if (this.#speaker === null) {
      this.trouble = { type: 'voice-not-loaded' };
      this.speaking = false;
      return;
    }
    const { voiceId, rate } = preferences();
    const said = await this.#speaker.speak(sentences, { voiceId, rate, language: language() }).done;
    if (this.#turn !== turn) return;
    this.trouble = said.ok ? null : said.error;
    this.speaking = false;
  }

  stop(): void {
    this.#turn += 1;
    this.#speaker?.stop();
    this.speaking = false;
  }
}
