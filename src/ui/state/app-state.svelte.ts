import type { CandidateProfile, JobProfile } from '../../core/candidate/candidate-profile.ts';
import type { AskedQuestion } from '../../core/interview/asked-question.ts';
import type { Interview } from '../../core/interview/interview.ts';
import type { InterviewStart } from '../../core/interview/run-interview.ts';
import type { InterviewStoreError } from '../../core/ports/interview-store.ts';
import { defaultPreferences } from '../../core/ports/preference-store.ts';
import type { Preferences } from '../../core/ports/preference-store.ts';
import { hourMs } from '../../core/retention/retention.ts';
import type { KeepHours } from '../../core/retention/retention.ts';
import type { Role } from '../../core/question/card.ts';
import { domainTitle } from '../../core/question/own-domains.ts';
import { err } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import type { AppDeps } from './app-deps.ts';
import { OfflineState } from './offline.svelte.ts';
import type { ModelBenchState } from './model-bench.svelte.ts';
import type { ModelsScreenState } from './models-screen.svelte.ts';
import { Recordings } from './recordings.ts';
import type { Router } from './router.svelte.ts';
import { choicesToLastSetup, choicesToSettings, firstChoices } from './setup-choices.ts';
import type { SetupChoices } from './setup-choices.ts';

/** What outlives a screen: the preferences, the choices for the next interview, what to open next. */
export class AppState {
  readonly deps: AppDeps;
  readonly router: Router;
  readonly offline: OfflineState;
  preferences = $state.raw<Preferences>(defaultPreferences);
  /** Set when a preference could not be kept; it still holds until the page closes. */
  preferenceError = $state.raw<InterviewStoreError | null>(null);
  choices: SetupChoices;
  candidate = $state.raw<CandidateProfile | null>(null);
  job = $state.raw<JobProfile | null>(null);
  /** The interview whose report is open. */
  shown = $state.raw<Interview | null>(null);
  /** Ends when the loop before has kept its last draft, so that two loops never write one interview. */
  running: Promise<void> = Promise.resolve();
  /** The sound of what was said, in memory only. */
  readonly recordings = new Recordings();
  /** Outlives its screen: a download goes on while other screens are open. */
  models: ModelsScreenState | null = null;
  bench: ModelBenchState | null = null;
  #pending: InterviewStart | null = null;
  #opened = $state.raw<File | null>(null);

  constructor(deps: AppDeps, router: Router, preferences: Preferences) {
    this.deps = deps;
    this.router = router;
    this.offline = new OfflineState(deps);
    this.preferences = preferences;
    this.choices = $state.raw(firstChoices(preferences.lastSetup, deps.bank.taxonomy));
  }

  get roles(): readonly Role[] {
    return this.deps.bank.taxonomy.roles;
  }

  roleTitle(roleId: string): string {
    return this.roles.find((role) => role.id === roleId)?.title ?? roleId;
  }

  domainTitle(domainId: string): string {
    return domainTitle(domainId, this.deps.bank.taxonomy);
  }

  choose(change: Partial<SetupChoices>): void {
    this.choices = { ...this.choices, ...change };
  }

  async setPreferences(change: Partial<Preferences>): Promise<void> {
    this.preferences = { ...this.preferences, ...change };
    const written = await this.deps.preferences.write(this.preferences);
    this.preferenceError = written.ok ? null : written.error;
  }

  /** How long interviews are kept, those that are there included. False when these could not be changed. */
  async keepFor(keepHours: KeepHours): Promise<boolean> {
    await this.setPreferences({ keepHours });
    const storage = await this.deps.loadStorage().catch(() => null);
    return (await storage?.retention.keepFor(keepHours * hourMs))?.ok === true;
  }

  /** Starts an interview with the choices as they stand. */
  start(): void {
    const { choices, candidate, job } = this;
    // In memory only means that not even the choices are written.
    if (!this.preferences.memoryOnly) void this.setPreferences({ lastSetup: choicesToLastSetup(choices) });
    this.#begin({ type: 'new', settings: choicesToSettings(choices), candidate, job });
  }

  /** Remembers a loop that runs. A bug in it is shown at the top and must not bar the next interview. */
  hold(run: Promise<void>): void {
    this.running = run.catch((bug: unknown) => reportError(bug));
  }

  resume(interview: Interview): void {
    this.#begin({ type: 'resume', interview });
  }

  /** Asks these questions again, in practice and without a clock. */
  retry(interview: Interview, questions: readonly AskedQuestion[]): void {
    const settings = { ...interview.settings, mode: 'practice', plan: { type: 'fixed', questions } } as const;
    this.#begin({ type: 'new', settings, candidate: interview.candidate, job: interview.job });
  }

  /** Asks the questions of a card, in practice and without a clock. */
  practise(questions: readonly AskedQuestion[]): void {
    const settings = {
      ...choicesToSettings(this.choices),
      mode: 'practice',
      plan: { type: 'fixed', questions },
    } as const;
    this.#begin({ type: 'new', settings, candidate: null, job: null });
  }

  openReport(interview: Interview): void {
    this.shown = interview;
    this.router.go('report');
  }

  /** The report takes the interview's place, so that the back button does not reopen it. */
  finish(interview: Interview): void {
    this.shown = interview;
    this.router.replace('report');
  }

  /** A file from outside: another app shared it, or the person opened it with this app. */
  openFile(file: File): void {
    this.#opened = file;
    if (isPack(file)) this.router.go('packs');
    else this.router.go(isData(file) ? 'history' : 'setup');
  }

  /** The file that was opened from outside, for the screen that reads it. Given once. */
  takeOpened(): File | null {
    const opened = this.#opened;
    this.#opened = null;
    return opened;
  }

  /** What the interview screen is to run; null after a reload. Given once. */
  takePending(): InterviewStart | null {
    const pending = this.#pending;
    this.#pending = null;
    return pending;
  }

  /** Every interview of every profile, every key, the own packs, the CV and the choices. The preferences go back to their defaults. */
  async eraseEverything(): Promise<Result<void, InterviewStoreError>> {
    const { deps } = this;
    const packsRemoved = await deps.packs.removeAll();
    if (!packsRemoved.ok) return packsRemoved;
    const removed = await deps.store.removeAll();
    await (await deps.openJudgements().catch(() => null))?.removeAll();
    const storage = await deps.loadStorage().catch(() => null);
    if (storage === null) return removed.ok ? err({ type: 'store-unavailable', detail: '' }) : removed;
    const erased = await storage.eraseEverything();
    if (!erased.ok) return erased;
    this.candidate = null;
    this.job = null;
    this.shown = null;
    this.recordings.forgetAll();
    this.choices = firstChoices(null, deps.bank.taxonomy);
    this.preferences = defaultPreferences;
    return deps.preferences.write(defaultPreferences);
  }

  #begin(start: InterviewStart): void {
    this.#pending = start;
    this.deps.prepareInterview(this.preferences.memoryOnly);
    this.router.go('interview');
  }
}

/** A question pack that somebody shared. */
function isPack(file: File): boolean {
  return file.name.toLowerCase().endsWith('.greenroom.json');
}

/** A report or a chat, rather than a CV. */
function isData(file: File): boolean {
  return file.name.toLowerCase().endsWith('.json');
}
