import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { buildServiceWorker } from './build-service-worker.ts';

/** Writes /sw.js beside the built app. There is none in development. */
export function serviceWorkerPlugin(): Plugin {
  let outputFolder = '';
  return {
    name: 'greenroom-service-worker',
    apply: 'build',
    configResolved: (config) => {
      outputFolder = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'pre',
      sequential: true,
      handler: async () => {
        await buildServiceWorker(outputFolder);
      },
    },
  };
}
