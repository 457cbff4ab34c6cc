/** Finds out what this device can run. Never rejects; what cannot be found out is null or false. */
export interface DeviceProber {
  probe(): Promise<DeviceProbe>;
}

export interface DeviceProbe {
  /** Null without WebGPU. A software adapter is no graphics card: it would take minutes for a word. */
  readonly gpu: GpuProbe | null;
  /** Gigabytes as the browser tells it, in coarse steps and never more than 8 in some; null where it does not tell. */
  readonly memoryGb: number | null;
  readonly cores: number;
  readonly hasMemory64: boolean;
  /** WebAssembly can wait for JavaScript, which lets a model be read in slices. */
  readonly hasJspi: boolean;
  /** Threads need an isolated page. */
  readonly isIsolated: boolean;
  readonly disk: DiskProbe;
}

export interface GpuProbe {
  readonly vendor: string;
  readonly architecture: string;
  readonly hasShaderF16: boolean;
  readonly maxBufferBytes: number;
  /** What WebLLM cannot do without: enough storage buffers in a shader, enough memory in a workgroup. */
  readonly meetsHardLimits: boolean;
}

export interface DiskProbe {
  /** A file was written and read back; what the browser says of free space is a hint at most. */
  readonly canWrite: boolean;
  readonly writtenBytes: number;
  /** The browser's hint; null where it gives none. */
  readonly freeBytesHint: number | null;
  /** True when the browser has promised not to clear the store by itself. */
  readonly isPersisted: boolean;
}
