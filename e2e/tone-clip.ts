import type { Page } from '@playwright/test';
import { tinyTones } from '../tests/fixtures/models/tiny-whisper-texts.ts';
import type { Transcription } from '../src/core/ports/transcriber.ts';
import type { Result } from '../src/core/shared/result.ts';
import type { TranscriptionFailure, TranscriptionWish } from '../workers/contracts/transcription.contract.ts';

/** What one second holds: the number of a tone of the tiny Whisper, or nothing. */
export type Second = number | null;

export interface ClipCall {
  readonly seconds: readonly Second[];
  readonly wish?: Partial<TranscriptionWish>;
  readonly startMs?: number;
  readonly id?: number;
}

export interface ClipReply {
  readonly result: Result<Transcription, TranscriptionFailure>;
  /** Each text as it grew. */
  readonly texts: readonly string[];
}

/** Has the worker that `startWorker` started write down a clip of tones, as the adapter asks for it behind Comlink. */
export async function transcribeTones(
  page: Page,
  { seconds, wish = {}, startMs = 0, id = 0 }: ClipCall,
): Promise<ClipReply> {
  return page.evaluate(
    async ([tones, options, fromMs, segmentId]) => {
      const { testedWorker: worker } = globalThis as unknown as { testedWorker: Worker };
      const samples = new Int16Array(tones.length * 16_000);
      for (const [at, hertz] of tones.entries()) {
        for (let sample = at * 16_000; hertz !== null && sample < (at + 1) * 16_000; sample += 1)
          samples[sample] = Math.round(9000 * Math.sin((2 * Math.PI * hertz * sample) / 16_000));
      }
      const segment = { id: segmentId, startMs: fromMs, endMs: fromMs + tones.length * 1000, samples };
      const texts: string[] = [];
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<{ id: string; argumentList: { value: string }[] }>) => {
        texts.push(data.argumentList[0]?.value ?? '');
        port1.postMessage({ id: data.id, type: 'RAW', value: undefined });
      };
      const callId = crypto.randomUUID();
      const result = await new Promise<never>((resolve, reject) => {
        worker.addEventListener('error', (event) => reject(new Error(event.message)));
        worker.addEventListener(
          'message',
          ({ data }: MessageEvent<{ id: string; type: string; value: never }>) => {
            if (data.id !== callId) return;
            if (data.type === 'RAW') resolve(data.value);
            else reject(new Error(JSON.stringify(data.value)));
          },
        );
        const argumentList = [
          { type: 'RAW', value: segment },
          { type: 'RAW', value: { language: null, jargon: [], ...options } },
          { type: 'HANDLER', name: 'proxy', value: port2 },
        ];
        worker.postMessage({ id: callId, type: 'APPLY', path: ['transcribe'], argumentList }, [
          samples.buffer,
          port2,
        ]);
      });
      return { result, texts };
    },
    [seconds.map((tone) => (tone === null ? null : (tinyTones[tone] ?? null))), wish, startMs, id] as const,
  );
}
