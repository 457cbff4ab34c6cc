import { describe, expect, it } from 'vitest';
import { createLullWatch } from '../../../src/core/answer/lull-watch.ts';

const samples = 512;

/** One frame each: what the detector thinks, and whether it was taken for speech. */
function hearAll(frames: readonly (readonly [number, boolean])[]) {
  const watch = createLullWatch();
  return frames.map(([probability, isSpeech]) => watch.hear({ samples, probability, isSpeech }));
}

const sure = [1, true] as const;
const unsure = [0.8, true] as const;
const silent = [0.1, false] as const;

describe('the watch for lulls', () => {
  it('tells a lull once, six frames after the last that was wholly speech', () => {
    expect(hearAll([sure, unsure, ...silence, silent])).toEqual([...notYet, null, 'lull', null]);
  });

  it('tells none while the detector still holds on to speech', () => {
    expect(hearAll([sure, ...silence.map(() => unsure), unsure, silent]).slice(-2)).toEqual([null, 'lull']);
  });

  it('tells when the speech goes on, and not before a lull', () => {
    expect(hearAll([sure, ...silence, sure])).toEqual([...notYet, null, null]);
    const pause = [...silence, silent];
    expect(hearAll([sure, ...pause, sure, ...pause])).toEqual([
      ...[...notYet, null, 'lull'],
      ...['over', ...notYet.slice(1), null, 'lull'],
    ]);
  });
});

/** One frame short of a lull. */
const silence = [silent, silent, silent, silent, silent] as const;
const notYet = [null, null, null, null, null] as const;
