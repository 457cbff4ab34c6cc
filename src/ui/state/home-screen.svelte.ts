import type { Interview } from '../../core/interview/interview.ts';
import type { InterviewStoreError } from '../../core/ports/interview-store.ts';
import type { Report } from '../../core/report/report.ts';
import type { AppDeps, InterviewList } from './app-deps.ts';

/** A finished interview with what came of it. */
export interface Attempt {
  readonly interview: Interview;
  readonly report: Report;
}

const shownAttempts = 3;

export class HomeScreenState {
  list = $state.raw<InterviewList | null>(null);
  error = $state.raw<InterviewStoreError | null>(null);
  readonly #deps: Pick<AppDeps, 'listInterviews' | 'buildReport'>;

  constructor(deps: Pick<AppDeps, 'listInterviews' | 'buildReport'>) {
    this.#deps = deps;
  }

  /** The newest interview that waits to be gone on with. */
  readonly unfinished = $derived(newestUnfinished(this.list?.interviews ?? []));

  readonly attempts = $derived.by<readonly Attempt[]>(() =>
    (this.list?.interviews ?? [])
      .filter((interview) => interview.status.type === 'finished')
      .slice(0, shownAttempts)
      .map((interview) => ({ interview, report: this.#deps.buildReport(interview, []) })),
  );

  async load(): Promise<void> {
    const listed = await this.#deps.listInterviews();
    this.error = listed.ok ? null : listed.error;
    if (listed.ok) this.list = listed.value;
  }
}

export function newestUnfinished(interviews: readonly Interview[]): Interview | null {
  return interviews.find((interview) => interview.status.type !== 'finished') ?? null;
}
