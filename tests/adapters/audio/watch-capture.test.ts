import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTroubleBoard } from '../../../src/adapters/audio/trouble-board.ts';
import { watchCapture } from '../../../src/adapters/audio/watch-capture.ts';
import type { CaptureWatch } from '../../../src/adapters/audio/watch-capture.ts';
import type { HeardEvent } from '../../../src/core/ports/microphone.ts';

/** What a test can do to a device: the browser's objects with nothing behind them. */
class FakeTrack extends EventTarget {
  readyState: MediaStreamTrackState = 'live';
  muted = false;
}
class FakeContext extends EventTarget {
  state = 'running';
  resumes = 0;
  resume(): Promise<void> {
    this.resumes += 1;
    return Promise.resolve();
  }
}

let track: FakeTrack;
let context: FakeContext;
let devices: EventTarget;
let told: HeardEvent[];
let watch: CaptureWatch;

beforeEach(() => {
  vi.useFakeTimers();
  track = new FakeTrack();
  context = new FakeContext();
  devices = new EventTarget();
  told = [];
  vi.stubGlobal('navigator', { mediaDevices: devices });
  const tell = (event: HeardEvent): number => told.push(event);
  watch = watchCapture({
    track: track as unknown as MediaStreamTrack,
    context: context as unknown as AudioContext,
    board: createTroubleBoard(tell),
    tell,
  });
});
afterEach(() => {
  watch.end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function troubles(): readonly string[] {
  return told.map((event) => (event.type === 'trouble' ? event.trouble.type : event.type));
}

/** Levels come as they do when all is well. */
function hearFor(seconds: number): void {
  for (let second = 0; second < seconds; second += 1) {
    watch.noteLevel();
    vi.advanceTimersByTime(1_000);
  }
}

describe('the watch over an open microphone', () => {
  it('tells nothing while all is well', () => {
    hearFor(60);
    expect(told).toEqual([]);
  });

  it('tells that the device is gone, also when the browser forgot to', () => {
    track.dispatchEvent(new Event('ended'));
    expect(troubles()).toEqual(['microphone-ended']);
    track.readyState = 'ended';
    hearFor(3);
    expect(troubles()).toEqual(['microphone-ended']);
  });

  it('tells that the system has muted it, and that it is back', () => {
    track.dispatchEvent(new Event('mute'));
    track.dispatchEvent(new Event('unmute'));
    expect(troubles()).toEqual(['microphone-muted', 'trouble-over']);
  });

  it('tells an interruption, asks for the sound again, and tells that it is back', () => {
    context.state = 'interrupted';
    context.dispatchEvent(new Event('statechange'));
    vi.advanceTimersByTime(10_000);
    expect(troubles()).toEqual(['microphone-interrupted']);
    expect(context.resumes).toBeGreaterThan(5);
    context.state = 'running';
    context.dispatchEvent(new Event('statechange'));
    expect(troubles()).toEqual(['microphone-interrupted', 'trouble-over']);
  });

  it('takes a worker from which nothing comes for dead, and believes it when it speaks again', () => {
    hearFor(3);
    vi.advanceTimersByTime(7_000);
    expect(troubles()).toEqual(['microphone-detection-failed']);
    watch.noteLevel();
    expect(troubles()).toEqual(['microphone-detection-failed', 'trouble-over']);
  });

  it('tells that the list of devices has changed', () => {
    devices.dispatchEvent(new Event('devicechange'));
    expect(told).toEqual([{ type: 'devices-changed' }]);
  });

  it('tells nothing more once it has ended', () => {
    watch.end();
    track.dispatchEvent(new Event('ended'));
    devices.dispatchEvent(new Event('devicechange'));
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });
});
