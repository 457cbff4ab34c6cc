import type { ModelEntry } from '../../core/models/manifest.ts';
import { toStoredModel } from './installed-transcriber.ts';
import { createNeuralSpeaker } from './neural-speaker.ts';
import type { NeuralSpeaker, NeuralVoice } from './neural-speaker.ts';
import { createSoundPlayer } from './sound-player.ts';
import type { SoundPlayer } from './sound-player.ts';
import { startSpeechWorker } from './speech-runtime-files.ts';

export interface InstalledSpeakerDeps {
  readonly startWorker?: () => Worker;
  readonly player?: SoundPlayer;
}

/** The neural voices of the first voice model among these, or null without one. Nothing is loaded before it speaks. */
export function createInstalledSpeaker(
  models: readonly ModelEntry[],
  {
    startWorker = () => startSpeechWorker('speaking'),
    player = createSoundPlayer(),
  }: InstalledSpeakerDeps = {},
): NeuralSpeaker | null {
  const model = models.find(({ part, runtime }) => part === 'voice' && runtime === 'transformers');
  const voices = model === undefined ? [] : voicesOf(model);
  if (model === undefined || voices.length === 0) return null;
  return createNeuralSpeaker({
    startWorker,
    model: toStoredModel(model),
    engine: { rung: 1, name: model.id, version: model.revision?.slice(0, 7) ?? 'main' },
    voices,
    language: 'en',
    player,
  });
}

/** Each voice is a file of its own: `voices/F1.bin`. */
function voicesOf({ name, files }: ModelEntry): readonly NeuralVoice[] {
  return files.flatMap(({ url }): readonly NeuralVoice[] => {
    const voice = /\/voices\/([^/]+)\.bin$/.exec(url)?.[1];
    return voice === undefined ? [] : [{ name: `${name} ${voice}`, url }];
  });
}
