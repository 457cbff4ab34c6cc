import type { AskedQuestion } from '../../core/interview/asked-question.ts';
import type { Interview } from '../../core/interview/interview.ts';
import type { InterviewStoreError } from '../../core/ports/interview-store.ts';
import { buildReport } from '../../core/report/build-report.ts';
import { closingText } from '../../core/report/closing-text.ts';
import { exportReport } from '../../core/report/export-report.ts';
import type { ExportFormat } from '../../core/report/export-report.ts';
import type { Report } from '../../core/report/report.ts';
import type { AppState } from './app-state.svelte.ts';
import { CalibrationState } from './calibration.svelte.ts';
import { JudgeAgainState } from './judge-again.svelte.ts';
import { KeptRecordings } from './kept-recordings.svelte.ts';
import { saveFile } from './save-file.ts';
import { WrittenTextState } from './written-text.svelte.ts';

export class ReportScreenState {
  interview = $state.raw<Interview | null>(null);
  report = $state.raw<Report | null>(null);
  /** True once it is known that there is nothing to report. */
  empty = $state(false);
  error = $state.raw<InterviewStoreError | null>(null);
  /** When it will be erased; null while that is not known, and of one that is in memory only. */
  expiresAtMs = $state.raw<number | null>(null);
  /** The questions whose answers are unfolded. */
  openIds = $state.raw<readonly string[]>([]);
  readonly judgeAgain: JudgeAgainState;
  readonly recordings: KeptRecordings;
  readonly calibration: CalibrationState;
  readonly written: WrittenTextState;
  readonly #app: AppState;
  #history: readonly Interview[] = [];
  #left = false;

  /** The report in a few sentences, by the rules. */
  readonly closing = $derived(this.report === null ? null : closingText(this.report));

  /** Why the interview ended. */
  readonly reason = $derived(
    this.interview?.status.type === 'finished' ? this.interview.status.reason : null,
  );

  constructor(app: AppState) {
    this.#app = app;
    this.calibration = new CalibrationState(app.deps, () => {
      if (this.interview !== null) this.#report(this.interview);
    });
    this.recordings = new KeptRecordings({
      recordings: app.recordings,
      openStore: async () => (await app.deps.loadStorage()).recordings,
    });
    this.judgeAgain = new JudgeAgainState({
      judgeInterview: app.deps.judgeInterview,
      onjudged: (interview) => this.#report(interview),
    });
    this.written = new WrittenTextState(app.deps.modelHelp);
  }

  /** The screen is left: what a model still does for it is of no use any more. */
  leave(): void {
    this.#left = true;
    this.judgeAgain.stop();
    this.written.stop();
    this.recordings.close();
  }

  /** The interview that was opened, or after a reload the one finished last. */
  async load(): Promise<void> {
    const { deps } = this.#app;
    const [listed] = await Promise.all([deps.listInterviews(), this.calibration.load()]);
    const finished = listed.ok
      ? listed.value.interviews.filter((interview) => interview.status.type === 'finished')
      : [];
    const interview = this.#app.shown ?? finished[0] ?? null;
    this.error = listed.ok || interview !== null ? null : listed.error;
    this.empty = interview === null && listed.ok;
    if (interview === null) return;
    this.#history = finished.filter(({ id }) => id !== interview.id);
    this.#report(interview);
    void this.readAgain();
    await Promise.all([this.recordings.load(interview), this.#loadExpiry(interview.id)]);
  }

  /** With a model that was installed since, or whose word came after the end. */
  async readAgain(): Promise<void> {
    this.written.stop();
    if (this.interview !== null) await this.judgeAgain.start(this.interview);
    if (this.report !== null && this.closing !== null && !this.#left) await this.written.start(this.report);
  }

  async show(interview: Interview): Promise<void> {
    this.#app.shown = interview;
    this.openIds = [];
    await this.load();
  }

  toggle(questionId: string): void {
    this.openIds = this.openIds.includes(questionId)
      ? this.openIds.filter((id) => id !== questionId)
      : [...this.openIds, questionId];
  }

  open(questionId: string): void {
    if (!this.openIds.includes(questionId)) this.openIds = [...this.openIds, questionId];
  }

  openAll(): void {
    this.openIds = this.report?.turns.map((turn) => turn.question.id) ?? [];
  }

  closeAll(): void {
    this.openIds = [];
  }

  save(format: ExportFormat): void {
    if (this.interview === null || this.report === null) return;
    saveFile(exportReport(format, this.interview, this.report));
  }

  retry(question: AskedQuestion): void {
    if (this.interview !== null) this.#app.retry(this.interview, [question]);
  }

  async #loadExpiry(interviewId: string): Promise<void> {
    this.expiresAtMs = null;
    const storage = await this.#app.deps.loadStorage().catch(() => null);
    const kept = await storage?.retention.kept();
    if (kept?.ok !== true || this.interview?.id !== interviewId) return;
    this.expiresAtMs = kept.value.find((each) => each.interviewId === interviewId)?.expiresAtMs ?? null;
  }

  #report(interview: Interview): void {
    if (this.#app.shown?.id === interview.id) this.#app.shown = interview;
    this.interview = interview;
    this.report = buildReport(
      interview,
      this.#history,
      this.#app.deps.bank.taxonomy,
      this.calibration.calibration,
    );
  }
}
