import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor } from '../../src/core/network/security-headers.ts';
import { caddyFile, headersFile, nginxFile } from '../../src/hosting/host-files.ts';

const paths = [
  '/',
  '/index.html',
  '/sw.js',
  '/manifest.webmanifest',
  '/assets/first-screen-a1.js',
  '/assets/documents.worker-a1.js',
  '/blob-workers/llm-cpu.worker-a1.js',
  '/model-workers/model-store.worker-a1.js',
  '/bank/go-1.json',
  '/icons/icon-192.png',
];

const entries = [
  ...['assets', 'bank', 'blob-workers', 'icons', 'model-workers'].map((name) => ({ name, isFolder: true })),
  ...['index.html', 'sw.js', 'manifest.webmanifest'].map((name) => ({ name, isFolder: false })),
];

describe('files for other hosts', () => {
  it.each(paths)('_headers says of %s what the table says', (path) => {
    expect(headersInFile(headersFile(entries), path)).toEqual(headersFor(path));
  });

  it.each(paths)('the Caddyfile says of %s what the table says', (path) => {
    expect(headersInCaddy(caddyFile(), path)).toEqual(headersFor(path));
  });

  it.each(paths)('the nginx configuration says of %s what the table says', (path) => {
    expect(headersInNginx(nginxFile(), path)).toEqual(headersFor(path));
  });

  it('no two rules of _headers match one path', () => {
    for (const path of paths) expect(matchingRules(headersFile(entries), path)).toHaveLength(1);
  });

  it('keeps every line of _headers below the 2,000 characters that hosts read', () => {
    for (const line of headersFile(entries).split('\n')) expect(line.length).toBeLessThan(2000);
  });

  it('is written in docs/hosting as the table has it (npm run hosting writes it)', () => {
    expect(readFileSync('docs/hosting/Caddyfile', 'utf8')).toBe(caddyFile());
    expect(readFileSync('docs/hosting/nginx.conf', 'utf8')).toBe(nginxFile());
  });
});

interface Rule {
  readonly pattern: string;
  readonly headers: Record<string, string>;
}

function matchingRules(file: string, path: string): readonly Rule[] {
  const rules: Rule[] = [];
  for (const line of file.split('\n').filter((text) => text !== '')) {
    const header = /^ {2}([\w-]+): (.*)$/.exec(line);
    if (header === null) rules.push({ pattern: line, headers: {} });
    else rules.at(-1)!.headers[header[1]!] = header[2]!;
  }
  return rules.filter(({ pattern }) => globMatches(pattern, path));
}

function headersInFile(file: string, path: string): Record<string, string> {
  return Object.assign({}, ...matchingRules(file, path).map(({ headers }) => headers)) as Record<
    string,
    string
  >;
}

function headersInCaddy(file: string, path: string): Record<string, string> {
  const named = (name: string): readonly string[] =>
    new RegExp(`@${name} (?:not )?(?:\\{\\s*)?path (.*)`).exec(file)![1]!.split(' ');
  const isBlob = named('blobWorker').some((glob) => globMatches(glob, path));
  const isModel = named('modelWorker').some((glob) => globMatches(glob, path));
  const isHashed = named('hashed').some((glob) => globMatches(glob, path)) && !isBlob && !isModel;
  const isOther = !named('other').some((glob) => globMatches(glob, path));
  const applied = [
    isBlob && 'blobWorker',
    isModel && 'modelWorker',
    isHashed && 'hashed',
    isOther && 'other',
  ].filter((name) => name !== false);
  expect(applied).toHaveLength(1);
  const block = new RegExp(`header @${applied[0]!} \\{\\n([^}]*)\\}`).exec(file)![1]!;
  return Object.fromEntries(
    [...block.matchAll(/^\t\t([\w-]+) "(.*)"$/gm)].map(([, key, value]): [string, string] => [
      key!,
      unescaped(value!),
    ]),
  );
}

function headersInNginx(file: string, path: string): Record<string, string> {
  const variables: Record<string, string> = Object.fromEntries(
    [...file.matchAll(/map \$uri \$(\w+) \{\n((?: .*\n)*?) {2}default "(.*)";/g)].map(
      ([, name, rules, usual]) => {
        const special = [...rules!.matchAll(/^ {2}"~(.*?)" "(.*)";$/gm)].find(([, pattern]) =>
          new RegExp(pattern!).test(path),
        );
        return [`$${name!}`, unescaped(special?.[2] ?? usual!)];
      },
    ),
  );
  return Object.fromEntries(
    [...file.matchAll(/add_header ([\w-]+) "(.*)" always;/g)].map(([, key, value]): [string, string] => [
      key!,
      variables[value!] ?? value!,
    ]),
  );
}

function unescaped(value: string): string {
  return value.replaceAll('\\"', '"');
}

/** Only `*`, as all three hosts read it. */
function globMatches(glob: string, path: string): boolean {
  const pattern = glob
    .split('*')
    .map((part) => part.replace(/[.\\^$+?()[\]{}|]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${pattern}$`).test(path);
}
