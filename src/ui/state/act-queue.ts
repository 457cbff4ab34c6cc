import type { CandidateAct } from '../../core/ports/candidate.ts';

/** The acts of the candidate in the order done, until the loop asks for them. */
export class ActQueue {
  readonly #waiting: CandidateAct[] = [];
  #wake: ((act: CandidateAct) => void) | null = null;

  push(act: CandidateAct): void {
    if (this.#wake !== null) {
      const wake = this.#wake;
      this.#wake = null;
      wake(act);
      return;
    }
    const last = this.#waiting.at(-1);
    // A newer draft or tick says all that the one before it said.
    if (last?.type === act.type && (act.type === 'tick' || act.type === 'draft')) this.#waiting.pop();
    this.#waiting.push(act);
  }

  next(): Promise<CandidateAct> {
    const act = this.#waiting.shift();
    if (act !== undefined) return Promise.resolve(act);
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  get empty(): boolean {
    return this.#waiting.length === 0;
  }
}
