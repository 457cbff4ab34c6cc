import { mount } from 'svelte';
import App from './App.svelte';
import type { AppDeps } from './state/app-deps.ts';
import { applyAppearance } from './state/appearance.ts';
import './styles/all.css';

/** Reads the preferences first, so that the page never flashes in the wrong colours. */
export async function mountApp(target: HTMLElement, deps: AppDeps): Promise<void> {
  const preferences = await deps.preferences.read();
  applyAppearance(preferences);
  mount(App, { target, props: { deps, preferences } });
}
