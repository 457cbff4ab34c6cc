import { MLCEngine } from '@mlc-ai/web-llm';
import { expose } from 'comlink';
import type { LanguageModelApi } from './contracts/language-model.contract.ts';
import { createGpuEngine } from './language-model/gpu-engine.ts';
import type { GpuModelRecord } from './language-model/gpu-engine.ts';
import { watchDevice } from './language-model/watch-device.ts';
import { findStoredDamage } from './model-store/find-stored-damage.ts';
import { openStored } from './model-store/open-stored.ts';

const isDeviceLost = watchDevice();
const createRuntime = (record: GpuModelRecord) =>
  new MLCEngine({ appConfig: { model_list: [record], cacheBackend: 'opfs' } });
expose(
  createGpuEngine({
    createRuntime,
    openFile: openStored,
    findDamage: findStoredDamage,
    isDeviceLost,
    nowMs: () => performance.now(),
  }) satisfies LanguageModelApi,
);
