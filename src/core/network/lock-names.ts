/**
 * Web Locks that say what runs in this browser. A lock ends with its tab, whatever ends the tab, and every tab and
 * the service worker can see it; so nothing has to be remembered, and nothing can be forgotten.
 */
export function interviewLock(interviewId: string): string {
  return `${interviewPrefix}${interviewId}`;
}

/** Whether an interview runs, in any tab. */
export function holdsInterview(lockNames: readonly string[]): boolean {
  return lockNames.some((name) => name.startsWith(interviewPrefix));
}

/** Held by each tab for the build whose files it runs. */
export function buildLock(buildId: string): string {
  return `${buildPrefix}${buildId}`;
}

export function runningBuilds(lockNames: readonly string[]): readonly string[] {
  return lockNames
    .filter((name) => name.startsWith(buildPrefix))
    .map((name) => name.slice(buildPrefix.length));
}

const interviewPrefix = 'interview:';
const buildPrefix = 'build:';
