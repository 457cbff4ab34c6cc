import type { StoredModel } from '../../../workers/contracts/stored-model.ts';
import type { ModelEntry } from '../../core/models/manifest.ts';
import type { Transcriber } from '../../core/ports/transcriber.ts';
import { startSpeechWorker } from './speech-runtime-files.ts';
import { createWorkerTranscriber } from './worker-transcriber.ts';

/**
 * The best of these models that writes down this language (BCP 47; null for whatever is spoken), or null without one.
 * Nothing is loaded before `load` or the first segment.
 */
export function createInstalledTranscriber(
  models: readonly ModelEntry[],
  language: string | null,
  startWorker: () => Worker = () => startSpeechWorker('transcription'),
): Transcriber | null {
  const [best] = transcribersFor(models, language);
  if (best === undefined) return null;
  return createWorkerTranscriber({
    startWorker,
    model: toStoredModel(best),
    engine: { rung: 1, name: best.id, version: best.revision?.slice(0, 7) ?? 'main' },
  });
}

/**
 * Best first: what needs more memory is the larger model and makes fewer mistakes, and of two alike the one for English
 * alone does better in English.
 */
export function transcribersFor(
  models: readonly ModelEntry[],
  language: string | null,
): readonly ModelEntry[] {
  const isEnglish = language?.toLowerCase().split('-')[0] === 'en';
  return models
    .filter(({ part, runtime }) => part === 'transcription' && runtime === 'transformers')
    .filter(({ languages }) => isEnglish || languages === 'many')
    .toSorted(
      (a, b) =>
        b.needs.memoryGb - a.needs.memoryGb ||
        b.estimatedBytes - a.estimatedBytes ||
        Number(b.languages === 'english') - Number(a.languages === 'english'),
    );
}

export function toStoredModel({ id, revision, repository, files }: ModelEntry): StoredModel {
  return {
    modelId: `${id}@${revision ?? 'main'}`,
    repository,
    fileUrls: files.map(({ url }) => url),
  };
}
