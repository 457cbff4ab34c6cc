import { describe, expect, it } from 'vitest';
import { createEndOfTurn } from '../../../src/core/answer/end-of-turn.ts';
import type { EndOfTurn } from '../../../src/core/answer/end-of-turn.ts';
import { createSeededRandom } from '../../../src/core/next-question/seeded-random.ts';

const frameSamples = 512;

/** Talks to an end of turn in seconds; it answers with the seconds at which it told the end. */
function listenWith(turn: EndOfTurn): {
  hear: (seconds: number, isSpeech: boolean, level?: () => number) => readonly number[];
} {
  let now = 0;
  let lastSpeechEnd: number | null = null;
  return {
    hear(seconds, isSpeech, level = () => (isSpeech ? -20 : -60)) {
      return Array.from({ length: Math.round((seconds * 16_000) / frameSamples) }).flatMap(() => {
        now += frameSamples;
        if (isSpeech) lastSpeechEnd = now;
        const isOver = turn.hear({ samples: frameSamples, dbfs: level(), isSpeech, lastSpeechEnd });
        return isOver ? [now / 16_000] : [];
      });
    },
  };
}

/** Levels spread evenly: a near voice ranges over 25 dB, a murmur over 6. */
function levels(from: number, to: number): () => number {
  const random = createSeededRandom(9);
  return () => from + random() * (to - from);
}
const nearVoice = levels(-40, -15);
const softVoice = levels(-52, -27);
const murmur = levels(-36, -30);

describe('the end of a turn', () => {
  it('is told once for each pause that is long enough', () => {
    const { hear } = listenWith(createEndOfTurn(2_500));
    expect(hear(1.024, true)).toEqual([]);
    expect(hear(2.4, false)).toEqual([]);
    expect(hear(5, false)).toEqual([3.552]);
    expect(hear(0.32, true)).toEqual([]);
    expect(hear(6, false)).toHaveLength(1);
  });

  it('never comes before the first word, nor when it is off', () => {
    expect(listenWith(createEndOfTurn(2_500)).hear(60, false)).toEqual([]);
    const off = listenWith(createEndOfTurn(null));
    expect([...off.hear(1, true), ...off.hear(60, false)]).toEqual([]);
  });

  it('counts a pause anew after the interviewer has spoken', () => {
    const turn = createEndOfTurn(2_500);
    const { hear } = listenWith(turn);
    expect([...hear(1, true), ...hear(2, false)]).toEqual([]);
    turn.interrupt();
    expect(hear(2.4, false)).toEqual([]);
    expect(hear(0.2, false)).toHaveLength(1);
  });

  it('comes in a room where others go on talking, which the detector takes for speech', () => {
    const { hear } = listenWith(createEndOfTurn(2_500));
    expect(hear(6, true, nearVoice)).toEqual([]);
    const told = hear(8, true, murmur);
    expect(told).toHaveLength(1);
    expect(told[0]).toBeGreaterThan(7.9);
    expect(told[0]).toBeLessThan(9.5);
  });

  it('waits for one who goes on more softly', () => {
    const { hear } = listenWith(createEndOfTurn(2_500));
    expect([...hear(12, true, nearVoice), ...hear(12, true, softVoice)]).toEqual([]);
  });

  it('waits in the noise of things for as long as it was asked to', () => {
    const { hear } = listenWith(createEndOfTurn(6_000));
    expect([...hear(6, true, nearVoice), ...hear(5.5, false, murmur)]).toEqual([]);
    expect(hear(1, false, murmur)).toHaveLength(1);
  });
});
