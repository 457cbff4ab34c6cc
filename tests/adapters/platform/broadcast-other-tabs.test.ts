import { describe, expect, it } from 'vitest';
import {
  createBroadcastOtherTabs,
  parseTabWord,
} from '../../../src/adapters/platform/broadcast-other-tabs.ts';
import { endsTab } from '../../../src/core/ports/other-tabs.ts';
import type { TabWord } from '../../../src/core/ports/other-tabs.ts';

const locked: TabWord = { type: 'locked', profileId: 'first' };

describe('other tabs', () => {
  it('hear what one of them says, and not themselves', async () => {
    const [one, other] = [createBroadcastOtherTabs('test'), createBroadcastOtherTabs('test')];
    const own: TabWord[] = [];
    one.hear((word) => own.push(word));
    const heard = new Promise((resolve) => other.hear(resolve));
    one.tell(locked);
    expect(await heard).toEqual(locked);
    expect(own).toEqual([]);
  });

  it.each([null, 'locked', {}, { type: 'locked' }, { type: 'locked', profileId: 1 }, { type: 'else' }])(
    'are not moved by %j',
    (data) => expect(parseTabWord(data)).toBeNull(),
  );

  it('end where the profile was locked that they show, or everything is erased', () => {
    expect(endsTab(locked, 'first')).toBe(true);
    expect(endsTab(locked, 'second')).toBe(false);
    expect(endsTab({ type: 'everything-erased' }, 'second')).toBe(true);
    expect(endsTab({ type: 'in-use', profileId: 'first' }, 'first')).toBe(false);
  });
});
