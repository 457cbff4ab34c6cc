import { blobWorkerFolder, blobWorkerName, headersFor } from '../core/network/security-headers.ts';
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

/** A site for Caddy 2. The three matchers share no path, so their order says nothing. */
export function caddyFile(): string {
  const block = (matcher: string, path: string): readonly string[] => [
    `\theader ${matcher} {`,
    ...lines(headersFor(path), (key, value) => `\t\t${key} "${value}"`),
    '\t}',
  ];
  return [
    '# Written by `npm run hosting` from src/core/network/security-headers.ts. Set the name and the folder to yours.',
    'greenroom.example {',
    '\troot * /srv/greenroom',
    '\tencode zstd gzip',
    `\t@blobWorker path */${blobWorkerName}*`,
    `\t@hashed {\n\t\tpath ${hashedFolders.map((folder) => `/${folder}/*`).join(' ')}\n\t\tnot path */${blobWorkerName}*\n\t}`,
    `\t@other not path ${hashedFolders.map((folder) => `/${folder}/*`).join(' ')} */${blobWorkerName}*`,
    ...block('@blobWorker', blobWorkerPath),
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
  const maps = [
    map(
      'greenroom_policy',
      headersFor(blobWorkerPath),
      usual,
      'Content-Security-Policy',
      `/${blobWorkerName}[^/]*$`,
    ),
    map(
      'greenroom_caching',
      headersFor('/assets/a.js'),
      usual,
      'Cache-Control',
      `^/(${hashedFolders.join('|')})/`,
    ),
  ];
  const values: Headers = {
    ...usual,
    'Content-Security-Policy': '$greenroom_policy',
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

const hashedFolders = ['assets', 'bank', blobWorkerFolder];
const blobWorkerPath = `/${blobWorkerFolder}/${blobWorkerName}-a.js`;

function examplePath({ name, isFolder }: HostEntry): string {
  if (name === blobWorkerFolder) return blobWorkerPath;
  return isFolder ? `/${name}/a.js` : `/${name}`;
}

function map(
  variable: string,
  special: Headers,
  usual: Headers,
  key: string,
  pattern: string,
): readonly string[] {
  return [
    `map $uri $${variable} {`,
    `  "~${pattern}" "${special[key] ?? ''}";`,
    `  default "${usual[key] ?? ''}";`,
    '}',
  ];
}

function lines(headers: Headers, line: (key: string, value: string) => string): readonly string[] {
  return Object.entries(headers).map(([key, value]) => line(key, value));
}
