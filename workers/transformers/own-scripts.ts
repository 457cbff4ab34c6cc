interface PolicyFactory {
  readonly defaultPolicy: unknown;
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): unknown;
}

/**
 * Under `require-trusted-types-for 'script'` a worker may start workers of its own only through a policy. This one,
 * named `default`, lets addresses of the app's own origin pass and throws on all others. Calling it twice changes
 * nothing.
 */
export function allowOwnScriptsOnly(scope: object = globalThis, origin = location.origin): void {
  if (!('trustedTypes' in scope)) return;
  const factory = scope.trustedTypes as PolicyFactory;
  if (factory.defaultPolicy !== null) return;
  factory.createPolicy('default', {
    createScriptURL: (url) => {
      if (new URL(url, origin).origin !== origin)
        throw new TypeError(`A script from another origin was refused: ${url}`);
      return url;
    },
  });
}
