import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CaptureMessage } from '../../../workers/contracts/listening.contract.ts';

/** The scope of an audio worklet, as far as it is used. */
async function startProcessor(rate: number): Promise<{
  readonly process: (frame: number, block: Float32Array) => void;
  readonly messages: Extract<CaptureMessage, { type: 'sound' }>[];
  readonly end: () => void;
}> {
  vi.resetModules();
  vi.stubGlobal(
    'AudioWorkletProcessor',
    class {
      readonly port = { onmessage: (_: unknown) => undefined };
    },
  );
  vi.stubGlobal('sampleRate', rate);
  const { CaptureProcessor } = await import('../../../workers/listening/capture-processor.ts');
  const processor = new CaptureProcessor();
  const messages: Extract<CaptureMessage, { type: 'sound' }>[] = [];
  const port = {
    onmessage: (_: { data: unknown }) => undefined,
    postMessage: (message: CaptureMessage) => {
      if (message.type === 'sound') messages.push(message);
    },
  };
  processor.port.onmessage?.(new MessageEvent('message', { data: { port } }));
  return {
    process(frame, block) {
      vi.stubGlobal('currentFrame', frame);
      processor.process([[block]]);
    },
    messages,
    end: () => port.onmessage({ data: { type: 'flush' } }),
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('the processor on the audio thread', () => {
  it.each([16_000, 44_100, 48_000])(
    'gives 16,000 samples for a second at %d, each counted once',
    async (rate) => {
      const { process, messages, end } = await startProcessor(rate);
      for (let frame = 0; frame < rate; frame += 128)
        process(frame, new Float32Array(Math.min(128, rate - frame)).fill(0.5));
      end();
      const total = messages.reduce((sum, { first, samples }) => {
        expect(first).toBe(sum);
        return sum + samples.length;
      }, 0);
      expect(total).toBeLessThanOrEqual(16_000);
      expect(total).toBeGreaterThan(16_000 - 100);
      // A steady sound keeps its level.
      expect(messages[1]?.samples.every((sample) => Math.abs(sample - 16_384) <= 1)).toBe(true);
    },
  );

  it.each([16_000, 48_000])('counts what the audio thread missed at %d, in samples of ours', async (rate) => {
    const { process, messages, end } = await startProcessor(rate);
    const half = Math.floor(rate / 128);
    for (let block = 0; block < half; block += 1) process(block * 128, new Float32Array(128));
    for (let block = half + 75; block < 2 * half; block += 1) process(block * 128, new Float32Array(128));
    end();
    let expected = 0;
    let missing = 0;
    for (const { first, samples } of messages) {
      missing += first - expected;
      expected = first + samples.length;
    }
    const missed = (75 * 128 * 16_000) / rate;
    expect(missing).toBeGreaterThanOrEqual(Math.floor(missed));
    // With what waited for more sound when it stopped.
    expect(missing).toBeLessThan(missed + 60);
  });
});
