import type { Bytes } from '../../src/core/ports/vault.ts';

/** Small files that can be destroyed, not only deleted. Every method may reject. */
export interface KeyFiles {
  /** Null where there is none. */
  read(name: string): Promise<Bytes | null>;
  /** Creates the file, or writes over it in place. Resolves when it is on the disk. */
  write(name: string, bytes: Bytes): Promise<void>;
  /** Overwrites in place, flushes, truncates, removes. What is not there is destroyed already. */
  destroy(name: string): Promise<void>;
  list(): Promise<readonly KeyFile[]>;
}

export interface KeyFile {
  readonly name: string;
  readonly modifiedAtMs: number;
}

/** Names of the files; what stands behind the dash is a random id. */
export const deviceFile = 'device';
export const profileFile = (profileId: string): string => `profile-${profileId}`;
export const interviewFile = (interviewId: string): string => `key-${interviewId}`;
export const countFile = (interviewId: string): string => `count-${interviewId}`;
