import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';

/** Plays samples from memory through Web Audio, one sound at a time: an audio element would want a Blob. */
export interface BufferPlayer {
  /** Begins to play, and stops what played before. */
  play(sound: PlayableSound, listeners?: PlayListeners): BufferPlayback;
  /** Stops what plays now. */
  stop(): void;
}

export interface PlayableSound {
  readonly samples: Float32Array<ArrayBuffer>;
  readonly samplesPerSecond: number;
}

export interface PlayListeners {
  /** It begins to be heard. */
  readonly onStart?: (() => void) | undefined;
  /** The place in the sound while it plays, in milliseconds. */
  readonly onTime?: ((atMs: number) => void) | undefined;
}

export interface BufferPlayback {
  /** Never rejects and never hangs. */
  readonly done: Promise<Result<'ended' | 'stopped', PlayFailure>>;
  stop(): void;
}

export type PlayFailure =
  /** A page that was never clicked may not sound. */
  { readonly type: 'not-allowed' } | { readonly type: 'failed'; readonly detail: string };

/** The context is made with the first sound. What was copied into it is overwritten when the sound is over. */
export function createBufferPlayer(
  createContext: () => AudioContext = () => new AudioContext(),
): BufferPlayer {
  let context: AudioContext | null = null;
  let stopCurrent: () => void = () => undefined;

  return {
    play(sound, listeners = {}) {
      stopCurrent();
      const ending = createEnding();
      void begin(sound, listeners, ending).catch((error: unknown) =>
        ending.end(err({ type: 'failed', detail: String(error) })),
      );
      const stop = (): void => ending.end(ok('stopped'));
      stopCurrent = stop;
      return { done: ending.ended, stop };
    },
    stop: () => stopCurrent(),
  };

  async function begin(
    { samples, samplesPerSecond }: PlayableSound,
    { onStart, onTime }: PlayListeners,
    ending: Ending,
  ): Promise<void> {
    context ??= createContext();
    const audio = context;
    const mayPlay = await isRunning(audio);
    if (ending.isOver()) return;
    if (!mayPlay) {
      ending.end(err({ type: 'not-allowed' }));
      return;
    }
    const buffer = audio.createBuffer(1, samples.length, samplesPerSecond);
    buffer.copyToChannel(samples, 0);
    const source = audio.createBufferSource();
    source.buffer = buffer;
    source.connect(audio.destination);
    source.addEventListener('ended', () => ending.end(ok('ended')));
    const startedAt = audio.currentTime;
    const clock = setInterval(() => onTime?.((audio.currentTime - startedAt) * 1000), timeEveryMs);
    // A device that is taken away, or a context that the system stops, ends without a word.
    const watchdog = setTimeout(
      () => ending.end(err({ type: 'failed', detail: 'a sound did not end' })),
      buffer.duration * 1000 + graceMs,
    );
    source.start();
    ending.atEnd(() => {
      clearInterval(clock);
      clearTimeout(watchdog);
      source.stop();
      source.disconnect();
      buffer.copyToChannel(new Float32Array(samples.length), 0);
    });
    onStart?.();
  }
}

const timeEveryMs = 80;
const longestResumeMs = 1000;
const graceMs = 3000;

interface Ending {
  readonly ended: BufferPlayback['done'];
  isOver(): boolean;
  /** What is to be let go of then. */
  atEnd(release: () => void): void;
  /** The first end counts. */
  end(how: Awaited<BufferPlayback['done']>): void;
}

function createEnding(): Ending {
  let settle: (how: Awaited<BufferPlayback['done']>) => void = () => undefined;
  let release: () => void = () => undefined;
  let isOver = false;
  return {
    ended: new Promise((resolve) => {
      settle = resolve;
    }),
    isOver: () => isOver,
    atEnd: (then) => {
      release = then;
    },
    end(how) {
      if (isOver) return;
      isOver = true;
      release();
      settle(how);
    },
  };
}

/** Before a first click `resume` waits for that click. */
async function isRunning(context: AudioContext): Promise<boolean> {
  if (context.state !== 'running') {
    const late = new Promise<void>((resolve) => setTimeout(resolve, longestResumeMs));
    await Promise.race([context.resume().catch(() => undefined), late]);
  }
  return context.state === 'running';
}
