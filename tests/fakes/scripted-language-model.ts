import type {
  LanguageModel,
  LanguageModelError,
  ModelReply,
  ModelRequest,
} from '../../src/core/ports/language-model.ts';
import { err, ok } from '../../src/core/shared/result.ts';

export type Script = string | LanguageModelError | ((request: ModelRequest) => string | LanguageModelError);

/** A model that says what it is told to, and remembers what it was asked. */
export function createScriptedModel(script: Script): LanguageModel & { readonly requests: ModelRequest[] } {
  const requests: ModelRequest[] = [];
  return {
    engine: { rung: 1, name: 'scripted', version: '1' },
    keepsBeginnings: true,
    requests,
    generate: (request) => {
      requests.push(request);
      const said = typeof script === 'function' ? script(request) : script;
      return Promise.resolve(typeof said === 'string' ? ok(replyOf(said)) : err(said));
    },
    unload: () => Promise.resolve(),
  };
}

function replyOf(text: string): ModelReply {
  const usage = { promptTokens: 10, cachedTokens: 0, replyTokens: 5, firstTokenMs: 1, totalMs: 2 };
  return { text, endedBecause: 'stop', usage };
}
