/** Times, dates and numbers as this app writes them. */

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** "today at 14:10", "yesterday at 09:00", "3 November 2026 at 18:40". */
export function whenInWords(atMs: number, nowMs: number): string {
  const days = calendarDay(nowMs) - calendarDay(atMs);
  const time = clock.format(atMs);
  if (days === 0) return `today at ${time}`;
  if (days === 1) return `yesterday at ${time}`;
  return `${day.format(atMs)} at ${time}`;
}

/** "today at 14:10", "tomorrow at 09:00", "on 3 November 2026 at 18:40": of a time that is to come. */
export function untilInWords(atMs: number, nowMs: number): string {
  const days = calendarDay(atMs) - calendarDay(nowMs);
  const time = clock.format(atMs);
  if (days <= 0) return `today at ${time}`;
  if (days === 1) return `tomorrow at ${time}`;
  return `on ${day.format(atMs)} at ${time}`;
}

export function dateInWords(atMs: number): string {
  return day.format(atMs);
}

export function shortDate(atMs: number): string {
  return shortDay.format(atMs);
}

/** Two dates for the heads of two columns, with the time where the day is the same. */
export function shortDates(firstMs: number, secondMs: number): readonly [string, string] {
  const [first, second] = [shortDay.format(firstMs), shortDay.format(secondMs)];
  if (first !== second) return [first, second];
  return [`${first}, ${clock.format(firstMs)}`, `${second}, ${clock.format(secondMs)}`];
}

/** "12 minutes", "1 minute", "less than a minute". */
export function minutesInWords(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return 'less than a minute';
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

/** "4:05". */
export function clockFace(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** "4 minutes 5 seconds", for those who hear it. */
export function clockInWords(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${count(Math.floor(seconds / 60), 'minute')} ${count(seconds % 60, 'second')}`;
}

export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** "4 kB"; at least 1. */
export function kilobytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1000))}\u00a0kB`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;
}

/** "1.4 GB", "23 MB", "650 kB". */
export function dataSize(bytes: number): string {
  if (bytes < 999_500) return `${Math.ceil(bytes / 1000)} kB`;
  if (bytes < 999_500_000) return megabytes(bytes);
  return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}

/** One decimal, without ".0". */
export function score(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}

function calendarDay(ms: number): number {
  const date = new Date(ms);
  return Math.floor(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}

/** The calendar year on this device. */
export function yearOf(atMs: number): number {
  return new Date(atMs).getFullYear();
}
