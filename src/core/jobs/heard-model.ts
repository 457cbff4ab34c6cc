import type { LanguageModel, LanguageModelError, ModelReply } from '../ports/language-model.ts';
import type { Result } from '../shared/result.ts';

/** The same model; `hear` is told of each reply, and of each failure, before who asked is. */
export function hearModel(
  model: LanguageModel,
  hear: (reply: Result<ModelReply, LanguageModelError>) => void,
): LanguageModel {
  return {
    get engine() {
      return model.engine;
    },
    get keepsBeginnings() {
      return model.keepsBeginnings;
    },
    generate: async (request, limits) => {
      const reply = await model.generate(request, limits);
      hear(reply);
      return reply;
    },
    unload: () => model.unload(),
  };
}
