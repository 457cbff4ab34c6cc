import type { ShellReplies, ShellRequest } from '../../../workers/contracts/service-worker.contract.ts';

/** Asks a service worker, and waits no longer than this: one that is stopped in between never answers. */
const replyLimitMs = 60_000;

/** Null where no answer came. */
export function askShell<Type extends keyof ShellReplies>(
  worker: ServiceWorker,
  type: Type,
): Promise<ShellReplies[Type] | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const limit = setTimeout(() => settle(null), replyLimitMs);
    const settle = (reply: ShellReplies[Type] | null): void => {
      clearTimeout(limit);
      port1.close();
      resolve(reply);
    };
    // The answer comes from our own worker, of this build or of the one before or after.
    port1.onmessage = (event: MessageEvent<ShellReplies[Type]>) => settle(event.data);
    worker.postMessage({ type }, [port2]);
  });
}

/**
 * Tells the service worker in charge that this start went well. After two starts without this word the build before
 * is served, so it is said as soon as something can be seen, be it the lock of a profile.
 */
export function sayBootOk(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.controller?.postMessage({ type: 'boot-ok' } satisfies ShellRequest);
}
