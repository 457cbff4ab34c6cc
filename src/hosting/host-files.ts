import {
  blobWorkerFolder,
  blobWorkerName,
  headersFor,
  modelWorkerFolder,
  modelWorkerName,
} from '../core/network/security-headers.ts';
import type { Headers } from '../core/network/security-headers.ts';

/**
 * `_headers`, as Netlify, Cloudflare Pages and others read it. Where two rules match one path such hosts join the
 * values, and two policies joined are stricter than either; so no two rules here match the same path.
 */
export function headersFile(entries: readonly HostEntry[]): string {
  const rules = entries.map(({ name, isFolder }) => {
    const pattern = isFolder ? `/${name}/*` : `/${name}`;
    return [
      pattern,
      ...lines(headersFor(examplePath({ name, isFolder })), (key, value) => `  ${key}: ${value}`),
    ];
  });
  return `${[['/', ...lines(headersFor('/'), (key, value) => `  ${key}: ${value}`)], ...rules].flat().join('\n')}\n`;
}

/** What lies in the built folder at its top: the first part of every path. */
export interface HostEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** A site for Caddy 2. The matchers share no path, so their order says nothing. */
export function caddyFile(): string {
  const block = (matcher: string, path: string): readonly string[] => [
    `\theader ${matcher} {`,
    ...lines(headersFor(path), (key, value) => `\t\t${key} "${escaped(value)}"`),
    '\t}',
  ];
  return [
    '# Written by `npm run hosting` from src/core/network/security-headers.ts. Set the name and the folder to yours.',
    'greenroom.example {',
    '\troot * /srv/greenroom',
    '\tencode zstd gzip',
    `\t@blobWorker path */${blobWorkerName}*`,
    `\t@modelWorker path */${modelWorkerName}*`,
    `\t@hashed {\n\t\tpath ${inHashedFolders}\n\t\tnot path ${specialScripts}\n\t}`,
    `\t@other not path ${inHashedFolders} ${specialScripts}`,
    ...block('@blobWorker', blobWorkerPath),
    ...block('@modelWorker', modelWorkerPath),
    ...block('@hashed', '/assets/a.js'),
    ...block('@other', '/'),
    '\tfile_server',
    '}',
    '',
  ].join('\n');
}

/** A site for nginx; belongs where the configuration's `http` block includes files (conf.d). */
export function nginxFile(): string {
  const usual = headersFor('/');
  const modelWorker = { pattern: `/${modelWorkerName}[^/]*$`, headers: headersFor(modelWorkerPath) };
  const maps = [
    map('greenroom_policy', 'Content-Security-Policy', [
      { pattern: `/${blobWorkerName}[^/]*$`, headers: headersFor(blobWorkerPath) },
      modelWorker,
    ]),
    map('greenroom_allowlist', 'Connection-Allowlist', [modelWorker]),
    map('greenroom_caching', 'Cache-Control', [
      { pattern: `^/(${hashedFolders.join('|')})/`, headers: headersFor('/assets/a.js') },
    ]),
  ];
  const values: Headers = {
    ...usual,
    'Content-Security-Policy': '$greenroom_policy',
    'Connection-Allowlist': '$greenroom_allowlist',
    'Cache-Control': '$greenroom_caching',
  };
  return [
    '# Written by `npm run hosting` from src/core/network/security-headers.ts. Set the name and the folder to yours.',
    ...maps.flat(),
    'server {',
    '  listen 443 ssl;',
    '  server_name greenroom.example;',
    '  ssl_certificate /etc/ssl/greenroom.pem;',
    '  ssl_certificate_key /etc/ssl/greenroom.key;',
    '  root /srv/greenroom;',
    '  include mime.types;',
    '  types { application/manifest+json webmanifest; font/woff2 woff2; application/wasm wasm; text/javascript js mjs; }',
    '  gzip on;',
    '  gzip_types text/css text/javascript application/json image/svg+xml;',
    ...lines(values, (key, value) => `  add_header ${key} "${value}" always;`),
    '  location / { try_files $uri $uri/ =404; }',
    '}',
    '',
  ].join('\n');
}

const hashedFolders = ['assets', 'bank', blobWorkerFolder, modelWorkerFolder];
const inHashedFolders = hashedFolders.map((folder) => `/${folder}/*`).join(' ');
const specialScripts = `*/${blobWorkerName}* */${modelWorkerName}*`;
const blobWorkerPath = `/${blobWorkerFolder}/${blobWorkerName}-a.js`;
const modelWorkerPath = `/${modelWorkerFolder}/${modelWorkerName}-a.js`;

function examplePath({ name, isFolder }: HostEntry): string {
  if (name === blobWorkerFolder) return blobWorkerPath;
  if (name === modelWorkerFolder) return modelWorkerPath;
  return isFolder ? `/${name}/a.js` : `/${name}`;
}

function map(
  variable: string,
  key: string,
  special: readonly { readonly pattern: string; readonly headers: Headers }[],
): readonly string[] {
  return [
    `map $uri $${variable} {`,
    ...special.map(({ pattern, headers }) => `  "~${pattern}" "${escaped(headers[key] ?? '')}";`),
    `  default "${escaped(headersFor('/')[key] ?? '')}";`,
    '}',
  ];
}

function escaped(value: string): string {
  return value.replaceAll('"', '\\"');
}

function lines(headers: Headers, line: (key: string, value: string) => string): readonly string[] {
  return Object.entries(headers).map(([key, value]) => line(key, value));
}
