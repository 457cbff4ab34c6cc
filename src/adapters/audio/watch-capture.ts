import type { HeardEvent } from '../../core/ports/microphone.ts';
import type { TroubleBoard } from './trouble-board.ts';

export interface CaptureWatch {
  /** Call with each level that arrives: sound that stays away while all else runs means a dead worker. */
  noteLevel(): void;
  end(): void;
}

export interface WatchedCapture {
  readonly track: MediaStreamTrack;
  readonly context: AudioContext;
  readonly board: TroubleBoard;
  readonly tell: (event: HeardEvent) => void;
}

/** Sees what can happen to an open microphone, and tells it. */
export function watchCapture({ track, context, board, tell }: WatchedCapture): CaptureWatch {
  const ended = new AbortController();
  const { signal } = ended;
  let missedLooks = 0;

  track.addEventListener('ended', () => board.raise({ type: 'microphone-ended' }), { signal });
  track.addEventListener('mute', () => board.raise({ type: 'microphone-muted' }), { signal });
  track.addEventListener('unmute', () => board.clear('microphone-muted'), { signal });
  navigator.mediaDevices.addEventListener('devicechange', () => tell({ type: 'devices-changed' }), {
    signal,
  });
  context.addEventListener('statechange', lookAtContext, { signal });
  const look = setInterval(() => {
    lookAtContext();
    if (track.readyState === 'ended') board.raise({ type: 'microphone-ended' });
    if (context.state !== 'running') return;
    missedLooks += 1;
    if (missedLooks > mostMissedLooks)
      board.raise({ type: 'microphone-detection-failed', detail: 'no level has come for five seconds' });
  }, lookEveryMs);
  if (track.muted) board.raise({ type: 'microphone-muted' });

  return {
    noteLevel() {
      missedLooks = 0;
      board.clear('microphone-detection-failed');
    },
    end() {
      ended.abort();
      clearInterval(look);
    },
  };

  /** A phone call takes the sound away; the browser does not always give it back by itself. */
  function lookAtContext(): void {
    if (context.state === 'running') {
      board.clear('microphone-interrupted');
      return;
    }
    missedLooks = 0;
    if (context.state === 'closed') return;
    board.raise({ type: 'microphone-interrupted' });
    void context.resume().catch(() => undefined);
  }
}

const lookEveryMs = 1_000;
const mostMissedLooks = 5;
