/** The names that the page and the service worker both have to know. */
export const databaseName = 'greenroom';

export const tables = {
  events: 'events',
  recordings: 'recordings',
  keys: 'keys',
  audit: 'audit',
  state: 'state',
} as const;

/** In the table `state`: the highest time seen. */
export const highestTimeKey = 'highest-time';

/** An interview's data key, wrapped, with what its expiry needs. */
export interface KeyRow {
  readonly interviewId: string;
  readonly profileId: string;
  readonly wrapped: Uint8Array<ArrayBuffer>;
  /** The last activity, to the minute, on the clock that never runs back and on the device's own. */
  readonly activeTrustedMs: number;
  readonly activeWallMs: number;
  readonly keepMs: number;
}
