import { createBrowserMicrophone } from '../../src/adapters/audio/browser-microphone.ts';
import { allowOwnScriptsOnly } from '../../src/adapters/platform/trusted-scripts.ts';
import witnessUrl from './witness.worklet.ts?worker&url';

allowOwnScriptsOnly();
const scope = Object.assign(globalThis, { microphone: createBrowserMicrophone() });

/** Every source is led to a witness as well: it is given what the product's own node is given, block by block. */
globalThis.AudioContext = class extends AudioContext {
  override createMediaStreamSource(stream: MediaStream): MediaStreamAudioSourceNode {
    const source = super.createMediaStreamSource(stream);
    Object.assign(scope, { witness: callWitness(source) });
    return source;
  }
};

async function callWitness(source: MediaStreamAudioSourceNode): Promise<() => Promise<Int16Array>> {
  const { context } = source;
  await context.audioWorklet.addModule(witnessUrl);
  const node = new AudioWorkletNode(context, 'witness', { channelCount: 1, channelCountMode: 'explicit' });
  source.connect(node).connect(context.destination);
  return () =>
    new Promise((resolve) => {
      node.port.onmessage = ({ data }: MessageEvent<Int16Array>) => resolve(data);
      node.port.postMessage(null);
    });
}
