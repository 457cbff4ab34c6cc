import type { Interview } from '../../core/interview/interview.ts';
import type { InterviewStoreError } from '../../core/ports/interview-store.ts';
import type { JudgeInterview } from './app-deps.ts';

interface JudgeAgainDeps {
  readonly judgeInterview: JudgeInterview;
  /** Called with each answer that is judged. */
  readonly onjudged: (interview: Interview) => void;
}

/** A model reads the answers of a report again, one by one, while the report is on screen. */
export class JudgeAgainState {
  done = $state(0);
  /** 0 while nothing is read again. */
  total = $state(0);
  error = $state.raw<InterviewStoreError | null>(null);
  readonly #deps: JudgeAgainDeps;
  #signal = { aborted: false };

  constructor(deps: JudgeAgainDeps) {
    this.#deps = deps;
  }

  readonly running = $derived(this.total > 0 && this.done < this.total);

  async start(interview: Interview): Promise<void> {
    this.stop();
    const signal = { aborted: false };
    this.#signal = signal;
    this.error = null;
    const show = (judged: Interview, done: number, total: number): void => {
      if (signal.aborted) return;
      this.done = done;
      this.total = total;
      if (judged !== interview) this.#deps.onjudged(judged);
    };
    const result = await this.#deps.judgeInterview(interview, show, signal);
    if (signal.aborted) return;
    if (!result.ok) this.error = result.error;
    this.total = 0;
  }

  /** What was judged stays. */
  stop(): void {
    this.#signal.aborted = true;
    this.total = 0;
    this.done = 0;
  }
}
