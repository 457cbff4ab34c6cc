import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { compileBank } from './compile-bank.ts';
import type { CompiledBank } from './compile-bank.ts';
import { readBank } from './read-bank.ts';

const virtualId = 'virtual:question-bank';
const bankRoot = fileURLToPath(new URL('../', import.meta.url));

/**
 * Compiles the cards at build time: each domain becomes one file with its hash in the name, and
 * `virtual:question-bank` holds the taxonomy and the list of packs.
 */
export function bankPlugin(): Plugin {
  let compiled: Promise<CompiledBank> | null = null;
  const compile = (): Promise<CompiledBank> => {
    compiled ??= loadBank();
    return compiled;
  };
  return {
    name: 'greenroom-question-bank',
    resolveId: (id) => (id === virtualId ? `\0${virtualId}` : null),
    async load(id) {
      if (id !== `\0${virtualId}`) return null;
      return `export default ${JSON.stringify(bankIndex(await compile()))};`;
    },
    async generateBundle() {
      const bank = await compile();
      for (const pack of bank.packs) {
        this.emitFile({ type: 'asset', fileName: pack.fileName, source: pack.text });
      }
    },
    configureServer(server) {
      server.watcher.on('change', (path) => {
        if (path.startsWith(bankRoot) && path.endsWith('.yaml')) compiled = null;
      });
      server.middlewares.use((request, response, next) => {
        void compile().then((bank) => {
          const pack = bank.packs.find((candidate) => request.url === `/${candidate.fileName}`);
          if (pack === undefined) {
            next();
            return;
          }
          response.setHeader('Content-Type', 'application/json');
          response.end(pack.text);
        }, next);
      });
    },
  };
}

function bankIndex(bank: CompiledBank): object {
  return {
    bankId: bank.bankId,
    taxonomy: bank.taxonomy,
    packs: bank.packs.map(({ domainId, fileName, sha256, size }) => ({ domainId, fileName, sha256, size })),
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
