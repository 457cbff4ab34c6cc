import type { LanguageModel, LanguageModelError } from '../../core/ports/language-model.ts';
import { err } from '../../core/shared/result.ts';

/**
 * Several models as one: the best that works on this device. A model that cannot be loaded or is given up is stepped
 * over for as long as the page is open, and `onstep` is told why. When none works, each call says why the last does not.
 */
export function createSteppingModel(
  models: readonly [LanguageModel, ...LanguageModel[]],
  onstep: (index: number, because: LanguageModelError) => void = () => undefined,
): LanguageModel {
  let at = 0;
  let because: LanguageModelError = { type: 'model-given-up', detail: 'no model works on this device' };
  const current = (): LanguageModel => models[at] ?? models[0];

  return {
    get engine() {
      return current().engine;
    },
    get keepsBeginnings() {
      return current().keepsBeginnings;
    },
    async generate(request, limits) {
      for (;;) {
        const model = models[at];
        if (model === undefined) return err(because);
        const reply = await model.generate(request, limits);
        if (reply.ok || !isHopeless(reply.error)) return reply;
        if (models[at] === model) {
          because = reply.error;
          onstep(at, because);
          at += 1;
        }
        await model.unload();
      }
    },
    async unload() {
      for (const model of models) await model.unload();
    },
  };
}

function isHopeless({ type }: LanguageModelError): boolean {
  return hopeless.has(type);
}

const hopeless: ReadonlySet<LanguageModelError['type']> = new Set([
  'model-given-up',
  'model-not-loaded',
  'model-not-installed',
  'model-damaged',
]);
