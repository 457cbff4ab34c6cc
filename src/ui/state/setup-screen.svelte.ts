import { matchRole } from '../../core/candidate/match-role.ts';
import { parseCv } from '../../core/candidate/parse-cv.ts';
import { parseJobDescription } from '../../core/candidate/parse-job-description.ts';
import type { CandidateProfile, JobProfile } from '../../core/candidate/candidate-profile.ts';
import type { Phase } from '../../core/interview/asked-question.ts';
import { planPhases } from '../../core/interview/time-plan.ts';
import type { Interview } from '../../core/interview/interview.ts';
import type { PlannedPhase } from '../../core/interview/time-plan.ts';
import type { QuestionBank } from '../../core/ports/question-bank.ts';
import type { Level } from '../../core/question/card.ts';
import { yearOf } from '../text/format.ts';
import { setupText } from '../text/setup-text.ts';
import type { AppState } from './app-state.svelte.ts';
import { DocumentInputState } from './document-input.svelte.ts';
import { anyRoleId, RoleChoiceState } from './role-choice.svelte.ts';

export interface PhaseMinutes {
  readonly phase: Phase;
  readonly minutes: number;
}

/** A CV as it was used in an earlier interview, with the corrections made then. */
export interface EarlierCv {
  readonly profile: CandidateProfile;
  readonly usedAtMs: number;
}

export class SetupScreenState {
  readonly role: RoleChoiceState;
  readonly cv: DocumentInputState<CandidateProfile>;
  readonly jobText: DocumentInputState<JobProfile>;
  /** Newest first, each once. */
  earlierCvs = $state.raw<readonly EarlierCv[]>([]);
  /** When the CV on screen was used before; null for a new one. */
  cvUsedAtMs = $state.raw<number | null>(null);
  /** A model looks for more points in the CV. */
  searching = $state(false);
  #search = { aborted: true };
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
    const { deps } = app;
    const { taxonomy } = deps.bank;
    this.role = new RoleChoiceState(
      {
        roles: app.roles,
        matchRole: (words) => matchRole(words, taxonomy).roleId,
        onchoose: (role) => app.choose(role),
      },
      app.choices.roleTitle,
    );
    this.cv = new DocumentInputState({
      documents: deps.documents,
      parse: (lines, sha256) => parseCv(lines, sha256, taxonomy, yearOf(deps.clock.nowMs())),
      onread: (profile) => this.#useCv(profile),
    });
    this.jobText = new DocumentInputState({
      documents: deps.documents,
      parse: (lines, sha256) => parseJobDescription(lines, sha256, taxonomy),
      onread: (profile) => (app.job = profile),
    });
  }

  readonly plan = $derived.by<readonly PhaseMinutes[]>(() => {
    const { kind, lengthMinutes, roleId } = this.#app.choices;
    const { bank } = this.#app.deps;
    const phases = planPhases(kind, (phase) => hasQuestions(bank, phase, roleId));
    return wholeMinutes(phases, lengthMinutes);
  });

  /** How the chosen words relate to the bank's roles. */
  readonly roleNote = $derived.by<string>(() => {
    const { roleId, roleTitle } = this.#app.choices;
    const title = this.#app.roleTitle(roleId);
    if (roleTitle === title) return setupText.roleSame;
    return roleId === anyRoleId ? setupText.roleAny : setupText.roleNearest(title);
  });

  useRole(roleId: string): void {
    const roleTitle = this.#app.roleTitle(roleId);
    this.role.words = roleTitle;
    this.#app.choose({ roleId, roleTitle });
  }

  correctName(words: string): void {
    const text = words.trim();
    this.#change(({ name }) => ({ name: text === '' ? null : { text, line: name?.line ?? 0 } }));
  }

  correctLevel(level: Level | null): void {
    this.#change(() => ({ level: level === null ? null : { level, because: setupText.levelChosen } }));
  }

  removeSkill(name: string): void {
    this.#change(({ skills }) => ({ skills: skills.filter((skill) => skill.name !== name) }));
  }

  removeHighlight(text: string): void {
    this.#change(({ highlights }) => ({ highlights: highlights.filter((line) => line.text !== text) }));
  }

  /** Looks for CVs of earlier interviews, so that nobody has to read one in twice. */
  async load(): Promise<void> {
    const listed = await this.#app.deps.listInterviews();
    if (listed.ok) this.earlierCvs = earlierCvs(listed.value.interviews);
  }

  useEarlierCv(): void {
    const [newest] = this.earlierCvs;
    if (newest !== undefined) this.#useCv(newest.profile);
  }

  removeCv(): void {
    this.stopSearch();
    this.cv.used = true;
    this.#app.candidate = null;
    this.cvUsedAtMs = null;
  }

  removeJob(): void {
    this.jobText.used = true;
    this.#app.job = null;
  }

  /** A CV that was used before (the same SHA-256) comes back as it was corrected then. */
  #useCv(profile: CandidateProfile): void {
    const earlier = this.earlierCvs.find((each) => each.profile.sha256 === profile.sha256);
    this.#app.candidate = earlier?.profile ?? profile;
    this.cvUsedAtMs = earlier?.usedAtMs ?? null;
    if (earlier === undefined) void this.#findMore(profile);
  }

  stopSearch(): void {
    this.#search.aborted = true;
    this.searching = false;
  }

  /** What the rules found is on screen meanwhile. A line that was taken out does not come back. */
  async #findMore(profile: CandidateProfile): Promise<void> {
    this.stopSearch();
    const search = { aborted: false };
    this.#search = search;
    this.searching = true;
    const found = await this.#app.deps.modelHelp.findCvPoints(profile, search);
    if (search.aborted) return;
    this.searching = false;
    this.#change(({ highlights }) => ({ highlights: [...highlights, ...found] }));
  }

  #change(change: (profile: CandidateProfile) => Partial<CandidateProfile>): void {
    const profile = this.#app.candidate;
    if (profile !== null) this.#app.candidate = { ...profile, ...change(profile) };
  }
}

/** The CVs of these interviews (newest first), each in its newest form. */
export function earlierCvs(interviews: readonly Interview[]): readonly EarlierCv[] {
  const found = interviews.flatMap(({ candidate, startedAtMs }) =>
    candidate === null ? [] : [{ profile: candidate, usedAtMs: startedAtMs }],
  );
  return found.filter(
    ({ profile }, index) => found.findIndex((each) => each.profile.sha256 === profile.sha256) === index,
  );
}

/** Whole minutes that add up to the length: the largest remainders are rounded up. */
export function wholeMinutes(
  phases: readonly PlannedPhase[],
  lengthMinutes: number,
): readonly PhaseMinutes[] {
  const exact = phases.map(({ share }) => share * lengthMinutes);
  const missing = lengthMinutes - exact.reduce((sum, minutes) => sum + Math.floor(minutes), 0);
  const byRemainder = exact
    .map((_, index) => index)
    .sort((a, b) => remainder(exact, b) - remainder(exact, a));
  const roundedUp = byRemainder.slice(0, missing);
  return phases.map(({ phase }, index) => ({
    phase,
    minutes: Math.floor(exact[index] ?? 0) + (roundedUp.includes(index) ? 1 : 0),
  }));
}

function remainder(exact: readonly number[], index: number): number {
  return (exact[index] ?? 0) % 1;
}

function hasQuestions(bank: QuestionBank, phase: Phase, roleId: string): boolean {
  const role = bank.taxonomy.roles.find((candidate) => candidate.id === roleId);
  const wanted = Object.keys(role?.weightsByDomainId ?? {});
  return bank.taxonomy.domains
    .filter((domain) => domain.kind === phase)
    .filter((domain) => phase !== 'technical' || wanted.length === 0 || wanted.includes(domain.id))
    .some((domain) => (bank.sizesByDomainId[domain.id]?.cards ?? 0) > 0);
}
