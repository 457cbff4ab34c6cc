import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginBoot,
  bootLimitMs,
  confirmBoot,
  goBack,
  keptBuilds,
  parseShellPointer,
  useBuild,
} from '../../../src/core/network/shell-pointer.ts';

const first = useBuild(null, 'one');
const second = useBuild(first, 'two');

describe('which build is served', () => {
  it('is the new one, with the one before kept', () => {
    expect(second).toEqual({ active: 'two', previous: 'one', openBootsMs: [], left: null });
    expect(keptBuilds(second, [])).toEqual(['two', 'one']);
  });

  it('stays when the same build is taken into use again', () => {
    expect(useBuild(second, 'two')).toEqual(second);
  });

  it('is the one before after two starts that said nothing for 20 seconds', () => {
    const once = beginBoot(second, 0);
    const twice = beginBoot(once, bootLimitMs);
    expect(twice.active).toBe('two');
    const third = beginBoot(twice, 2 * bootLimitMs);
    expect(third).toMatchObject({ active: 'one', previous: 'two', left: 'two' });
  });

  it('does not change while starts are still on their way', () => {
    const open = [0, 1, 2, 3].reduce((pointer, ms) => beginBoot(pointer, ms), second);
    expect(open.active).toBe('two');
  });

  it('does not change after a start that went well', () => {
    const went = confirmBoot(beginBoot(beginBoot(second, 0), bootLimitMs));
    expect(beginBoot(went, 10 * bootLimitMs).active).toBe('two');
  });

  it('counts a start that lies in the future, after the clock was set back, as over', () => {
    const pointer = beginBoot(beginBoot(second, 1_000_000), 1_000_001);
    expect(beginBoot(pointer, 0).active).toBe('one');
  });

  it('does not go back and forth by itself', () => {
    let pointer = second;
    for (let start = 0; start < 10; start += 1) pointer = beginBoot(pointer, start * bootLimitMs);
    expect(pointer.active).toBe('one');
  });

  it('does not go back where there is no build before', () => {
    let pointer = first;
    for (let start = 0; start < 5; start += 1) pointer = beginBoot(pointer, start * bootLimitMs);
    expect(pointer.active).toBe('one');
    expect(goBack(first)).toEqual(first);
  });

  it('going back twice ends where it began', () => {
    expect(goBack(goBack(second)).active).toBe('two');
  });

  it('keeps the files of a build that a tab still runs', () => {
    expect(keptBuilds(useBuild(second, 'three'), ['one'])).toEqual(['three', 'two', 'one']);
  });

  it('survives being written and read', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000)), (starts) => {
        const pointer = starts.reduce((before, ms) => beginBoot(before, ms), second);
        expect(parseShellPointer(JSON.parse(JSON.stringify(pointer)))).toEqual(pointer);
      }),
    );
  });

  it.each([null, 1, 'two', {}, { ...second, active: 1 }, { ...second, openBootsMs: ['x'] }, { active: 'a' }])(
    'is not read from %j',
    (value) => {
      expect(parseShellPointer(value)).toBeNull();
    },
  );
});
