import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStorageDeadline } from '../../../src/adapters/storage/storage-deadline.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the storage deadline', () => {
  it('hands on what the work gives, and what it throws', async () => {
    const inTime = createStorageDeadline();
    expect(await inTime(() => Promise.resolve(7))).toBe(7);
    await expect(inTime(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
  });

  it('gives up on work that is silent', async () => {
    const inTime = createStorageDeadline(1000);
    const waiting = expect(inTime(() => new Promise(() => undefined))).rejects.toThrow('no answer');
    await vi.advanceTimersByTimeAsync(1000);
    await waiting;
  });

  it('refuses at once while a call is silent, and goes on when that call has answered', async () => {
    const inTime = createStorageDeadline(1000);
    let answer = (_: number): void => undefined;
    const late = new Promise<number>((resolve) => {
      answer = resolve;
    });
    const waiting = expect(inTime(() => late)).rejects.toThrow('no answer');
    await vi.advanceTimersByTimeAsync(1000);
    await waiting;
    await expect(inTime(() => Promise.resolve(1))).rejects.toThrow('no answer');
    answer(5);
    await vi.advanceTimersByTimeAsync(0);
    expect(await inTime(() => Promise.resolve(1))).toBe(1);
  });
});
