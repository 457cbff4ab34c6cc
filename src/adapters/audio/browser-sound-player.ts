import { msToSamples, samplesPerSecond } from '../../core/answer/spoken-audio.ts';
import type { Playback, PlayOptions, SoundPlayer } from '../../core/ports/sound-player.ts';
import { err, ok } from '../../core/shared/result.ts';

type Ending = Awaited<Playback['done']>;

/** Plays through Web Audio: the samples stay in memory, where an audio element would want a Blob. */
export function createBrowserSoundPlayer(
  createContext: () => AudioContext = () => new AudioContext(),
): SoundPlayer {
  let context: AudioContext | null = null;
  let stopCurrent: () => void = () => undefined;

  return {
    play(samples, options) {
      stopCurrent();
      let end: (ending: Ending) => void = () => undefined;
      const done = new Promise<Ending>((resolve) => (end = resolve));
      const stops: (() => void)[] = [];
      const finish = (ending: Ending): void => {
        for (const stop of stops.splice(0)) stop();
        end(ending);
      };
      const stop = (): void => finish(ok('stopped'));
      stopCurrent = stop;
      void begin(samples, options, stops, finish);
      return { done, stop };
    },
  };

  async function begin(
    samples: Int16Array,
    { fromMs = 0, onTime }: PlayOptions,
    stops: (() => void)[],
    finish: (ending: Ending) => void,
  ): Promise<void> {
    try {
      context ??= createContext();
      const current = context;
      const isStopped = { value: false };
      stops.push(() => (isStopped.value = true));
      // Where a click is still missing, resuming stays pending for ever.
      await Promise.race([current.resume(), later(resumeMs)]);
      if (isStopped.value) return;
      if (current.state !== 'running') {
        finish(err({ type: 'player-not-allowed' }));
        return;
      }
      const source = current.createBufferSource();
      const skipped = Math.min(msToSamples(fromMs), Math.max(0, samples.length - 1));
      const buffer = bufferOf(samples.subarray(skipped), current);
      source.buffer = buffer;
      source.connect(current.destination);
      source.addEventListener('ended', () => finish(ok('ended')));
      const startedAt = current.currentTime;
      source.start();
      const clock = setInterval(
        () => onTime?.(fromMs + (current.currentTime - startedAt) * 1000),
        timeEveryMs,
      );
      stops.push(
        () => clearInterval(clock),
        () => source.stop(),
        () => source.disconnect(),
        () => buffer.getChannelData(0).fill(0),
      );
    } catch (error) {
      finish(err({ type: 'player-failed', detail: String(error) }));
    }
  }
}

const timeEveryMs = 80;
const resumeMs = 500;

function bufferOf(samples: Int16Array, context: AudioContext): AudioBuffer {
  const buffer = context.createBuffer(1, Math.max(1, samples.length), samplesPerSecond);
  const channel = buffer.getChannelData(0);
  samples.forEach((sample, index) => (channel[index] = sample / 32_768));
  return buffer;
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
