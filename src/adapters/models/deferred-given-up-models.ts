import type { GivenUpModels } from '../../core/ports/given-up-models.ts';
import { loadOnce } from '../../core/shared/load-once.ts';

/** Their file is parsed, and what parses comes with the first model. */
export function createDeferredGivenUpModels(): GivenUpModels {
  const load = loadOnce(async () => (await import('./opfs-given-up-models.ts')).createOpfsGivenUpModels());
  return {
    list: async () => (await load()).list(),
    add: async (model) => (await load()).add(model),
    forget: async (modelId) => (await load()).forget(modelId),
  };
}
