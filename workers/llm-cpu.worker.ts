import { expose } from 'comlink';
import { Wllama } from '@wllama/wllama/esm/index.js';
import wasmUrl from '@wllama/wllama/esm/wasm/wllama.wasm?url';
import type { LanguageModelApi } from './contracts/language-model.contract.ts';
import { createCpuEngine } from './language-model/cpu-engine.ts';
import { findStoredDamage } from './model-store/find-stored-damage.ts';
import { openStored } from './model-store/open-stored.ts';

const createRuntime = () => new Wllama({ default: wasmUrl }, { suppressNativeLog: true });
expose(
  createCpuEngine({
    createRuntime,
    openFile: openStored,
    findDamage: findStoredDamage,
    nowMs: () => performance.now(),
  }) satisfies LanguageModelApi,
);
