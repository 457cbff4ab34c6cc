import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { bankPlugin } from './src/bank/compiler/bank-plugin.ts';
import { scriptFolder } from './src/core/network/security-headers.ts';
import { headersPlugin } from './src/hosting/headers-plugin.ts';
import { serviceWorkerPlugin } from './src/hosting/service-worker-plugin.ts';

export default defineConfig({
  root: 'src',
  publicDir: '../public',
  cacheDir: '../node_modules/.vite',
  // transformers.js asks for the runtime with WebGPU; ours works on the processor alone, with half of the bytes.
  resolve: { alias: [{ find: /^onnxruntime-web\/webgpu$/, replacement: 'onnxruntime-web/wasm' }] },
  plugins: [
    svelte({ configFile: false, compilerOptions: { runes: true } }),
    bankPlugin(),
    serviceWorkerPlugin(),
    headersPlugin(),
  ],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The first screen in one file: twenty small ones wait for each other on a slow line.
      output: { codeSplitting: { groups: [{ name: 'first-screen', tags: ['$initial'] }] } },
    },
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        entryFileNames: ({ name }) => `${scriptFolder(name)}/[name]-[hash].js`,
      },
    },
  },
  server: { port: 5173 },
  // Named here, so that the development server does not reload when a lazy screen first asks for one.
  optimizeDeps: { include: ['comlink', 'dexie', 'stemmer', 'valibot'], exclude: ['@lucide/svelte'] },
  preview: { port: 4173 },
  test: {
    root: '.',
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    // Property tests take seconds on a busy machine; what hangs is still seen.
    testTimeout: 30_000,
  },
});
