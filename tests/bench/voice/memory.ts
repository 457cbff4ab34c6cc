import { answersHeld, holdSpokenInterview } from '../../../e2e/microphone-bench/spoken-interview.ts';
import { createSeededRandom } from '../../../src/core/next-question/seeded-random.ts';
import { createListeningEngine } from '../../../workers/listening/listening-engine.ts';
import { mixAnswer } from '../../fixtures/speech/mix-speech.ts';
import { loadNodeDetector } from '../../fixtures/speech/node-detector.ts';
import { readSpeechClips } from '../../fixtures/speech/speech-clips.ts';

export interface MemoryFigures {
  /** From the third answer to the last. */
  readonly memory_growth_pct: number;
  /**
   * The most that was held after an answer, with the garbage gone: objects and buffers of the whole process, and the
   * memory of the detector's runtime. The browser's own memory for the page and for compiled code is not in it.
   */
  readonly memory_mb: number;
}

/** A spoken interview of 45 minutes through the worker's engine. */
export async function measureMemory(): Promise<MemoryFigures> {
  const runtimeBytes = watchRuntimeMemory();
  const engine = createListeningEngine({ loadDetector: () => loadNodeDetector() });
  const loaded = await engine.load();
  if (!loaded.ok) throw new Error(loaded.error.detail);
  const { port1, port2 } = new MessageChannel();
  await engine.listen(port2, (event) => {
    if ('segment' in event) event.segment.samples.fill(0);
  });
  const heldBytes: number[] = [];
  await holdSpokenInterview(engine, port1, makeMinute(), () => {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    heldBytes.push(heapUsed + external + runtimeBytes());
    return Promise.resolve();
  });
  await engine.close();
  port1.close();
  const early = heldBytes[2] ?? 0;
  const late = heldBytes[answersHeld - 1] ?? 0;
  return {
    memory_growth_pct: Math.round((late / early - 1) * 1000) / 10,
    memory_mb: Math.round(Math.max(...heldBytes) / 1e6),
  };
}

/** Speech with pauses, for an interview to be made of. */
export function makeMinute(): Int16Array<ArrayBuffer> {
  const plan = {
    phrases: 22,
    beforeMs: 0,
    afterMs: 3_000,
    speechDbfs: -24,
    noise: 'fan',
    snrDb: 15,
  } as const;
  return mixAnswer({ ...plan, pauseMs: [200, 1_500] }, readSpeechClips(), createSeededRandom(45)).samples;
}

/** Node does not count the memory of WebAssembly among its own, so each piece is noted when it is made. */
function watchRuntimeMemory(): () => number {
  const made: WebAssembly.Memory[] = [];
  WebAssembly.Memory = class extends WebAssembly.Memory {
    constructor(descriptor: WebAssembly.MemoryDescriptor) {
      super(descriptor);
      made.push(this);
    }
  };
  return () => {
    if (made.length === 0) throw new Error('The memory of the runtime was not seen.');
    return made.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
  };
}
