import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { compileBank } from './compile-bank.ts';
import type { CompiledBank } from './compile-bank.ts';
import { readBank } from './read-bank.ts';

const bankRoot = fileURLToPath(new URL('../', import.meta.url));

/** What the app imports of the bank: the first with the first screen, the second when questions are first loaded. */
const modules: Readonly<Record<string, (bank: CompiledBank) => object>> = {
  'virtual:question-bank': ({ bankId, taxonomy, sizesByDomainId }) => ({ bankId, taxonomy, sizesByDomainId }),
  'virtual:question-bank-files': ({ packs, search }) => ({
    packs: packs.map(({ domainId, fileName, sha256 }) => ({ domainId, fileName, sha256 })),
    search: { fileName: search.fileName, sha256: search.sha256 },
  }),
};

/** Compiles the cards at build time into files with their hashes in the names. */
export function bankPlugin(): Plugin {
  let compiled: Promise<CompiledBank> | null = null;
  const compile = (): Promise<CompiledBank> => {
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

async function loadBank(): Promise<CompiledBank> {
  const bank = await readBank(bankRoot);
  const errors = bank.findings.filter((finding) => finding.severity === 'error');
  if (errors.length > 0) {
    throw new Error(errors.map((error) => `${error.path}:${error.line} ${error.message}`).join('\n'));
  }
  return compileBank(bank);
}
