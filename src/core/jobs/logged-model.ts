import type { LanguageModel } from '../ports/language-model.ts';
import { hearModel } from './heard-model.ts';
import type { WorkLog } from './work-log.ts';

/** The same model, with each reply and what it had in memory noted. */
export function createLoggedModel(model: LanguageModel, log: WorkLog): LanguageModel {
  return hearModel(model, (reply) => {
    if (!reply.ok) {
      if (reply.error.type !== 'model-cancelled') log.note('model', { hits: 0, asked: 1, tookMs: null });
      return;
    }
    const { promptTokens, cachedTokens, firstTokenMs, totalMs } = reply.value.usage;
    log.note('model', { hits: 1, asked: 1, tookMs: totalMs });
    if (model.keepsBeginnings)
      log.note('memory', { hits: cachedTokens, asked: promptTokens, tookMs: firstTokenMs });
  });
}
