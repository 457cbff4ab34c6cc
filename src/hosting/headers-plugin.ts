import { readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin, PreviewServer } from 'vite';
import { headersFor, metaPolicy } from '../core/network/security-headers.ts';
import { headersFile } from './host-files.ts';

/** Sends the header table with `vite preview`, writes it for static hosts, and gives the page its first policy. */
export function headersPlugin(): Plugin {
  let outputFolder = '';
  return {
    name: 'greenroom-headers',
    configResolved: (config) => {
      outputFolder = resolve(config.root, config.build.outDir);
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { server }) =>
        server === undefined ? html.replace(charset, `${charset}\n    ${metaElement}`) : html,
    },
    configurePreviewServer: sendHeaders,
    async closeBundle() {
      const found = await readdir(outputFolder, { withFileTypes: true });
      const entries = found
        .filter(({ name }) => name !== '_headers')
        .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      await writeFile(join(outputFolder, '_headers'), headersFile(entries));
    },
  };
}

/** Browsers look for it in the first 1,024 bytes only, so the policy comes after it. */
const charset = '<meta charset="utf-8" />';
const metaElement = `<meta http-equiv="Content-Security-Policy" content="${metaPolicy()}" />`;

function sendHeaders(server: PreviewServer): void {
  server.middlewares.use((request, response, next) => {
    // Not by `URL`, which takes `//` for a host and throws.
    const [path = '/'] = (request.url ?? '/').split(/[?#]/);
    for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
    next();
  });
}
