import type { OtherTabs, TabWord } from '../../core/ports/other-tabs.ts';

/** By a channel of the browser, which reaches the pages of this origin alone. */
export function createBroadcastOtherTabs(name = 'greenroom-tabs'): OtherTabs {
  const channel = new BroadcastChannel(name);
  return {
    tell: (word) => channel.postMessage(word),
    hear: (listen) => {
      channel.addEventListener('message', (event: MessageEvent<unknown>) => {
        const word = parseTabWord(event.data);
        if (word !== null) listen(word);
      });
    },
  };
}

/** Null when it is none: a tab of another version may say what this one does not know. */
export function parseTabWord(data: unknown): TabWord | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  if (data.type === 'everything-erased') return { type: data.type };
  if (data.type !== 'in-use' && data.type !== 'locked') return null;
  if (!('profileId' in data) || typeof data.profileId !== 'string') return null;
  return { type: data.type, profileId: data.profileId };
}
