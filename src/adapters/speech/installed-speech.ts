import type { ModelEntry } from '../../core/models/manifest.ts';
import type { ModelStore } from '../../core/ports/model-store.ts';
import type { Speaker } from '../../core/ports/speaker.ts';
import type { Transcriber } from '../../core/ports/transcriber.ts';
import { createChosenSpeaker } from './choose-speaker.ts';
import { createInstalledSpeaker } from './installed-speaker.ts';
import type { NeuralSpeaker } from './neural-speaker.ts';
import { createInstalledTranscriber } from './installed-transcriber.ts';
import { fetchSpeechRuntime } from './speech-runtime-files.ts';

/** Listening and speaking with what is installed on this device now. */
export interface InstalledSpeech {
  /** The voices of the system, and the neural ones where they are installed. */
  readonly speaker: Speaker;
  /** The best installed transcriber for a language, or null. Nothing is loaded yet. */
  transcriber(language: string | null): Promise<Transcriber | null>;
  /** Fetches what runs the models that are installed, before the interview's room is closed. */
  prepare(): Promise<{ readonly hasTranscriber: boolean }>;
}

export interface InstalledSpeechDeps {
  /** Cheap: most devices have no store, and its worker need not start for them. */
  readonly hasStore: () => Promise<boolean>;
  /** Null when it cannot be opened. */
  readonly openStore: () => Promise<Pick<ModelStore, 'contents'> | null>;
  readonly systemSpeaker: Speaker;
  readonly prefersNeural: () => boolean;
  /** For tests. */
  readonly startWorker?: (part: 'transcription' | 'speaking') => Worker;
}

export function createInstalledSpeech({
  hasStore,
  openStore,
  systemSpeaker,
  prefersNeural,
  startWorker,
}: InstalledSpeechDeps): InstalledSpeech {
  let writer: { readonly id: string; readonly transcriber: Transcriber | null } = {
    id: '',
    transcriber: null,
  };
  let neural: { readonly id: string; readonly speaker: NeuralSpeaker | null } = { id: '', speaker: null };

  return {
    speaker: createChosenSpeaker({ system: systemSpeaker, neural: findNeural, prefersNeural }),
    transcriber: findTranscriber,
    async prepare() {
      const [writers, voices] = await Promise.all([installed('transcription'), installed('voice')]);
      if (writers.length > 0) await fetchSpeechRuntime('transcription');
      if (voices.length > 0) await fetchSpeechRuntime('speaking');
      return { hasTranscriber: writers.length > 0 };
    },
  };

  /** One for all that ask with the same models: two would hold the memory twice. */
  async function findTranscriber(language: string | null): Promise<Transcriber | null> {
    const models = await look('transcription');
    // A store that cannot say now what it holds has lost nothing: what was found before stays.
    if (models === null) return writer.transcriber;
    const id = `${language ?? ''} ${idOf(models)}`;
    if (id === writer.id) return writer.transcriber;
    writer.transcriber?.unload();
    const start = startWorker === undefined ? undefined : () => startWorker('transcription');
    writer = { id, transcriber: createInstalledTranscriber(models, language, start) };
    return writer.transcriber;
  }

  async function findNeural(): Promise<NeuralSpeaker | null> {
    const models = await installed('voice');
    const id = idOf(models);
    if (id !== neural.id) {
      neural.speaker?.unload();
      const deps = startWorker === undefined ? {} : { startWorker: () => startWorker('speaking') };
      neural = { id, speaker: createInstalledSpeaker(models, deps) };
    }
    return neural.speaker;
  }

  async function installed(part: ModelEntry['part']): Promise<readonly ModelEntry[]> {
    return (await look(part)) ?? [];
  }

  /** Null when the store does not answer. */
  async function look(part: ModelEntry['part']): Promise<readonly ModelEntry[] | null> {
    const store = (await hasStore()) ? await openStore() : null;
    if (store === null) return [];
    const contents = await store.contents();
    if (!contents.ok) return null;
    return contents.value.installed
      .filter(({ model, status }) => model.part === part && status === 'in-use')
      .map(({ model }) => model);
  }
}

function idOf(models: readonly ModelEntry[]): string {
  return models.map(({ id, revision }) => `${id}@${revision ?? ''}`).join(' ');
}
