import type { Interview } from '../../core/interview/interview.ts';
import { buildReport } from '../../core/report/build-report.ts';
import type { AppError } from '../text/errors.ts';
import type { AppState } from './app-state.svelte.ts';
import { CalibrationState } from './calibration.svelte.ts';
import { compareAttempts } from './compare-attempts.ts';
import type { Comparison } from './compare-attempts.ts';
import type { InterviewList } from './app-deps.ts';
import type { Attempt } from './home-screen.svelte.ts';

export interface ComparedPair {
  readonly before: Attempt;
  readonly after: Attempt;
  readonly comparison: Comparison;
}

/** What waits for a yes before it is deleted. */
export type Removal = { readonly type: 'one'; readonly interview: Interview } | { readonly type: 'all' };

export class HistoryScreenState {
  list = $state.raw<InterviewList | null>(null);
  error = $state.raw<AppError | null>(null);
  /** When each interview is erased; null until that is known. */
  expiresAtMsById = $state.raw<Readonly<Record<string, number>> | null>(null);
  chosenIds = $state.raw<readonly string[]>([]);
  comparing = $state(false);
  removal = $state.raw<Removal | null>(null);
  removed = $state(false);
  readonly #app: AppState;
  readonly #calibration: CalibrationState;

  constructor(app: AppState) {
    this.#app = app;
    this.#calibration = new CalibrationState(app.deps);
  }

  readonly attempts = $derived.by<readonly Attempt[]>(() =>
    (this.list?.interviews ?? []).map((interview) => ({
      interview,
      report: buildReport(interview, [], this.#app.deps.bank.taxonomy, this.#calibration.calibration),
    })),
  );

  /** The older one first. */
  readonly pair = $derived.by<ComparedPair | null>(() => {
    const chosen = this.attempts
      .filter(({ interview }) => this.chosenIds.includes(interview.id))
      .toSorted((a, b) => a.interview.startedAtMs - b.interview.startedAtMs);
    const [before, after] = chosen;
    if (before === undefined || after === undefined) return null;
    return { before, after, comparison: compareAttempts(before.report, after.report) };
  });

  async load(): Promise<void> {
    const [listed] = await Promise.all([this.#app.deps.listInterviews(), this.#calibration.load()]);
    this.error = listed.ok ? null : listed.error;
    if (!listed.ok) return;
    this.list = listed.value;
    if (listed.value.interviews.length > 0) await this.#loadExpiry();
  }

  /** What is only in memory has no entry. */
  async #loadExpiry(): Promise<void> {
    const storage = await this.#app.deps.loadStorage().catch(() => null);
    const kept = await storage?.retention.kept();
    if (kept?.ok !== true) return;
    this.expiresAtMsById = Object.fromEntries(kept.value.map((each) => [each.interviewId, each.expiresAtMs]));
  }

  /** At most two are chosen: a third takes the place of the one chosen first. */
  choose(id: string): void {
    this.chosenIds = this.chosenIds.includes(id)
      ? this.chosenIds.filter((chosen) => chosen !== id)
      : [...this.chosenIds, id].slice(-2);
  }

  askToRemove(removal: Removal): void {
    this.removed = false;
    this.removal = removal;
  }

  keep(): void {
    this.removal = null;
  }

  async confirmRemoval(): Promise<void> {
    const { removal } = this;
    this.removal = null;
    if (removal === null) return;
    if (removal.type === 'one') await this.remove(removal.interview.id);
    else {
      this.#app.recordings.forgetAll();
      await this.#afterRemoving(await this.#app.deps.store.removeAll());
    }
  }

  async remove(interviewId: string): Promise<void> {
    this.chosenIds = this.chosenIds.filter((id) => id !== interviewId);
    this.#app.recordings.forget(interviewId);
    await this.#afterRemoving(await this.#app.deps.store.remove(interviewId));
  }

  async #afterRemoving(removed: Awaited<ReturnType<AppState['deps']['store']['removeAll']>>): Promise<void> {
    if (!removed.ok) {
      this.error = removed.error;
      return;
    }
    if (this.#app.shown !== null) this.#app.shown = null;
    this.removed = true;
    await this.load();
  }
}
