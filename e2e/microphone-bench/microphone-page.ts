import { proxy, transfer, wrap } from 'comlink';
import { createBrowserMicrophone } from '../../src/adapters/audio/browser-microphone.ts';
import { startListeningWorker } from '../../src/adapters/audio/listening-files.ts';
import { allowOwnScriptsOnly } from '../../src/adapters/platform/trusted-scripts.ts';
import type { ListeningApi } from '../../workers/contracts/listening.contract.ts';
import { answersHeld, holdSpokenInterview } from './spoken-interview.ts';
import witnessUrl from './witness.worklet.ts?worker&url';

allowOwnScriptsOnly();
const scope = Object.assign(globalThis, { microphone: createBrowserMicrophone(), measureInterview });

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

/** What the page and its worker hold after the third answer of a spoken interview and after the last, in bytes. */
async function measureInterview(sound: Int16Array<ArrayBuffer>): Promise<readonly number[]> {
  const { performance: measured } = globalThis as unknown as {
    performance: { measureUserAgentSpecificMemory(): Promise<{ bytes: number }> };
  };
  const worker = startListeningWorker();
  const api = wrap<ListeningApi>(worker);
  const loaded = await api.load();
  if (!loaded.ok) throw new Error(loaded.error.detail);
  const { port1, port2 } = new MessageChannel();
  await api.listen(
    transfer(port2, [port2]),
    proxy((event) => {
      if ('segment' in event) event.segment.samples.fill(0);
    }),
  );
  const heldBytes: number[] = [];
  await holdSpokenInterview(api, port1, sound, async (answer) => {
    if (answer !== 3 && answer !== answersHeld) return;
    heldBytes.push((await measured.measureUserAgentSpecificMemory()).bytes);
  });
  worker.terminate();
  return heldBytes;
}
