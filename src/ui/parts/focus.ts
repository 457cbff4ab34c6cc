import type { Attachment } from 'svelte/attachments';

/** Puts the first focus of a screen where the hands want to be. */
export const takesFocus: Attachment<HTMLElement> = (element) => {
  element.focus({ preventScroll: true });
};

/** The same where a focused field would bring up a keyboard over half the screen. */
export const takesFocusWithKeyboard: Attachment<HTMLElement> = (element) => {
  if (window.matchMedia('(pointer: fine)').matches) element.focus({ preventScroll: true });
};

/** For a heading whose page replaced another without a change of address: the reading starts at the top. */
export const startsReading: Attachment<HTMLElement> = (element) => {
  window.scrollTo(0, 0);
  element.focus({ preventScroll: true });
};
