/**
 * For browsers that do not know `Connection-Allowlist`: takes away the ways out that a content policy does not
 * close, and keeps the page from being led elsewhere. Call first of all. The app uses none of them.
 */
export function closeWaysOut(scope: typeof globalThis): void {
  for (const name of waysOut) {
    if (!(name in scope)) continue;
    Object.defineProperty(scope, name, { value: undefined, writable: false, configurable: false });
  }
  const navigation: unknown = 'navigation' in scope ? scope.navigation : null;
  if (navigation instanceof EventTarget) navigation.addEventListener('navigate', keepHere);
}

const waysOut = [
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'webkitSpeechRecognition',
  'SpeechRecognition',
  'WebTransport',
  'WebSocket',
  'EventSource',
];

function keepHere(event: Event): void {
  const url = destinationOf(event);
  if (url !== null && /^https?:/.test(url) && new URL(url).origin !== location.origin && event.cancelable) {
    event.preventDefault();
  }
}

function destinationOf(event: Event): string | null {
  const destination: unknown = 'destination' in event ? event.destination : null;
  const isNamed = typeof destination === 'object' && destination !== null && 'url' in destination;
  return isNamed && typeof destination.url === 'string' ? destination.url : null;
}
