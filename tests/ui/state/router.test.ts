import { describe, expect, it } from 'vitest';
import { hrefOf, screenNames, screenOf } from '../../../src/ui/state/router.svelte.ts';

describe('router', () => {
  it.each(screenNames)('finds %s again from its address', (screen) => {
    expect(screenOf(hrefOf(screen))).toBe(screen);
  });

  it.each(['', '#', '#/', '#nothing', '#interview/42', '#__proto__'])('goes home from %j', (hash) => {
    expect(screenOf(hash)).toBe('home');
  });

  it('takes an address with a slash', () => {
    expect(screenOf('#/setup')).toBe('setup');
  });
});
