import type { GivenUpModel, GivenUpModels } from '../../src/core/ports/given-up-models.ts';

export function createMemoryGivenUpModels(kept: readonly GivenUpModel[] = []): GivenUpModels {
  let models = kept;
  return {
    list: () => Promise.resolve(models),
    add: (model) => {
      models = [...models.filter(({ modelId }) => modelId !== model.modelId), model];
      return Promise.resolve();
    },
    forget: (forgotten) => {
      models = models.filter(({ modelId }) => modelId !== forgotten);
      return Promise.resolve();
    },
  };
}
