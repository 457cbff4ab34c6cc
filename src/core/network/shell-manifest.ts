/** One file of a build, with what proves that it is whole. */
export interface ShellFile {
  /** From the root of the origin, with a slash before it. */
  readonly path: string;
  /** SHA-256 in base64, as integrity attributes have it. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Every file of one build that is kept for use without a network. */
export interface ShellManifest {
  readonly buildId: string;
  readonly files: readonly ShellFile[];
}

/** Null when it is not one. */
export function parseShellManifest(value: unknown): ShellManifest | null {
  if (!isRecord(value) || typeof value['buildId'] !== 'string' || !Array.isArray(value['files'])) return null;
  const files = value['files'].map(parseFile);
  const whole = files.filter((file) => file !== null);
  return whole.length === files.length ? { buildId: value['buildId'], files: whole } : null;
}

/**
 * Runtimes and workers of models and of the voice: megabytes that nobody should load who only types. They are kept
 * when they are first used, by their hashed name.
 */
export function isOnDemand(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /^(ort-wasm|wllama).*\.(wasm|mjs)$|\.onnx$|^(llm|transcription|speaking|embed|listening)[^/]*\.work(er|let)/.test(
    name,
  );
}

/** Of the built files, those that belong to the shell. */
export function belongsToShell(path: string): boolean {
  return !isOnDemand(path) && !notOfTheApp.includes(path) && !/\.map$|^\/screenshots\//.test(path);
}

/** For hosts, crawlers and the service worker itself, whose own copy the browser keeps. */
const notOfTheApp: readonly string[] = ['/sw.js', '/sw-off.js', '/_headers', '/robots.txt'];

function parseFile(value: unknown): ShellFile | null {
  if (!isRecord(value)) return null;
  const { path, sha256, sizeBytes } = value;
  return typeof path === 'string' && typeof sha256 === 'string' && typeof sizeBytes === 'number'
    ? { path, sha256, sizeBytes }
    : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
