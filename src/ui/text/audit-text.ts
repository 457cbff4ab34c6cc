import type { AuditEvent } from '../../core/audit/audit-entry.ts';
import type { ChainFault, ChainHead } from '../../core/audit/chain.ts';
import { count, minutesInWords } from './format.ts';

export const auditText = {
  heading: 'The log',
  intro:
    'What happened to your data on this device. It holds no answers, no names and no addresses. Each entry contains the fingerprint of the one before, so that a change shows.',
  empty: 'Nothing has happened yet.',
  check: 'Check the log',
  save: 'Save the log',
  whole: ({ length, hash }: ChainHead) =>
    `The log is whole: ${count(length, 'entry', 'entries')}, each as it was written. Its last fingerprint begins with ${hash.slice(0, 8)}. Note it down: entries that are cut off at the end show only by comparing it.`,
  broken: ({ sequence, because }: ChainFault) =>
    `The log has been changed: entry ${sequence + 1} ${brokenWords[because]}.`,
  all: (number: number) => `Show all ${number}`,
  when: 'When',
  what: 'What',
} as const;

const brokenWords = {
  changed: 'is not as it was written',
  'does-not-follow': 'does not follow the one before',
  'out-of-order': 'is not in its place',
  'cut-off': 'and what came after it are missing',
} as const satisfies Record<ChainFault['because'], string>;

export function auditWords(event: AuditEvent): string {
  if (event.type === 'clock-set-back')
    return `The clock of the device was set back by ${minutesInWords(event.byMs)}; nothing is kept longer for it`;
  if (event.type === 'policy-violation')
    return `The browser blocked something that the rules of this page forbid (${event.directive})`;
  return eventWords[event.type];
}

const eventWords = {
  'interview-started': 'An interview began',
  'interview-finished': 'An interview ended',
  'interview-deleted': 'An interview was deleted',
  'interview-expired': 'An interview expired and was erased',
  'erasure-incomplete': 'An interview expired, but not all of it could be erased; it is tried again',
  'all-interviews-deleted': 'All interviews were deleted',
  'everything-erased': 'Everything was erased',
  'profile-added': 'A profile was added',
  'profile-removed': 'A profile was erased',
  'profile-locked': 'A profile was locked',
  'profile-unlocked': 'A profile was opened with its passphrase',
  'passphrase-refused': 'A wrong passphrase was refused',
  'passphrase-changed': 'A passphrase was set, changed or taken away',
} as const satisfies Record<Exclude<AuditEvent['type'], 'clock-set-back' | 'policy-violation'>, string>;
