import type { DeviceProbe } from '../ports/device-prober.ts';
import { sizeOfModels } from './manifest.ts';
import type { ModelEntry, ModelSet, ModelSize, ModelsManifest, SetId } from './manifest.ts';

export interface Recommendation {
  readonly setId: SetId;
  /** Why this set and not a larger one, most telling first. */
  readonly reasons: readonly RecommendationReason[];
  readonly plans: readonly SetPlan[];
}

/** A set as this device would have it. */
export interface SetPlan {
  readonly setId: SetId;
  readonly models: readonly ModelEntry[];
  readonly size: ModelSize;
  /** What the device lacks for it; it can still be tried. */
  readonly lacks: readonly RecommendationReason[];
}

export type RecommendationReason =
  | 'graphics-card'
  | 'graphics-card-without-half-precision'
  | 'graphics-card-too-small'
  | 'no-graphics-card'
  | 'no-language-model'
  | 'little-memory'
  | 'few-cores'
  | 'memory-unknown'
  | 'cannot-write'
  | 'little-space';

/** Turns what the device has into one set of models, and says why. Pure: the words are made in the interface. */
export function recommendModels(
  manifest: ModelsManifest,
  device: DeviceProbe,
  languages: 'english' | 'many',
): Recommendation {
  const plans = manifest.sets.map((set) => planSet(set, manifest, device, languages));
  const fitting = plans.filter(({ lacks }) => lacks.length === 0);
  const chosen = largestOf(fitting) ?? plans.find(({ setId }) => setId === 'light') ?? plans[0];
  const setId = chosen?.setId ?? 'light';
  return { setId, plans, reasons: reasonsFor(device, plans, setId) };
}

function planSet(
  set: ModelSet,
  manifest: ModelsManifest,
  device: DeviceProbe,
  languages: 'english' | 'many',
): SetPlan {
  const ids = [
    languageModelId(set, device),
    set.transcription[languages],
    set.embeddings[languages],
    set.voice,
    set.pictureText,
  ];
  const models = ids.flatMap((id) => manifest.models.find((model) => model.id === id) ?? []);
  const size = sizeOfModels(models);
  return { setId: set.id, models, size, lacks: lacksFor(set.id, models, size.bytes, device) };
}

/** WebLLM where there is a graphics card that it can use, in the precision that it has; else the processor. */
function languageModelId({ language }: ModelSet, device: DeviceProbe): string | null {
  if (usableGpu(device)) return device.gpu?.hasShaderF16 === true ? language.webgpuF16 : language.webgpuF32;
  return device.hasMemory64 ? language.cpu : null;
}

function lacksFor(
  setId: SetId,
  models: readonly ModelEntry[],
  bytes: number,
  device: DeviceProbe,
): readonly RecommendationReason[] {
  const lacks: RecommendationReason[] = [];
  const hasGpu = usableGpu(device);
  const neededMemoryGb = Math.max(0, ...models.map(({ needs }) => needs.memoryGb));
  if ((device.memoryGb ?? assumedMemoryGb) < neededMemoryGb) lacks.push('little-memory');
  if (setId === 'best' && !hasGpu) lacks.push('no-graphics-card');
  if (setId === 'best' && hasGpu && (device.gpu?.maxBufferBytes ?? 0) < largeBufferBytes)
    lacks.push('graphics-card-too-small');
  if (setId === 'balanced' && !hasGpu && device.cores < coresForBalanced) lacks.push('few-cores');
  if (!device.disk.canWrite) lacks.push('cannot-write');
  const { freeBytesHint } = device.disk;
  if (freeBytesHint !== null && freeBytesHint < bytes * spareSpace) lacks.push('little-space');
  return lacks;
}

function reasonsFor(
  device: DeviceProbe,
  plans: readonly SetPlan[],
  setId: SetId,
): readonly RecommendationReason[] {
  const larger = plans.slice(plans.findIndex((plan) => plan.setId === setId) + 1);
  const own = plans.find((plan) => plan.setId === setId)?.lacks ?? [];
  const reasons = [gpuReason(device), ...own, ...(larger[0]?.lacks ?? [])];
  if (!usableGpu(device) && !device.hasMemory64) reasons.push('no-language-model');
  if (device.memoryGb === null) reasons.push('memory-unknown');
  return [...new Set(reasons)];
}

function gpuReason({ gpu }: DeviceProbe): RecommendationReason {
  if (gpu === null) return 'no-graphics-card';
  if (!gpu.meetsHardLimits) return 'graphics-card-too-small';
  return gpu.hasShaderF16 ? 'graphics-card' : 'graphics-card-without-half-precision';
}

function usableGpu({ gpu }: DeviceProbe): boolean {
  return gpu?.meetsHardLimits === true;
}

const order: readonly SetId[] = ['light', 'balanced', 'best'];

function largestOf(plans: readonly SetPlan[]): SetPlan | undefined {
  return plans.toSorted((a, b) => order.indexOf(b.setId) - order.indexOf(a.setId))[0];
}

/** Where the browser does not tell. */
const assumedMemoryGb = 4;
const coresForBalanced = 4;
const largeBufferBytes = 1024 ** 3;
/** The browser's hint is rough, and a file that is replaced needs room beside the old one. */
const spareSpace = 1.2;
