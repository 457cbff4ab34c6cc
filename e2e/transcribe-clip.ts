import type { Page } from '@playwright/test';
import { tinyTones } from '../tests/fixtures/models/tiny-whisper-texts.ts';
import { samplesPerSecond, samplesToMs } from '../src/core/answer/spoken-audio.ts';
import type { Transcription } from '../src/core/ports/transcriber.ts';
import type { Result } from '../src/core/shared/result.ts';
import type { TranscriptionFailure, TranscriptionWish } from '../workers/contracts/transcription.contract.ts';

export interface ClipOptions {
  readonly wish?: Partial<TranscriptionWish>;
  readonly startMs?: number;
  readonly id?: number;
}

export interface ClipReply {
  readonly result: Result<Transcription, TranscriptionFailure>;
  /** Each text as it grew. */
  readonly texts: readonly string[];
}

/** Sound for the tiny Whisper: the number of one of its tones for each second, or nothing. */
export function makeTones(seconds: readonly (number | null)[]): Int16Array<ArrayBuffer> {
  const samples = new Int16Array(seconds.length * samplesPerSecond);
  for (const [second, tone] of seconds.entries()) {
    const hertz = tone === null ? undefined : tinyTones[tone];
    if (hertz === undefined) continue;
    const from = second * samplesPerSecond;
    for (let at = from; at < from + samplesPerSecond; at += 1)
      samples[at] = Math.round(9000 * Math.sin((2 * Math.PI * hertz * at) / samplesPerSecond));
  }
  return samples;
}

/** Has the worker that `startWorker` started write down a clip, asked behind Comlink as the adapter asks it. */
export async function transcribeClip(
  page: Page,
  samples: Int16Array<ArrayBuffer>,
  { wish = {}, startMs = 0, id = 0 }: ClipOptions = {},
): Promise<ClipReply> {
  const times = { id, startMs, endMs: startMs + samplesToMs(samples.length) };
  const base64 = Buffer.from(samples.buffer).toString('base64');
  return page.evaluate(
    async ([sound, place, options]) => {
      const { testedWorker: worker } = globalThis as unknown as { testedWorker: Worker };
      const bytes = Uint8Array.from(atob(sound), (letter) => letter.charCodeAt(0));
      const segment = { ...place, samples: new Int16Array(bytes.buffer) };
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
          bytes.buffer,
          port2,
        ]);
      });
      return { result, texts };
    },
    [base64, times, wish] as const,
  );
}
