import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSilenceWatch } from '../../../src/core/answer/silence-watch.ts';
import { createSoundBatcher, toInt16 } from '../../../src/core/answer/sound-batcher.ts';
import type { SoundBatch } from '../../../src/core/answer/sound-batcher.ts';
import { createLevelMeter, floorDbfs, levelOf } from '../../../src/core/answer/sound-level.ts';
import { createSoundRing } from '../../../src/core/answer/sound-ring.ts';

const anySamples = fc.array(fc.integer({ min: -32_768, max: 32_767 }), { maxLength: 40 });

describe('the ring that holds an answer', () => {
  it('gives back the newest samples, in their places, whatever the pieces were', () => {
    fc.assert(
      fc.property(
        fc.array(anySamples, { maxLength: 12 }),
        fc.integer({ min: 1, max: 50 }),
        (pieces, size) => {
          const ring = createSoundRing(size);
          for (const piece of pieces) ring.add(Int16Array.from(piece));
          const all = pieces.flat();
          expect(ring.total).toBe(all.length);
          expect(ring.start).toBe(Math.max(0, all.length - size));
          expect([...ring.copy(ring.start, ring.total)]).toEqual(all.slice(ring.start));
        },
      ),
    );
  });

  it('copies any part that is still there', () => {
    fc.assert(
      fc.property(anySamples, fc.nat(60), fc.nat(60), (samples, from, to) => {
        const ring = createSoundRing(16);
        ring.add(Int16Array.from(samples));
        expect([...ring.copy(from, to)]).toEqual(samples.slice(Math.max(from, ring.start), Math.max(0, to)));
      }),
    );
  });

  it('holds nothing but zeros once it is cleared', () => {
    const ring = createSoundRing(4);
    ring.add(Int16Array.of(1, 2, 3, 4, 5));
    ring.clear();
    expect(ring.total).toBe(0);
    ring.add(Int16Array.of(9));
    expect([...ring.copy(0, 4)]).toEqual([9]);
  });
});

describe('the batches from the audio thread', () => {
  it('hold every sample once, in order, under its number', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 20 }), { maxLength: 10 }),
        fc.integer({ min: 1, max: 16 }),
        (blocks, size) => {
          const batches: SoundBatch[] = [];
          const batcher = createSoundBatcher((batch) => batches.push(batch), size);
          for (const block of blocks) batcher.add(Float32Array.from(block));
          batcher.flush();
          const numbers = batches.flatMap(({ first, samples }) =>
            [...samples].map((_, place) => first + place),
          );
          expect(numbers).toEqual(blocks.flat().map((_, place) => place));
          expect(batches.flatMap(({ samples }) => [...samples])).toEqual([
            ...Int16Array.from(
              blocks.flatMap((block) => [...Float32Array.from(block)]),
              toInt16,
            ),
          ]);
        },
      ),
    );
  });

  it('leave a gap in the numbers where the device was not heard', () => {
    const batches: SoundBatch[] = [];
    const batcher = createSoundBatcher((batch) => batches.push(batch), 4);
    batcher.add(new Float32Array(3));
    batcher.skip(10);
    batcher.add(new Float32Array(4));
    expect(batches.map(({ first, samples }) => [first, samples.length])).toEqual([
      [0, 3],
      [13, 4],
    ]);
  });

  it('never wrap a sample that is too loud', () => {
    expect([toInt16(1.5), toInt16(-1.5), toInt16(0)]).toEqual([32_767, -32_767, 0]);
  });
});

describe('the level', () => {
  it('of a full square wave is 0 dBFS, of half of it −6, of silence the floor', () => {
    expect(levelOf(new Int16Array(100).fill(-32_768))).toBe(0);
    expect(levelOf(new Int16Array(100).fill(16_384))).toBeCloseTo(-6.02, 2);
    expect(levelOf(new Int16Array(100))).toBe(floorDbfs);
    expect(levelOf(new Int16Array(0))).toBe(floorDbfs);
  });

  it('is told ten times a second, however the sound is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3000), { maxLength: 20 }), (lengths) => {
        const meter = createLevelMeter();
        const levels = lengths.flatMap((length) => meter.add(new Int16Array(length).fill(16_384)));
        expect(levels).toHaveLength(Math.floor(lengths.reduce((sum, length) => sum + length, 0) / 1600));
        for (const level of levels) expect(level).toBeCloseTo(-6.02, 2);
      }),
    );
  });
});

describe('the watch for a silent microphone', () => {
  const hear = (levels: readonly number[], isAwaited = true): readonly unknown[] => {
    const watch = createSilenceWatch();
    return levels.map((dbfs) => watch.hear(dbfs, 1000, isAwaited)).filter((change) => change !== null);
  };

  it('tells five seconds below −60 dBFS once, and the first sound after', () => {
    expect(hear([-70, -70, -70, -70])).toEqual([]);
    expect(hear([-70, -70, -70, -70, -70, -70, -70])).toEqual(['silent']);
    expect(hear([-70, -70, -70, -70, -70, -70, -30, -30])).toEqual(['silent', 'heard']);
    expect(hear([-70, -70, -70, -70, -30, -70, -70, -70, -70])).toEqual([]);
  });

  it('tells nothing while nobody waits for an answer', () => {
    expect(
      hear(
        Array.from({ length: 20 }, () => -90),
        false,
      ),
    ).toEqual([]);
  });
});
