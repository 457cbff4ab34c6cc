import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Which part may import from which. `package` is anything from node_modules. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/core': ['src/core', 'package'],
  'src/bank': ['src/bank', 'src/core', 'package'],
  'src/hosting': ['src/hosting', 'src/core', 'workers/entry', 'package'],
  'src/adapters': ['src/adapters', 'src/core', 'workers/contracts', 'workers/entry', 'package'],
  'src/ui': ['src/ui', 'src/core', 'package'],
  'src/main.ts': ['src/adapters', 'src/ui', 'src/core', 'package'],
  'workers/contracts': ['workers/contracts', 'src/core', 'package'],
  'workers/entry': ['workers/contracts', 'workers/engine', 'src/core', 'package'],
  'workers/engine': ['workers/contracts', 'workers/engine', 'src/core', 'package'],
};

/** Packages that core may use: pure functions only. */
const corePackages = ['stemmer', 'valibot', 'yaml'];

const files = ['src', 'workers'].flatMap(sourceFiles);

describe('architecture', () => {
  it('sees the source', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it.each(files)('%s imports only what its part may', (file) => {
    const part = partOf(file);
    const allowed = mayImport[part] ?? [];
    const wrong = importsOf(file).filter((target) => !allowed.includes(partOf(target)));
    expect(wrong).toEqual([]);
  });

  it('lets core use pure packages only', () => {
    const used = files
      .filter((file) => file.startsWith('src/core/'))
      .flatMap(importsOf)
      .filter((target) => partOf(target) === 'package')
      .filter((target) => !corePackages.includes(target));
    expect(used).toEqual([]);
  });

  it('knows a forbidden import when it sees one', () => {
    expect(mayImport['src/core']).not.toContain(partOf('src/adapters/storage/dexie-interview-store.ts'));
    expect(specifiersIn("import { a } from '../ui/a.ts';\nawait import('./b.ts');")).toEqual([
      '../ui/a.ts',
      './b.ts',
    ]);
  });

  it('has no folder whose name says nothing', () => {
    const vague = files.filter((file) =>
      /\/(utils?|helpers?|common|types|misc|managers?)(\/|\.ts$)/.test(file),
    );
    expect(vague).toEqual([]);
  });
});

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|svelte)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .sort();
}

function importsOf(file: string): readonly string[] {
  return specifiersIn(readFileSync(join(root, file), 'utf8')).map((specifier) =>
    specifier.startsWith('.')
      ? relative(root, resolve(root, dirname(file), specifier.replace(/\?.*$/, '')))
      : specifier,
  );
}

function specifiersIn(source: string): readonly string[] {
  const pattern =
    /(?:^|[\n;])\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[\n;])\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|new URL\(\s*['"](\.[^'"]+)['"]/g;
  return [...source.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? match[4] ?? '');
}

function partOf(path: string): string {
  if (path === 'src/main.ts') return path;
  if (/^workers\/[^/]+\.ts$/.test(path)) return 'workers/entry';
  const part = /^(src\/(?:core|bank|hosting|adapters|ui)|workers\/contracts)(\/|$)/.exec(path)?.[1];
  if (part !== undefined) return part;
  return path.startsWith('workers/') ? 'workers/engine' : 'package';
}
