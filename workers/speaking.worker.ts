import { expose, transfer } from 'comlink';
import type { SpeakingApi } from './contracts/speaking.contract.ts';
import { openStored } from './model-store/open-stored.ts';
import { loadSupertonic } from './speaking/supertonic-runtime.ts';
import { createVoiceEngine } from './speaking/voice-engine.ts';
import { threadsFor } from './transformers/transformers.ts';

const threads = threadsFor(navigator.hardwareConcurrency, crossOriginIsolated);
const engine = createVoiceEngine({
  loadVoice: (model) => loadSupertonic(model, threads),
  openFile: openStored,
});
expose({
  load: (model) => engine.load(model),
  make: async (sentence, voice) => {
    const made = await engine.make(sentence, voice);
    return made.ok ? transfer(made, [made.value.samples.buffer]) : made;
  },
} satisfies SpeakingApi);
