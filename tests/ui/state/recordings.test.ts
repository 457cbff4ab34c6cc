import { describe, expect, it } from 'vitest';
import { Recordings } from '../../../src/ui/state/recordings.ts';

describe('recordings', () => {
  it('adds a second stretch behind the first, and leaves no copy of either', () => {
    const recordings = new Recordings();
    const [first, second] = [sound(1, 2), sound(3)];
    recordings.add('i', 'q', { startMs: 0, samples: first });
    recordings.add('i', 'q', { startMs: 0, samples: second });
    expect(recordings.of('i', 'q')).toEqual(sound(1, 2, 3));
    expect([...first, ...second]).toEqual([0, 0, 0]);
  });

  it('is silent where the beginning of an answer is lost', () => {
    const recordings = new Recordings();
    recordings.add('i', 'q', { startMs: 1000, samples: sound(7) });
    const kept = recordings.of('i', 'q');
    expect([kept?.length, kept?.at(-2), kept?.at(-1)]).toEqual([16_001, 0, 7]);
  });

  it('lets the oldest answers go when memory is short, never the newest', () => {
    const recordings = new Recordings(6);
    for (const id of ['a', 'b', 'c']) recordings.add('i', id, { startMs: 0, samples: sound(1, 1) });
    expect(['a', 'b', 'c'].map((id) => recordings.of('i', id)?.length ?? null)).toEqual([null, null, 2]);
    recordings.add('i', 'd', { startMs: 0, samples: sound(1, 1, 1, 1, 1) });
    expect([recordings.of('i', 'c'), recordings.of('i', 'd')?.length]).toEqual([null, 5]);
  });

  it('overwrites what it forgets, of one interview or of all', () => {
    const recordings = new Recordings();
    for (const id of ['i', 'j']) recordings.add(id, 'q', { startMs: 0, samples: sound(5) });
    const [gone, kept] = [recordings.of('i', 'q'), recordings.of('j', 'q')];
    recordings.forget('i');
    expect([recordings.of('i', 'q'), gone?.[0], kept?.[0]]).toEqual([null, 0, 5]);
    recordings.forgetAll();
    expect([recordings.of('j', 'q'), kept?.[0]]).toEqual([null, 0]);
  });
});

function sound(...samples: readonly number[]): Int16Array<ArrayBuffer> {
  return Int16Array.from(samples);
}
