import type { SpokenSound } from '../../../workers/contracts/speaking.contract.ts';
import type { SpeakerError } from '../../core/ports/speaker.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import { createBufferPlayer } from '../audio/buffer-player.ts';

/** Plays the sentences that a voice has made, one at a time. */
export interface SoundPlayer {
  /** Resolves when it was heard to its end, or stopped. `onStart` is called when it begins to be heard. */
  play(sound: SpokenSound, onStart: () => void): Promise<Result<void, SpeakerError>>;
  stop(): void;
}

export function createSoundPlayer(createContext?: () => AudioContext): SoundPlayer {
  const player = createBufferPlayer(createContext);
  return {
    async play(sound, onStart) {
      if (sound.samples.length === 0) return ok(undefined);
      const played = await player.play(sound, { onStart }).done;
      if (played.ok) return ok(undefined);
      const { error } = played;
      return err(
        error.type === 'not-allowed'
          ? { type: 'speaker-not-allowed' }
          : { type: 'speaker-failed', detail: error.detail },
      );
    },
    stop: () => player.stop(),
  };
}
