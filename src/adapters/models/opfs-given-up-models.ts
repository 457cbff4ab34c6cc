import * as v from 'valibot';
import { givenUpReasons } from '../../core/ports/given-up-models.ts';
import type { GivenUpModel, GivenUpModels } from '../../core/ports/given-up-models.ts';
import { createOpfsList } from './opfs-list.ts';

/** One small file beside the models, since it is the device that they do not work on, whoever uses it. */
export function createOpfsGivenUpModels(): GivenUpModels {
  const kept = createOpfsList('given-up.json', modelSchema);
  return {
    list: () => kept.read(),
    add: (model) =>
      kept.change((models) => [...models.filter(({ modelId }) => modelId !== model.modelId), model]),
    forget: (forgotten) => kept.change((models) => models.filter(({ modelId }) => modelId !== forgotten)),
  };
}

const modelSchema = v.object({
  modelId: v.string(),
  revision: v.nullable(v.string()),
  because: v.picklist(givenUpReasons),
  atMs: v.number(),
}) satisfies v.GenericSchema<unknown, GivenUpModel>;
