import type { OfflineState } from '../../core/ports/offline-app.ts';

/** The browser's question whether to install the app, kept until the person wants to be asked. */
export interface InstallPrompt {
  state(): OfflineState['install'];
  ask(): Promise<void>;
  /** Calls back when the state may have changed. */
  follow(listen: () => void): void;
}

/** Call early: the browser makes its offer once, soon after the page has loaded. */
export function createInstallPrompt(scope: Window): InstallPrompt {
  let offer: Offer | null = null;
  let installed = scope.matchMedia('(display-mode: standalone)').matches;
  let tell: () => void = () => undefined;

  scope.addEventListener('beforeinstallprompt', (event) => {
    if (!isOffer(event)) return;
    event.preventDefault();
    offer = event;
    tell();
  });
  scope.addEventListener('appinstalled', () => {
    installed = true;
    offer = null;
    tell();
  });

  return {
    state() {
      const standalone: unknown = 'standalone' in scope.navigator ? scope.navigator.standalone : null;
      if (installed || standalone === true) return 'installed';
      if (offer !== null) return 'can-ask';
      // Only Safari on iOS and iPadOS has the property.
      return standalone === false ? 'by-hand-on-ios' : 'by-browser-menu';
    },
    async ask() {
      const asked = offer;
      offer = null;
      await asked?.prompt();
      tell();
    },
    follow(listen) {
      tell = listen;
    },
  };
}

interface Offer extends Event {
  prompt(): Promise<unknown>;
}

function isOffer(event: Event): event is Offer {
  return 'prompt' in event && typeof event.prompt === 'function';
}
