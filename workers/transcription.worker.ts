import { expose } from 'comlink';
import type { TranscriptionApi } from './contracts/transcription.contract.ts';
import { openStored } from './model-store/open-stored.ts';
import { loadTransformersWhisper } from './transcription/transformers-whisper.ts';
import { createWhisperEngine } from './transcription/whisper-engine.ts';
import { threadsFor } from './transformers/transformers.ts';

const threads = threadsFor(navigator.hardwareConcurrency, crossOriginIsolated);
const loadWhisper = (model: Parameters<typeof loadTransformersWhisper>[0]) =>
  loadTransformersWhisper(model, threads);
expose(
  createWhisperEngine({
    loadWhisper,
    openFile: openStored,
    nowMs: () => performance.now(),
  }) satisfies TranscriptionApi,
);
