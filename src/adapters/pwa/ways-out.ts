import type { WayOut } from '../../core/ports/offline-app.ts';

/** Tries what must be refused while the room is closed. The foreign name is reserved and belongs to nobody. */
export async function tryWaysOut(): Promise<readonly WayOut[]> {
  return [
    { way: 'own-server', refused: await isRefused('/a-file-that-is-not-kept') },
    { way: 'other-server', refused: await isRefused('https://greenroom.invalid/') },
    { way: 'picture', refused: await isPictureRefused('https://greenroom.invalid/picture.png') },
    { way: 'socket', refused: !canConstruct('WebSocket', 'wss://greenroom.invalid/') },
    { way: 'peer', refused: !canConstruct('RTCPeerConnection') },
  ];
}

async function isRefused(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { cache: 'no-store' })).status === 504;
  } catch {
    // What the policy refuses throws.
    return true;
  }
}

function isPictureRefused(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const picture = new Image();
    picture.onload = () => resolve(false);
    picture.onerror = () => resolve(true);
    picture.src = url;
  });
}

function canConstruct(name: 'WebSocket' | 'RTCPeerConnection', ...parameters: readonly string[]): boolean {
  const found: unknown = Reflect.get(globalThis, name);
  if (typeof found !== 'function') return false;
  try {
    // A socket that the policy refuses is made and then closed by the browser; no packet leaves.
    Reflect.construct(found, parameters);
    return true;
  } catch {
    return false;
  }
}
