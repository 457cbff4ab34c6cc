import { mount, unmount } from 'svelte';
import type { AppDeps } from '../state/app-deps.ts';
import LockScreen from './LockScreen.svelte';

/** Shows the lock until the passphrase is right. */
export async function unlockProfile(target: HTMLElement, deps: AppDeps): Promise<void> {
  await new Promise<void>((resolve) => {
    const screen = mount(LockScreen, {
      target,
      props: { deps, onopened: () => void unmount(screen).then(resolve) },
    });
    deps.sayStarted();
  });
}
