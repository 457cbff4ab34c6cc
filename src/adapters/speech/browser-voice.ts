import type { Microphone } from '../../core/ports/microphone.ts';
import type { ModelStore } from '../../core/ports/model-store.ts';
import type { SoundPlayer } from '../../core/ports/sound-player.ts';
import type { Speaker } from '../../core/ports/speaker.ts';
import type { Timer } from '../../core/ports/timer.ts';
import type { Transcriber } from '../../core/ports/transcriber.ts';
import { createBrowserMicrophone } from '../audio/browser-microphone.ts';
import { createBrowserSoundPlayer } from '../audio/browser-sound-player.ts';
import { createInstalledSpeech } from './installed-speech.ts';
import { createSystemSpeaker, systemSpeech } from './system-speaker.ts';

/** All that speaking and listening need in this browser. */
export interface BrowserVoice {
  readonly microphone: Microphone;
  readonly player: SoundPlayer;
  readonly speaker: Speaker;
  readonly timer: Timer;
  readonly findTranscriber: (language: string) => Promise<Transcriber | null>;
  /** Fetches what an interview will need, before its room is closed; gives up after three seconds. Never rejects. */
  prepare(): Promise<void>;
}

export interface BrowserVoiceDeps {
  readonly hasStore: () => Promise<boolean>;
  readonly openStore: () => Promise<ModelStore | null>;
  readonly timer: Timer;
}

export function createBrowserVoice({ hasStore, openStore, timer }: BrowserVoiceDeps): BrowserVoice {
  const microphone = createBrowserMicrophone();
  const speech = createInstalledSpeech({
    hasStore,
    openStore,
    systemSpeaker: createSystemSpeaker(systemSpeech()),
    // Who has installed a voice wants to hear it; the system's can still be chosen by name.
    prefersNeural: () => true,
  });
  return {
    microphone,
    player: createBrowserSoundPlayer(),
    speaker: speech.speaker,
    timer,
    findTranscriber: (language) => speech.transcriber(language),
    async prepare() {
      const late = new Promise<void>((resolve) => timer.after(waitMs, resolve));
      // Without it the interview goes on by typing and by the system's own voices.
      await Promise.race([fetchParts(), late]).catch(() => undefined);
    },
  };

  /** What detects speech is large, and of use only where something writes it down. */
  async function fetchParts(): Promise<void> {
    const { hasTranscriber } = await speech.prepare();
    if (hasTranscriber) await microphone.prepare();
  }
}

const waitMs = 3000;
