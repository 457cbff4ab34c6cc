import type { Interview } from '../../core/interview/interview.ts';
import type { Report } from '../../core/report/report.ts';
import type { AppError } from '../text/errors.ts';
import type { AppDeps, InterviewList } from './app-deps.ts';

/** A finished interview with what came of it. */
export interface Attempt {
  readonly interview: Interview;
  readonly report: Report;
}

const shownAttempts = 3;

export class HomeScreenState {
  list = $state.raw<InterviewList | null>(null);
  error = $state.raw<AppError | null>(null);
  readonly #deps: Pick<AppDeps, 'listInterviews' | 'bank' | 'openJudgements' | 'clock'>;

  constructor(deps: Pick<AppDeps, 'listInterviews' | 'bank' | 'openJudgements' | 'clock'>) {
    this.#deps = deps;
  }

  /** The newest interview that waits to be gone on with. */
  readonly unfinished = $derived(newestUnfinished(this.list?.interviews ?? []));

  /** The last reports. What builds them is loaded only when there is an interview to report. */
  attempts = $state.raw<readonly Attempt[]>([]);

  async load(): Promise<void> {
    const listed = await this.#deps.listInterviews();
    this.error = listed.ok ? null : listed.error;
    if (!listed.ok) return;
    this.list = listed.value;
    const finished = listed.value.interviews.filter((interview) => interview.status.type === 'finished');
    if (finished.length === 0) return;
    const loaded = await loadReports();
    if (loaded === null) {
      this.error = { type: 'screen-not-loaded' };
      return;
    }
    const { taxonomy } = this.#deps.bank;
    const judged = new loaded.CalibrationState(this.#deps);
    await judged.load();
    const { calibration } = judged;
    this.attempts = finished
      .slice(0, shownAttempts)
      .map((interview) => ({ interview, report: loaded.buildReport(interview, [], taxonomy, calibration) }));
  }
}

export function newestUnfinished(interviews: readonly Interview[]): Interview | null {
  return interviews.find((interview) => interview.status.type !== 'finished') ?? null;
}

/** Null where the browser cannot fetch that part of the app, as without a network on a first visit. */
async function loadReports() {
  return Promise.all([import('../../core/report/build-report.ts'), import('./calibration.svelte.ts')])
    .then(([{ buildReport }, { CalibrationState }]) => ({ buildReport, CalibrationState }))
    .catch(() => null);
}
