import type { SpokenSound } from '../../../workers/contracts/speaking.contract.ts';
import type { SpeakerError } from '../../core/ports/speaker.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';

/** Plays sounds, one at a time. */
export interface SoundPlayer {
  /** Resolves when it was heard to its end, or stopped. `onStart` is called when it begins to be heard. */
  play(sound: SpokenSound, onStart: () => void): Promise<Result<void, SpeakerError>>;
  stop(): void;
}

/** Plays through one AudioContext, which is made with the first sound. */
export function createSoundPlayer(createContext: () => AudioContext = () => new AudioContext()): SoundPlayer {
  let context: AudioContext | null = null;
  let stopCurrent: () => void = () => undefined;

  return {
    async play(sound, onStart) {
      if (sound.samples.length === 0) return ok(undefined);
      context ??= createContext();
      if (!(await isRunning(context))) return err({ type: 'speaker-not-allowed' });
      return playIn(context, sound, onStart);
    },
    stop: () => stopCurrent(),
  };

  function playIn(
    audio: AudioContext,
    { samples, samplesPerSecond }: SpokenSound,
    onStart: () => void,
  ): Promise<Result<void, SpeakerError>> {
    const buffer = audio.createBuffer(1, samples.length, samplesPerSecond);
    buffer.copyToChannel(samples, 0);
    const source = audio.createBufferSource();
    source.buffer = buffer;
    source.connect(audio.destination);
    return new Promise((resolve) => {
      const end = (result: Result<void, SpeakerError>): void => {
        clearTimeout(watchdog);
        stopCurrent = () => undefined;
        source.disconnect();
        resolve(result);
      };
      stopCurrent = () => {
        source.stop();
        end(ok(undefined));
      };
      source.addEventListener('ended', () => end(ok(undefined)));
      // A device that is taken away, or a context that the system stops, ends without a word.
      const watchdog = setTimeout(
        () => end(err({ type: 'speaker-failed', detail: 'a sound did not end' })),
        buffer.duration * 1000 + graceMs,
      );
      source.start();
      onStart();
    });
  }
}

/** A page that was never clicked may not sound: then `resume` waits for that click. */
async function isRunning(context: AudioContext): Promise<boolean> {
  if (context.state !== 'running') {
    const late = new Promise<void>((resolve) => setTimeout(resolve, longestResumeMs));
    await Promise.race([context.resume().catch(() => undefined), late]);
  }
  return context.state === 'running';
}

const longestResumeMs = 1000;
const graceMs = 3000;
