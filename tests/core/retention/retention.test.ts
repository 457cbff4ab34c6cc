import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { purgeExpired, runningInterviewIds } from '../../../src/core/retention/purge-expired.ts';
import type { KeptRecord, PurgeDeps } from '../../../src/core/retention/purge-expired.ts';
import {
  createTrustedClock,
  dayMs,
  expiresAtMs,
  hourMs,
  isExpired,
} from '../../../src/core/retention/retention.ts';

const startMs = Date.UTC(2026, 10, 3);

describe('the lifetime of an interview', () => {
  it('ends a day after the last activity', () => {
    const life = { active: { wallMs: startMs, trustedMs: startMs }, keepMs: dayMs };
    const at = (ms: number) => ({ wallMs: startMs + ms, trustedMs: startMs + ms });
    expect(isExpired(life, at(dayMs - 1))).toBe(false);
    expect(isExpired(life, at(dayMs))).toBe(true);
    expect(expiresAtMs(life, at(hourMs))).toBe(startMs + dayMs);
  });

  it('is never made longer by setting the clock, whatever is set', () => {
    const setting = fc.array(
      fc.record({ openMs: fc.nat(6 * hourMs), setMs: fc.integer({ min: -90 * dayMs, max: 90 * dayMs }) }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(setting, (steps) => {
        const device = { wallMs: startMs, openMs: 0 };
        const clock = createTrustedClock(
          () => device.wallMs,
          () => device.openMs,
        );
        const life = { active: clock.now(), keepMs: dayMs };
        let openSinceMs = 0;
        for (const { openMs, setMs } of steps) {
          device.openMs += openMs;
          device.wallMs += openMs + setMs;
          openSinceMs += openMs;
          if (openSinceMs >= dayMs) expect(isExpired(life, clock.now())).toBe(true);
        }
      }),
    );
  });

  it('goes on by the open time while the clock is set back, and notices that it is', () => {
    const device = { wallMs: startMs, openMs: 0 };
    const clock = createTrustedClock(
      () => device.wallMs,
      () => device.openMs,
    );
    expect(clock.see(startMs + 2 * dayMs)).toBe(true);
    expect(clock.now().trustedMs).toBe(startMs + 2 * dayMs);
    device.openMs += hourMs;
    device.wallMs += hourMs;
    expect(clock.now().trustedMs).toBe(startMs + 2 * dayMs + hourMs);
    expect(clock.see(startMs)).toBe(false);
  });

  it('ends by the device’s clock too, after one that was far ahead was put right', () => {
    const ahead = 400 * dayMs;
    const life = { active: { wallMs: startMs, trustedMs: startMs + ahead }, keepMs: dayMs };
    expect(isExpired(life, { wallMs: startMs + dayMs, trustedMs: startMs + ahead + hourMs })).toBe(true);
  });
});

describe('purging', () => {
  it('destroys the key before the rows, then looks whether it is gone, then takes it down', async () => {
    const { steps, deps } = makeWorld([record('old', 2 * dayMs), record('new', hourMs)]);
    expect(await purgeExpired(now, deps)).toEqual(['old']);
    expect(steps).toEqual(['key old', 'rows old', 'look old', 'interview-expired old']);
  });

  it('leaves an interview alone while it is being held', async () => {
    const { steps, deps } = makeWorld([record('old', 2 * dayMs)], { running: ['old'] });
    expect(await purgeExpired(now, deps)).toEqual([]);
    expect(steps).toEqual([]);
  });

  it('removes the rows also when the key cannot be destroyed, and says so', async () => {
    const { steps, deps } = makeWorld([record('old', 2 * dayMs)], { keyStays: true });
    await purgeExpired(now, deps);
    expect(steps).toEqual(['key old', 'rows old', 'erasure-incomplete old']);
  });

  it('says when something can still be read', async () => {
    const { steps, deps } = makeWorld([record('old', 2 * dayMs)], { readable: true });
    await purgeExpired(now, deps);
    expect(steps.at(-1)).toBe('erasure-incomplete old');
  });

  it('knows who runs by the names of the locks', () => {
    expect([...runningInterviewIds(['interview:a', 'vault', undefined, 'interview:b'])]).toEqual(['a', 'b']);
  });
});

const now = { wallMs: startMs, trustedMs: startMs };

function record(interviewId: string, agoMs: number): KeptRecord {
  const active = { wallMs: startMs - agoMs, trustedMs: startMs - agoMs };
  return { interviewId, active, keepMs: dayMs };
}

function makeWorld(
  records: readonly KeptRecord[],
  {
    running = [],
    keyStays = false,
    readable = false,
  }: { running?: string[]; keyStays?: boolean; readable?: boolean } = {},
) {
  const steps: string[] = [];
  const deps: PurgeDeps = {
    records: () => Promise.resolve(records),
    runningIds: () => Promise.resolve(new Set(running)),
    destroyKey: (id) => Promise.resolve(steps.push(`key ${id}`)).then(() => !keyStays),
    removeRows: (id) => Promise.resolve(steps.push(`rows ${id}`)).then(() => undefined),
    isReadable: (id) => Promise.resolve(steps.push(`look ${id}`)).then(() => readable),
    log: ({ type, interviewId }) => Promise.resolve(steps.push(`${type} ${interviewId}`)),
  };
  return { steps, deps };
}
