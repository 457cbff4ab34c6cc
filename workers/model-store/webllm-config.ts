import type { ModelEntry } from '../../src/core/models/manifest.ts';

/** The part of WebLLM's AppConfig that is used; the library's own type takes it. */
export interface StoreAppConfig {
  readonly cacheBackend: 'opfs';
  readonly model_list: {
    model: string;
    model_id: string;
    model_lib: string;
    overrides: { context_window_size: number };
  }[];
}

/**
 * Tells WebLLM 0.2.86 of installed models, so that it finds each file in the store and asks no server. The model's
 * address must hold `/resolve/<revision>/`, and the library's must begin with http: else it is fetched every time.
 */
export function createWebllmConfig(models: readonly ModelEntry[], contextTokens = 4096): StoreAppConfig {
  return {
    cacheBackend: 'opfs',
    model_list: models.flatMap(({ webllm, files }) => {
      const config = files.find(({ url }) => url.endsWith(configName));
      if (webllm === null || config === undefined) return [];
      return {
        model: config.url.slice(0, -configName.length),
        model_id: webllm.modelId,
        model_lib: webllm.libraryUrl,
        overrides: { context_window_size: contextTokens },
      };
    }),
  };
}

const configName = 'mlc-chat-config.json';
