import type { DeviceProbe, DiskProbe, GpuProbe } from '../../src/core/ports/device-prober.ts';
import type { FilePath, ModelDisk } from './model-disk.ts';

/** Looks at what this device has. Runs in a worker: a graphics driver can take seconds to answer. */
export async function probeDevice(disk: ModelDisk): Promise<DeviceProbe> {
  const [gpu, diskProbe] = await Promise.all([probeGpu(), probeDisk(disk)]);
  return {
    gpu,
    memoryGb: deviceMemoryOf(navigator),
    cores: navigator.hardwareConcurrency,
    hasMemory64: WebAssembly.validate(memory64Module),
    hasJspi: 'Suspending' in WebAssembly,
    isIsolated: globalThis.crossOriginIsolated,
    disk: diskProbe,
  };
}

/** What WebLLM 0.2.86 asks for and does not do without (lib/index.js, detectGPUDevice). */
const hardLimits = { storageBuffersPerStage: 10, workgroupStorageBytes: 32 * 1024 };

async function probeGpu(): Promise<GpuProbe | null> {
  if (!('gpu' in navigator)) return null;
  try {
    const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
    // A fallback adapter computes on the processor, and far slower than the runtimes made for it.
    if (adapter === null || adapter.info.isFallbackAdapter) return null;
    const { limits, info, features } = adapter;
    return {
      vendor: info.vendor,
      architecture: info.architecture,
      hasShaderF16: features.has('shader-f16'),
      maxBufferBytes: limits.maxBufferSize,
      meetsHardLimits:
        limits.maxStorageBuffersPerShaderStage >= hardLimits.storageBuffersPerStage &&
        limits.maxComputeWorkgroupStorageSize >= hardLimits.workgroupStorageBytes,
    };
  } catch {
    // A driver that breaks when it is asked cannot run a model.
    return null;
  }
}

const probeBytes = 16 * 1024 * 1024;

async function probeDisk(disk: ModelDisk): Promise<DiskProbe> {
  const path = { folder: ['greenroom-models'], name: 'probe' };
  const nothingKnown: StorageEstimate = {};
  const [estimate, isPersisted] = await Promise.all([
    navigator.storage.estimate().catch(() => nothingKnown),
    navigator.storage.persisted().catch(() => false),
  ]);
  const { quota, usage } = estimate;
  const freeBytesHint = quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
  const canWrite = await writesAndReads(disk, path);
  await disk.remove(path).catch(() => undefined);
  return { canWrite, writtenBytes: canWrite ? probeBytes : 0, freeBytesHint, isPersisted };
}

async function writesAndReads(disk: ModelDisk, path: FilePath): Promise<boolean> {
  try {
    const file = await disk.open(path);
    try {
      const block = new Uint8Array(1024 * 1024).fill(0xa5);
      for (let at = 0; at < probeBytes; at += block.length) file.write(block, { at });
      file.flush();
      file.read(block, { at: probeBytes - block.length });
      return block.every((byte) => byte === 0xa5);
    } finally {
      file.close();
    }
  } catch {
    // Full, refused or gone: whatever it is, nothing can be kept here.
    return false;
  }
}

function deviceMemoryOf(source: object): number | null {
  return 'deviceMemory' in source && typeof source.deviceMemory === 'number' ? source.deviceMemory : null;
}

/** The smallest module with a memory of 64-bit addresses. */
const memory64Module = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 5, 3, 1, 4, 1);
