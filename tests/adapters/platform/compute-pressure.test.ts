import { describe, expect, it } from 'vitest';
import {
  followComputePressure,
  pressureObserverOf,
} from '../../../src/adapters/platform/compute-pressure.ts';
import type { PressureObserverConstructor } from '../../../src/adapters/platform/compute-pressure.ts';

describe('a busy processor', () => {
  it('is told once when others make it so, and once when it has passed', async () => {
    const { say, heard } = await follow();
    for (const state of ['fair', 'critical', 'critical', 'serious', 'nominal']) say({ state });
    expect(heard).toEqual([true, false]);
  });

  it('is no news while the app itself computes', async () => {
    const { say, heard, work } = await follow();
    work(true);
    say({ state: 'critical' });
    expect(heard).toEqual([]);
    work(false);
    say({ state: 'critical' });
    work(true);
    say({ state: 'critical' });
    expect(heard).toEqual([true]);
  });

  it('is unknown where a record makes no sense, where it is refused, and where there is no observer', async () => {
    const { say, heard } = await follow();
    say({ pressure: 3 });
    say(null);
    expect(heard).toEqual([]);
    await expect(follow('refused')).resolves.toBeDefined();
    await expect(
      followComputePressure({ Observer: undefined, isOwnWork: () => false, onchange: () => undefined }),
    ).resolves.toBeUndefined();
    expect(pressureObserverOf({})).toBeUndefined();
  });
});

async function follow(answer: 'granted' | 'refused' = 'granted') {
  let tell: (records: readonly unknown[]) => void = () => undefined;
  let isOwn = false;
  const heard: boolean[] = [];
  class Observer {
    constructor(callback: (records: readonly unknown[]) => void) {
      tell = callback;
    }
    observe(): Promise<void> {
      return answer === 'granted' ? Promise.resolve() : Promise.reject(new Error('NotAllowedError'));
    }
  }
  const scope = { PressureObserver: Observer satisfies PressureObserverConstructor };
  await followComputePressure({
    Observer: pressureObserverOf(scope),
    isOwnWork: () => isOwn,
    onchange: (isBusy) => heard.push(isBusy),
  });
  return { heard, say: (record: unknown) => tell([record]), work: (now: boolean) => (isOwn = now) };
}
