/** What a page may ask the service worker; each is answered on the port that comes with it, but for `boot-ok`. */
export type ShellRequest =
  /** The app has started and shows itself. Has no answer. */
  | { readonly type: 'boot-ok' }
  /** Checks every kept file against its hash, mends what it may, and tries to be refused. */
  | { readonly type: 'prove' }
  /** Takes a waiting build into use; refused while an interview runs. */
  | { readonly type: 'apply-update' }
  /** Serves the build before from the next start on; refused while an interview runs. */
  | { readonly type: 'go-back' }
  | { readonly type: 'versions' }
  /** Stops loading files at once: an interview begins. */
  | { readonly type: 'stop-install' }
  /** The file that another app shared, once. */
  | { readonly type: 'take-shared-file' };

export interface ShellReplies {
  readonly prove: ShellProof | null;
  readonly 'apply-update': 'applied' | 'interview-runs';
  readonly 'go-back': 'gone-back' | 'no-other-build' | 'interview-runs';
  readonly versions: ShellVersions | null;
  readonly 'stop-install': 'stopped';
  readonly 'take-shared-file': File | null;
}

export interface ShellProof {
  readonly buildId: string;
  readonly files: number;
  readonly sizeBytes: number;
  /** Files that were missing or damaged and are whole again. */
  readonly mended: number;
  /** Paths that are missing or damaged. */
  readonly wrong: readonly string[];
  /** A request that no cache can answer was refused with the network closed. */
  readonly refusesNetwork: boolean;
}

export interface ShellVersions {
  readonly active: string;
  readonly previous: string | null;
  /** Set when the build in use stands in for one that did not start or was left. */
  readonly left: string | null;
}

/** Told to every page when it happens while an interview runs. */
export interface SealNotice {
  readonly type: 'seal-notice';
  /** `sent` must never come; it is here so that it would be seen. */
  readonly what: 'refused' | 'sent';
}

/** What the browser is asked to start the service worker for while the app is closed. */
export const purgeTag = 'purge-expired';

/** Null when it is none. A page of another build may ask what this one does not know. */
export function parseShellRequest(data: unknown): ShellRequest | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  const type = requestTypes.find((known) => known === data.type);
  return type === undefined ? null : { type };
}

const requestTypes = [
  'boot-ok',
  'prove',
  'apply-update',
  'go-back',
  'versions',
  'stop-install',
  'take-shared-file',
] as const satisfies readonly ShellRequest['type'][];
