/** What transformers.js asks of `env.customCache`. */
export interface CustomCache {
  match(request: string): Promise<Response | undefined>;
  put(request: string, response: Response): Promise<void>;
  delete(request: string): Promise<boolean>;
}

/**
 * The model store as the cache of transformers.js 4: it reads what is installed and keeps nothing itself, so that no
 * byte is stored twice. Set `env.useCustomCache = true`, `env.useBrowserCache = false`, `env.useWasmCache = false`, and
 * an `env.fetch` that throws: then a file that is missing is an error and never a request. `open` is `openStored`.
 *
 * The library asks for `<host><model>/<remotePathTemplate>/<file>`. Set `env.remotePathTemplate` so that this is the
 * address in the manifest, or give `toUrl`: with `revision` the library still asks for two files of `main`
 * (tf/pipelines.js:137-140 in 4.3.1).
 */
export function createTransformersCache(
  open: (url: string) => Promise<File | null>,
  toUrl: (asked: string) => string = (asked) => asked,
): CustomCache {
  return {
    async match(request) {
      // It asks for a path of its own first, which is no address.
      const file = request.startsWith('http') ? await open(toUrl(request)) : null;
      if (file === null) return undefined;
      return new Response(file, { headers: { 'content-length': String(file.size) } });
    },
    put: () => Promise.resolve(),
    delete: () => Promise.resolve(false),
  };
}

/** Asked for in whatever revision, a file of this repository is the one of the installed revision. */
export function pinRevision(urls: readonly string[]): (asked: string) => string {
  const pinned = new Map(urls.map((url) => [withoutRevision(url), url]));
  return (asked) => pinned.get(withoutRevision(asked)) ?? asked;
}

function withoutRevision(url: string): string {
  return url.replace(/\/resolve\/[^/]+\//, '/');
}
