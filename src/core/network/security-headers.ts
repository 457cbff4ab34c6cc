export type Headers = Readonly<Record<string, string>>;

/**
 * The one table of what every response carries. The server of `npm start`, the files for other hosts and the service
 * worker all read it. The policy holds for each context by itself, so scripts of workers need it as much as the page.
 */
export function headersFor(path: string): Headers {
  return { ...securityHeadersFor(path), 'Cache-Control': cacheControlFor(path) };
}

/** The part of the table that the service worker adds where a host cannot. */
export function securityHeadersFor(path: string): Headers {
  return {
    'Content-Security-Policy': policyText(policyFor(path)),
    'Connection-Allowlist': isScript(path, modelWorkerName) ? modelAllowlist : '(response-origin)',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'microphone=(self), fullscreen=(self), screen-wake-lock=(self), camera=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), display-capture=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
  };
}

/** For a `<meta>` in the page itself, on a first visit to a host that sends no headers. */
export function metaPolicy(): string {
  const notInMeta = ['sandbox', 'frame-ancestors'];
  return policyText(
    Object.fromEntries(Object.entries(strictPolicy).filter(([name]) => !notInMeta.includes(name))),
  );
}

/** The folder of the one worker script with its own policy, so that a host can name it by a prefix. */
export const blobWorkerFolder = 'blob-workers';

/** What starts the script name of the worker that runs a language model on the processor. */
export const blobWorkerName = 'llm-cpu.worker';

/** The folder of the one worker script that may ask another host. */
export const modelWorkerFolder = 'model-workers';

/** What starts the script name of the worker that fetches models. No word of a user ever reaches it. */
export const modelWorkerName = 'model-store.worker';

/** Where models come from: the Hub, the hosts that it redirects to, and the one of WebLLM's compiled libraries. */
export const modelHosts = [
  'https://huggingface.co',
  'https://*.huggingface.co',
  'https://*.hf.co',
  'https://raw.githubusercontent.com',
] as const;

/** The folder of a script that has a policy of its own, or the one of all other scripts. */
export function scriptFolder(name: string): string {
  if (name.startsWith(blobWorkerName)) return blobWorkerFolder;
  return name.startsWith(modelWorkerName) ? modelWorkerFolder : 'assets';
}

function policyFor(path: string): Policy {
  // wllama starts a worker of its own from a `blob:` URL, and waits for ever where it may not.
  if (isScript(path, blobWorkerName)) return blobWorkerPolicy;
  return isScript(path, modelWorkerName) ? modelWorkerPolicy : strictPolicy;
}

function isScript(path: string, name: string): boolean {
  return path.slice(path.lastIndexOf('/') + 1).startsWith(name);
}

function cacheControlFor(path: string): string {
  return /^\/(assets|bank|blob-workers|model-workers)\//.test(path)
    ? 'public, max-age=31536000, immutable'
    : 'no-cache';
}

type Policy = Readonly<Record<string, string>>;

const strictPolicy: Policy = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'media-src': "'self' blob:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'frame-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'svelte-trusted-html default',
  sandbox: 'allow-scripts allow-same-origin allow-downloads allow-modals',
};

const blobWorkerPolicy: Policy = {
  ...Object.fromEntries(
    Object.entries(strictPolicy).filter(([name]) => name !== 'require-trusted-types-for'),
  ),
  'worker-src': "'self' blob:",
};

const modelWorkerPolicy: Policy = {
  ...strictPolicy,
  'connect-src': `'self' ${modelHosts.join(' ')}`,
};

/** The Hub answers with a redirect to a signed address; both lists name each host that it may end at. */
const modelAllowlist = `(response-origin ${modelHosts.map((host) => `"${host}"`).join(' ')});redirects=allow`;

function policyText(policy: Policy): string {
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
