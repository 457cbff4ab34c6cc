/** Written by the build (src/hosting/build-service-worker.ts). */
declare module 'virtual:shell-manifest' {
  const manifest: import('../../src/core/network/shell-manifest.ts').ShellManifest;
  export default manifest;
}
