/** Which build is served, and how its starts went. A small record beside the builds, so that going back needs no network. */
export interface ShellPointer {
  readonly active: string;
  readonly previous: string | null;
  /** Starts of the app that have not yet said that they went well: when each began. */
  readonly openBootsMs: readonly number[];
  /** The build that was left because it did not start, or because the person went back. */
  readonly left: string | null;
}

/** A start that says nothing for this long has failed. */
export const bootLimitMs = 20_000;

/** As many failed starts in a row, and the build before is served. */
const failedBootsLimit = 2;

/** After a new build has been taken into use. */
export function useBuild(pointer: ShellPointer | null, buildId: string): ShellPointer {
  if (pointer?.active === buildId) return { ...pointer, openBootsMs: [] };
  return { active: buildId, previous: pointer?.active ?? null, openBootsMs: [], left: null };
}

/** A start begins. Goes back to the build before where the last two starts have failed; only once. */
export function beginBoot(pointer: ShellPointer, nowMs: number): ShellPointer {
  const failed = pointer.openBootsMs.filter((ms) => nowMs - ms >= bootLimitMs || ms > nowMs);
  const goesBack = failed.length >= failedBootsLimit && pointer.left === null && pointer.previous !== null;
  const served = goesBack ? goBack(pointer) : pointer;
  return { ...served, openBootsMs: [...served.openBootsMs, nowMs].slice(-openBootsKept) };
}

/** A start went well. */
export function confirmBoot(pointer: ShellPointer): ShellPointer {
  return pointer.openBootsMs.length === 0 ? pointer : { ...pointer, openBootsMs: [] };
}

/** Serves the other of the two builds from now on. Unchanged where there is only one. */
export function goBack(pointer: ShellPointer): ShellPointer {
  const { active, previous } = pointer;
  return previous === null ? pointer : { active: previous, previous: active, openBootsMs: [], left: active };
}

/** The builds whose files must stay: the one in use, the one before, and those that an open tab runs. */
export function keptBuilds(pointer: ShellPointer, running: readonly string[]): readonly string[] {
  return [...new Set([pointer.active, ...(pointer.previous === null ? [] : [pointer.previous]), ...running])];
}

/** Null when it is not one. */
export function parseShellPointer(value: unknown): ShellPointer | null {
  if (typeof value !== 'object' || value === null) return null;
  const { active, previous, openBootsMs, left } = value as Partial<Record<keyof ShellPointer, unknown>>;
  if (typeof active !== 'string' || !isNameOrNull(previous) || !isNameOrNull(left)) return null;
  if (!Array.isArray(openBootsMs) || !openBootsMs.every((ms) => typeof ms === 'number')) return null;
  return { active, previous, openBootsMs, left };
}

const openBootsKept = 8;

function isNameOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
