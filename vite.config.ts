import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { bankPlugin } from './src/bank/compiler/bank-plugin.ts';

/** Sent with every response, so that the page can reach nothing but its own origin. */
const securityHeaders = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types svelte-trusted-html default',
    'sandbox allow-scripts allow-same-origin allow-downloads allow-modals',
  ].join('; '),
  'Connection-Allowlist': '(response-origin)',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'microphone=(self), fullscreen=(self), screen-wake-lock=(self), camera=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), display-capture=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
};

export default defineConfig({
  root: 'src',
  publicDir: '../public',
  cacheDir: '../node_modules/.vite',
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } }), bankPlugin()],
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
  worker: { format: 'es' },
  server: { port: 5173 },
  // Named here, so that the development server does not reload when a lazy screen first asks for one.
  optimizeDeps: { include: ['comlink', 'dexie', 'stemmer', 'valibot'], exclude: ['@lucide/svelte'] },
  preview: { port: 4173, headers: securityHeaders },
  test: {
    root: '.',
    include: ['tests/**/*.test.ts'],
    environment: 'node',
  },
});
