import { mount } from 'svelte';
import { endsTab } from '../core/ports/other-tabs.ts';
import App from './App.svelte';
import type { AppDeps } from './state/app-deps.ts';
import { applyAppearance } from './state/appearance.ts';
import { openAnew } from './state/open-anew.ts';
import './styles/all.css';

/**
 * Reads the preferences first, so that the page never flashes in the wrong colours. A profile with a passphrase shows
 * nothing else before it is opened.
 */
export async function mountApp(target: HTMLElement, deps: AppDeps): Promise<void> {
  const preferences = await deps.preferences.read();
  applyAppearance(preferences);
  deps.tabs.hear((word) => {
    if (endsTab(word, deps.profile.id)) openAnew();
  });
  if (deps.profile.protection === 'passphrase') {
    const { unlockProfile } = await import('./profiles/unlock-profile.ts');
    await unlockProfile(target, deps);
    const { lockWhenIdle } = await import('./profiles/lock-when-idle.ts');
    lockWhenIdle(deps);
  }
  mount(App, { target, props: { deps, preferences } });
  deps.sayStarted();
}
