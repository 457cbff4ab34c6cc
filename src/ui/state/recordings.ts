import { msToSamples } from '../../core/answer/spoken-audio.ts';
import type { AnswerRecording } from '../../core/ports/microphone.ts';

/** Half an hour and more of answers, at two bytes a sample. */
const mostBytes = 100_000_000;

/** The sound of spoken answers, in memory only: until its interview is deleted, or the page closes. */
export class Recordings {
  readonly #soundByKey = new Map<string, Int16Array<ArrayBuffer>>();
  readonly #limitBytes: number;

  constructor(limitBytes = mostBytes) {
    this.#limitBytes = limitBytes;
  }

  /**
   * Adds a stretch behind what was said before to the same question, with silence where its beginning is lost, so that
   * the times of the words hold. The oldest answers make room. `stretch` is overwritten.
   */
  add(interviewId: string, questionId: string, { startMs, samples }: AnswerRecording): void {
    const key = keyOf(interviewId, questionId);
    const before = this.#soundByKey.get(key) ?? new Int16Array();
    const lost = msToSamples(startMs);
    const whole = new Int16Array(before.length + lost + samples.length);
    whole.set(before);
    whole.set(samples, before.length + lost);
    before.fill(0);
    samples.fill(0);
    this.#soundByKey.delete(key);
    this.#soundByKey.set(key, whole);
    for (const oldest of [...this.#soundByKey.keys()]) {
      if (this.#bytes() <= this.#limitBytes || oldest === key) break;
      this.#remove(oldest);
    }
  }

  of(interviewId: string, questionId: string): Int16Array<ArrayBuffer> | null {
    return this.#soundByKey.get(keyOf(interviewId, questionId)) ?? null;
  }

  forgetAnswer(interviewId: string, questionId: string): void {
    this.#remove(keyOf(interviewId, questionId));
  }

  forget(interviewId: string): void {
    for (const key of [...this.#soundByKey.keys()]) if (key.startsWith(`${interviewId}/`)) this.#remove(key);
  }

  forgetAll(): void {
    for (const key of [...this.#soundByKey.keys()]) this.#remove(key);
  }

  #remove(key: string): void {
    this.#soundByKey.get(key)?.fill(0);
    this.#soundByKey.delete(key);
  }

  #bytes(): number {
    return [...this.#soundByKey.values()].reduce((sum, sound) => sum + sound.byteLength, 0);
  }
}

function keyOf(interviewId: string, questionId: string): string {
  return `${interviewId}/${questionId}`;
}
