import { expose } from 'comlink';

/** A Worker without a thread: it runs `api` behind Comlink on a message channel, and can be made to die. */
export class ScriptedWorker extends EventTarget implements Worker {
  onmessage = null;
  onmessageerror = null;
  onerror = null;
  terminated = false;
  readonly #channel = new MessageChannel();

  /** Without an api it never answers, as a worker whose script hangs. */
  constructor(api: object | null) {
    super();
    this.#channel.port1.onmessage = (event: MessageEvent) => {
      if (!this.terminated) this.dispatchEvent(new MessageEvent('message', { data: event.data as unknown }));
    };
    if (api !== null) expose(api, this.#channel.port2);
  }

  postMessage(message: unknown, options?: Transferable[] | StructuredSerializeOptions): void {
    if (this.terminated) return;
    const transfer = Array.isArray(options) ? options : (options?.transfer ?? []);
    this.#channel.port1.postMessage(message, transfer);
  }

  terminate(): void {
    this.terminated = true;
    this.#channel.port1.close();
    this.#channel.port2.close();
  }

  fail(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message }));
  }

  sendUnreadable(): void {
    this.dispatchEvent(new Event('messageerror'));
  }
}
