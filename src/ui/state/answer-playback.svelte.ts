import { wordTimes } from '../../core/answer/word-times.ts';
import type { SpokenAnswer } from '../../core/answer/spoken-answer.ts';
import type { Playback, SoundPlayerError } from '../../core/ports/sound-player.ts';
import type { VoiceDeps } from './app-deps.ts';

export interface PlayedWord {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** Plays what was said while its words light up, as they were heard. */
export class AnswerPlayback {
  readonly words: readonly PlayedWord[];
  /** The place in the answer; null while nothing plays. */
  atMs = $state<number | null>(null);
  trouble = $state.raw<SoundPlayerError | { readonly type: 'voice-not-loaded' } | null>(null);
  readonly #sound: Int16Array;
  readonly #openVoice: () => Promise<VoiceDeps>;
  #playback: Playback | null = null;

  constructor(spoken: SpokenAnswer, sound: Int16Array, openVoice: () => Promise<VoiceDeps>) {
    this.words = spoken.phrases.flatMap(wordTimes);
    this.#sound = sound;
    this.#openVoice = openVoice;
  }

  get playing(): boolean {
    return this.atMs !== null;
  }

  async play(fromMs = 0): Promise<void> {
    this.stop();
    this.atMs = fromMs;
    const voice = await this.#openVoice().catch(() => null);
    if (voice === null) {
      this.trouble = { type: 'voice-not-loaded' };
      this.atMs = null;
      return;
    }
    const playback = voice.player.play(this.#sound, { fromMs, onTime: (atMs) => this.#tell(playback, atMs) });
    this.#playback = playback;
    const played = await playback.done;
    if (this.#playback !== playback) return;
    this.trouble = played.ok ? null : played.error;
    this.#playback = null;
    this.atMs = null;
  }

  stop(): void {
    this.#playback?.stop();
    this.#playback = null;
    this.atMs = null;
  }

  /** The word that is heard now; -1 between words. */
  get current(): number {
    const { atMs } = this;
    return atMs === null ? -1 : this.words.findIndex(({ startMs, endMs }) => atMs >= startMs && atMs < endMs);
  }

  #tell(playback: Playback, atMs: number): void {
    if (this.#playback === playback) this.atMs = atMs;
  }
}
