export const screenNames = [
  'home',
  'setup',
  'device-check',
  'interview',
  'report',
  'history',
  'questions',
  'models',
  'packs',
  'settings',
  'help',
  'privacy',
  'proof',
] as const;
export type ScreenName = (typeof screenNames)[number];

/** Which screen is shown. The address holds its name and nothing else: no ids, no words, no state. */
export class Router {
  screen = $state.raw<ScreenName>('home');

  constructor() {
    this.screen = screenOf(window.location.hash);
  }

  /** Follows the address until the returned function is called. */
  follow(): () => void {
    const onHashChange = (): void => {
      this.screen = screenOf(window.location.hash);
    };
    window.addEventListener('hashchange', onHashChange);
    return () => {
      window.removeEventListener('hashchange', onHashChange);
    };
  }

  go(screen: ScreenName): void {
    window.location.hash = screen === 'home' ? '' : screen;
    this.screen = screen;
  }

  /** Goes there so that the back button does not return to where we were. */
  replace(screen: ScreenName): void {
    window.location.replace(screen === 'home' ? '#' : `#${screen}`);
    this.screen = screen;
  }
}

export function screenOf(hash: string): ScreenName {
  const name = hash.replace(/^#\/?/, '');
  return screenNames.find((screen) => screen === name) ?? 'home';
}

export function hrefOf(screen: ScreenName): string {
  return screen === 'home' ? '#' : `#${screen}`;
}
