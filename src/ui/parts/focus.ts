import { tick } from 'svelte';
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

/** For what takes the place of a thing that was used and is gone: without it the focus would be lost. */
export const takesLostFocus: Attachment<HTMLElement> = (element) => {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) element.focus({ preventScroll: true });
};

/** After an entry was taken out of a list: to the button that stands in its place, or to the last one. */
export async function focusButtonAt(list: HTMLElement | null, index: number): Promise<void> {
  await tick();
  const buttons = [...(list?.querySelectorAll('button') ?? [])];
  (buttons[index] ?? buttons.at(-1))?.focus();
}
