import { createResampler } from '../../src/core/answer/resampler.ts';
import { createSoundBatcher } from '../../src/core/answer/sound-batcher.ts';
import { samplesPerSecond } from '../../src/core/answer/spoken-audio.ts';
import type { CaptureCommand, CaptureMessage, CaptureTarget } from '../contracts/listening.contract.ts';

/**
 * Takes the microphone's sound on the audio thread and hands it to the worker, past the page: what the page does
 * meanwhile cannot lose a sample. Its own output stays silent. A context of another rate than the app's is heard at
 * the app's rate.
 */
export class CaptureProcessor extends AudioWorkletProcessor {
  #port: MessagePort | null = null;
  /** Null before the first block: what went by earlier is not lost. */
  #nextFrame: number | null = null;
  #isStopped = false;
  readonly #resampler = sampleRate === samplesPerSecond ? null : createResampler(sampleRate);
  readonly #batcher = createSoundBatcher((batch) => {
    this.#send({ type: 'sound', ...batch }, [batch.samples.buffer]);
  });

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<CaptureTarget>) => {
      this.#port = data.port;
      data.port.onmessage = (event: MessageEvent<CaptureCommand>) => this.#obey(event.data);
    };
  }

  override process(inputs: readonly (readonly Float32Array[])[]): boolean {
    if (this.#isStopped) return false;
    if (this.#port === null) return true;
    const block = inputs[0]?.[0] ?? silentBlock;
    const missed = currentFrame - (this.#nextFrame ?? currentFrame);
    if (missed > 0) this.#batcher.skip(this.#resampler?.skip(missed) ?? missed);
    this.#batcher.add(this.#resampler?.add(block) ?? block);
    this.#nextFrame = currentFrame + block.length;
    return true;
  }

  #obey({ type }: CaptureCommand): void {
    if (type === 'stop') {
      this.#isStopped = true;
      this.#port = null;
      return;
    }
    this.#batcher.flush();
    this.#send({ type: 'flushed' });
  }

  #send(message: CaptureMessage, transferred: Transferable[] = []): void {
    this.#port?.postMessage(message, transferred);
  }
}

/** A device that gives nothing is heard as silence, so that the time of an answer goes on. */
const silentBlock = new Float32Array(128);
