import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { BenchSet } from '../../core/model-bench/bench-set.ts';
import { compileBank } from './compile-bank.ts';
import type { CompiledBank } from './compile-bank.ts';
import { readBank } from './read-bank.ts';
import { readModelBench } from './read-model-bench.ts';

const bankRoot = fileURLToPath(new URL('../', import.meta.url));

interface BuiltBank extends CompiledBank {
  readonly bench: BenchSet | null;
}

/**
 * What the app imports of the bank: the first with the first screen, the second when questions are first loaded, the
 * third when models are tried.
 */
const modules: Readonly<Record<string, (bank: BuiltBank) => object | null>> = {
  'virtual:question-bank': ({ bankId, taxonomy, sizesByDomainId }) => ({ bankId, taxonomy, sizesByDomainId }),
  'virtual:question-bank-files': ({ packs, search }) => ({
    packs: packs.map(({ domainId, fileName, sha256 }) => ({ domainId, fileName, sha256 })),
    search: { fileName: search.fileName, sha256: search.sha256 },
  }),
  'virtual:model-bench': ({ bench }) => bench,
};

/** Compiles the cards at build time into files with their hashes in the names. */
export function bankPlugin(): Plugin {
  let compiled: Promise<BuiltBank> | null = null;
  const compile = (): Promise<BuiltBank> => {
    compiled ??= loadBank();
    return compiled;
  };
  return {
    name: 'greenroom-question-bank',
    resolveId: (id) => (id in modules ? `\0${id}` : null),
    async load(id) {
      const write = id.startsWith('\0') ? modules[id.slice(1)] : undefined;
      return write === undefined ? null : `export default ${JSON.stringify(write(await compile()))};`;
    },
    async generateBundle() {
      const { packs, search } = await compile();
      for (const { fileName, text } of [...packs, search]) {
        this.emitFile({ type: 'asset', fileName, source: text });
      }
    },
    configureServer(server) {
      server.watcher.on('change', (path) => {
        if (path.startsWith(bankRoot) && path.endsWith('.yaml')) compiled = null;
      });
      server.middlewares.use((request, response, next) => {
        void compile().then(({ packs, search }) => {
          const file = [...packs, search].find(({ fileName }) => request.url === `/${fileName}`);
          if (file === undefined) {
            next();
            return;
          }
          response.setHeader('Content-Type', 'application/json');
          response.end(file.text);
        }, next);
      });
    },
  };
}

async function loadBank(): Promise<BuiltBank> {
  const bank = await readBank(bankRoot);
  const bench = await readModelBench(`${bankRoot}model-bench.yaml`, bank.files);
  const errors = [...bank.findings, ...bench.findings].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Error(errors.map((error) => `${error.path}:${error.line} ${error.message}`).join('\n'));
  }
  return { ...compileBank(bank), bench: bench.set };
}
