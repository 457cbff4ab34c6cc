import { msToSamples, samplesPerSecond } from '../../core/answer/spoken-audio.ts';
import type { Playback, SoundPlayer } from '../../core/ports/sound-player.ts';
import { err } from '../../core/shared/result.ts';
import { createBufferPlayer } from './buffer-player.ts';
import type { BufferPlayback } from './buffer-player.ts';

/** Plays what was recorded. No copy of the sound outlives its playing. */
export function createBrowserSoundPlayer(createContext?: () => AudioContext): SoundPlayer {
  const player = createBufferPlayer(createContext);
  return {
    play(recorded, { fromMs = 0, onTime }) {
      const skipped = Math.min(msToSamples(fromMs), Math.max(0, recorded.length - 1));
      const samples = Float32Array.from(recorded.subarray(skipped), (sample) => sample / 32_768);
      const playback = player.play(
        { samples, samplesPerSecond },
        { onTime: (atMs) => onTime?.(fromMs + atMs) },
      );
      return { done: end(playback, samples), stop: () => playback.stop() };
    },
  };
}

async function end(playback: BufferPlayback, samples: Float32Array): Promise<Awaited<Playback['done']>> {
  const played = await playback.done;
  samples.fill(0);
  if (played.ok) return played;
  const { error } = played;
  return err(
    error.type === 'not-allowed'
      ? { type: 'player-not-allowed' }
      : { type: 'player-failed', detail: error.detail },
  );
}
