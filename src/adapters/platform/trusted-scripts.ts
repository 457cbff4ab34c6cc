interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): unknown;
}

/**
 * Under `require-trusted-types-for 'script'` a worker's URL must pass a policy. This one, named `default`, lets
 * URLs of the app's own origin pass and throws on all others. Call once, before the first worker starts.
 */
export function allowOwnScriptsOnly(): void {
  const factory = trustedTypesOf(globalThis);
  factory?.createPolicy('default', {
    createScriptURL: (url) => {
      if (new URL(url, location.href).origin !== location.origin) {
        throw new TypeError(`A script from another origin was refused: ${url}`);
      }
      return url;
    },
  });
}

function trustedTypesOf(scope: object): PolicyFactory | null {
  return 'trustedTypes' in scope ? (scope.trustedTypes as PolicyFactory) : null;
}
