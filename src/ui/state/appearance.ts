import type { Preferences } from '../../core/ports/preference-store.ts';

/** Puts colours, text size and motion where the styles look for them. */
export function applyAppearance({ theme, textScale, reducedMotion }: Preferences): void {
  const { dataset } = document.documentElement;
  dataset['theme'] = theme;
  dataset['textScale'] = String(textScale);
  dataset['motion'] = reducedMotion;
}

/**
 * [Note: Stale container queries] Chromium 156 keeps measuring a container's `rem` by the text size at its first
 * layout (November 2026). So the size is set before the app is mounted, and a change of it makes the container anew.
 */
export function remeasureContainer(container: HTMLElement): void {
  container.style.containerType = 'normal';
  container.getBoundingClientRect();
  container.style.containerType = '';
}
