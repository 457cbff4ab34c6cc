/** The other open pages of this app in the same browser. */
export interface OtherTabs {
  tell(word: TabWord): void;
  /** Calls back with what the others say, from now on. */
  hear(listen: (word: TabWord) => void): void;
}

export type TabWord =
  /** Somebody uses the app, so no tab locks itself. */
  | { readonly type: 'in-use'; readonly profileId: string }
  /** The profile was locked: no tab shows it any longer. */
  | { readonly type: 'locked'; readonly profileId: string }
  /** Nothing is left that a tab could show. */
  | { readonly type: 'everything-erased' };

/** Whether what another tab did leaves this one with nothing that it may show. */
export function endsTab(word: TabWord, profileId: string): boolean {
  return word.type === 'everything-erased' || (word.type === 'locked' && word.profileId === profileId);
}
