/** The app as something that is installed, kept for use without a network, and renewed. */
export interface OfflineApp {
  /** Begins to keep the app for use without a network, and tells every change of state, the first one at once. */
  start(listen: (state: OfflineState) => void): void;
  /** Checks every kept file, mends what it can, and tells the new state. */
  prove(): Promise<void>;
  /** Takes the newer version into use and opens the app again; not while an interview runs in any tab. */
  applyUpdate(): Promise<void>;
  /** Goes back to the version before, without a network, and opens the app again; not while an interview runs. */
  goBack(): Promise<void>;
  /** Asks the browser not to delete what is stored when space runs short. Call on a click. */
  persist(): Promise<void>;
  /** Shows the browser's own question whether to install the app. */
  install(): Promise<void>;
  /** Tries ways out that must all be refused. Closes the room for as long as it takes. */
  tryWaysOut(): Promise<readonly WayOut[]>;
}

export interface OfflineState {
  readonly readiness: OfflineReadiness;
  readonly update: 'none' | 'waiting' | 'after-interview';
  /** Null when no service worker is in charge of this page. */
  readonly versions: AppVersions | null;
  /** Whether the browser promised to keep what is stored; null when it cannot say. */
  readonly persisted: boolean | null;
  readonly install: 'installed' | 'can-ask' | 'by-hand-on-ios' | 'by-browser-menu';
  /** The page runs under the full set of headers, which its isolation shows. */
  readonly isolated: boolean;
}

export type OfflineReadiness =
  | { readonly type: 'looking' }
  /** Files are being loaded and kept. */
  | { readonly type: 'keeping' }
  /** This browser, or this window, has no service worker. */
  | { readonly type: 'not-possible' }
  | { readonly type: 'not-kept'; readonly because: 'not-loaded' | 'interview' }
  | { readonly type: 'damaged'; readonly wrong: number; readonly files: number }
  /** Proven: every file is there, has its hash, and is answered with the network closed. */
  | { readonly type: 'ready'; readonly files: number; readonly sizeBytes: number; readonly mended: number };

export interface AppVersions {
  readonly active: string;
  readonly previous: string | null;
  /** The version that was left because it did not start, or because the person went back. */
  readonly left: string | null;
}

export interface WayOut {
  readonly way: 'own-server' | 'other-server' | 'picture' | 'socket' | 'peer';
  readonly refused: boolean;
}
