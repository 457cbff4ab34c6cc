import type { RandomSource } from '../../core/ports/random-source.ts';

export function createBrowserRandom(): RandomSource {
  return {
    seed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    id: () => crypto.randomUUID(),
  };
}
