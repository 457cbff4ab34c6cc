import { describe, expect, it } from 'vitest';
import { createLullWatch } from '../../../src/core/answer/lull-watch.ts';

const samples = 512;

/** One frame each: what the detector thinks, and whether it was taken for speech. */
function hearAll(frames: readonly (readonly [number, boolean])[]) {
  const watch = createLullWatch();
  return frames.map(([probability, isSpeech]) => watch.hear({ samples, probability, isSpeech }));
}

const sure = [1, true] as const;
const unsure = [0.4, true] as const;
const silent = [0.1, false] as const;

describe('the watch for lulls', () => {
  it('tells a lull once, four frames after the last that was surely speech', () => {
    expect(hearAll([sure, unsure, silent, silent, silent, silent, silent])).toEqual([
      null,
      null,
      null,
      null,
      'lull',
      null,
      null,
    ]);
  });

  it('tells none while the detector still holds on to speech', () => {
    expect(hearAll([sure, unsure, unsure, unsure, unsure, unsure, silent]).slice(-2)).toEqual([null, 'lull']);
  });

  it('tells when the speech goes on, and not before a lull', () => {
    const pause = [silent, silent, silent, silent] as const;
    expect(hearAll([sure, silent, silent, sure])).toEqual([null, null, null, null]);
    expect(hearAll([sure, ...pause, sure, ...pause])).toEqual([
      ...[null, null, null, null, 'lull'],
      ...['over', null, null, null, 'lull'],
    ]);
  });
});
