import { turnOf } from '../../core/interview/advance.ts';
import { activeMsAt } from '../../core/interview/time-plan.ts';
import type { SpokenAnswer } from '../../core/answer/spoken-answer.ts';
import type { Interview, Turn, Warning } from '../../core/interview/interview.ts';
import type { ProfileCorrection } from '../../core/interview/interview-event.ts';
import type { InterviewStart, RunFailure } from '../../core/interview/run-interview.ts';
import type { Candidate, CandidateAct, RunNotice } from '../../core/ports/candidate.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { InterviewStoreError } from '../../core/ports/interview-store.ts';
import { interviewText as text } from '../text/interview-text.ts';
import { ActQueue } from './act-queue.ts';
import type { RunInterview } from './app-deps.ts';

/** Writing is kept this often. */
const draftEveryMs = 3000;

/** Five more minutes, the step in which practice time is extended. */
const extensionMs = 5 * 60_000;

/** What the app is doing while the candidate waits. */
export type Busy = 'starting' | 'saving' | 'evaluating' | 'choosing' | 'ending' | null;

interface InterviewScreenDeps {
  readonly runInterview: RunInterview;
  readonly clock: Clock;
  readonly onFinished: (interview: Interview) => void;
}

/** The candidate's side of the loop: queues what the person does, shows what the loop says. */
export class InterviewScreenState implements Candidate {
  interview = $state.raw<Interview | null>(null);
  draft = $state('');
  busy = $state.raw<Busy>('starting');
  /** Why the newest event is only in memory so far. */
  trouble = $state.raw<InterviewStoreError | null>(null);
  failure = $state.raw<RunFailure | null>(null);
  otherLanguage = $state(false);
  timeAlmostUp = $state(false);
  timeUp = $state(false);
  /** Read aloud by the live region, newest last. */
  announcement = $state.raw('');
  nowMs = $state(0);

  readonly #deps: InterviewScreenDeps;
  readonly #queue = new ActQueue();
  #shownQuestionId: string | null = null;
  #sentDraft = '';
  #draftSentAtMs = 0;
  #left = false;

  constructor(deps: InterviewScreenDeps) {
    this.#deps = deps;
    this.nowMs = deps.clock.nowMs();
  }

  /** The question on screen: the open one, or the last one while the next is chosen. */
  readonly turn = $derived.by<Turn | null>(() => {
    const interview = this.interview;
    if (interview === null) return null;
    const { status } = interview;
    const id = status.type === 'answering' || status.type === 'reviewing' ? status.questionId : null;
    return interview.turns.find((turn) => turn.question.id === id) ?? interview.turns.at(-1) ?? null;
  });

  readonly reviewing = $derived(this.interview?.status.type === 'reviewing');
  readonly answering = $derived(this.interview?.status.type === 'answering');
  readonly paused = $derived(this.interview?.paused ?? false);
  readonly practice = $derived(this.interview?.settings.mode === 'practice');
  readonly saved = $derived(this.draft === (this.turn?.draft ?? '') && this.trouble === null);

  /** A note about the answer before, shown with the question after it. */
  readonly warning = $derived.by<Warning | null>(() => {
    const last = this.interview?.warnings.at(-1);
    const previous = this.interview?.turns.at(-2);
    return last !== undefined && last.questionId === previous?.question.id ? last : null;
  });

  /** Null without a time budget. */
  readonly leftMs = $derived.by<number | null>(() => {
    const interview = this.interview;
    if (interview?.budgetMs == null) return null;
    return Math.max(0, interview.budgetMs - activeMsAt(interview, this.nowMs));
  });

  async run(start: InterviewStart): Promise<void> {
    this.busy = 'starting';
    this.announcement = text.starting;
    this.failure = null;
    const result = await this.#deps.runInterview(start, this);
    if (this.#left) return;
    if (!result.ok) {
      this.failure = result.error;
    } else if (result.value.status.type === 'finished') {
      this.#deps.onFinished(result.value);
    }
  }

  nextAct(): Promise<CandidateAct> {
    if (this.#queue.empty) this.busy = null;
    return this.#queue.next();
  }

  show(interview: Interview, notice: RunNotice | null): void {
    const before = this.interview;
    this.interview = interview;
    this.nowMs = this.#deps.clock.nowMs();
    this.#showNotice(notice);
    if (interview.status.type === 'choosing') {
      this.busy = waitsForEvaluation(interview) ? 'evaluating' : 'choosing';
      if (this.busy === 'evaluating') this.announcement = text.evaluating;
    }
    if (interview.warnings.length > (before?.warnings.length ?? 0) && before !== null) {
      this.announcement = text.warning(interview.warnings.length);
    }
    if (interview.paused !== before?.paused && before !== null) {
      this.announcement = interview.paused ? text.pausedAloud : text.resumedAloud;
    }
    if (interview.status.type === 'reviewing' && before?.status.type !== 'reviewing') {
      this.announcement = text.feedbackReady;
    }
    if (interview.status.type === 'answering') {
      this.#sayHelp(before, interview, interview.status.questionId);
      this.#showQuestion(interview.status.questionId, interview);
    }
  }

  answer(spoken: SpokenAnswer | null = null): void {
    if (!this.#mayAct() || this.draft.trim() === '') return;
    this.busy = 'saving';
    this.otherLanguage = false;
    this.#push({ type: 'answer', text: this.draft, ...(spoken === null ? {} : { spoken }) });
  }

  skip(): void {
    if (!this.#mayAct()) return;
    this.busy = 'choosing';
    this.#push({ type: 'skip' });
  }

  hint(): void {
    if (this.#mayAct() && this.practice) this.#push({ type: 'hint' });
  }

  rephrase(): void {
    if (this.#mayAct()) this.#push({ type: 'rephrase' });
  }

  /** Says the question once more. A space at the end makes the live region speak an equal text again. */
  repeat(): void {
    const turn = this.turn;
    if (turn === null) return;
    const words = turn.rephrased ?? turn.question.text;
    this.announcement = this.announcement === words ? `${words} ` : words;
  }

  closeFeedback(): void {
    if (!this.reviewing || this.busy !== null) return;
    this.busy = 'choosing';
    this.#push({ type: 'close-feedback' });
  }

  pause(): void {
    if (this.paused || this.busy !== null) return;
    this.#sendDraft();
    this.#push({ type: 'pause' });
  }

  resume(): void {
    if (this.paused) this.#push({ type: 'resume' });
  }

  correct(correction: ProfileCorrection): void {
    this.#push({ type: 'correct-profile', correction });
  }

  addTime(): void {
    this.timeAlmostUp = false;
    this.#push({ type: 'extend-time', byMs: extensionMs });
  }

  end(): void {
    if (this.busy === 'ending') return;
    this.busy = 'ending';
    this.#push({ type: 'end', draft: this.draft });
  }

  /** Once a second. */
  tick(): void {
    this.nowMs = this.#deps.clock.nowMs();
    if (!this.answering || this.paused || this.busy !== null) return;
    if (this.nowMs - this.#draftSentAtMs >= draftEveryMs) this.#sendDraft();
    this.#push({ type: 'tick', draft: this.draft });
  }

  /** Asks the loop to save again now; it does so with each act. */
  trySaving(): void {
    this.#push({ type: 'tick', draft: this.draft });
  }

  /** The page may be gone at any moment: keep what is written now. */
  keepDraft(): void {
    if (this.answering && !this.paused && this.busy === null) this.#sendDraft();
  }

  leave(): void {
    if (this.#left) return;
    this.#left = true;
    this.#push({ type: 'leave', draft: this.draft });
  }

  #mayAct(): boolean {
    return this.answering && !this.paused && this.busy === null;
  }

  #push(act: CandidateAct): void {
    this.#queue.push(act);
  }

  #sendDraft(): void {
    if (this.draft === this.#sentDraft || !this.answering) return;
    this.#sentDraft = this.draft;
    this.#draftSentAtMs = this.#deps.clock.nowMs();
    this.#push({ type: 'draft', text: this.draft });
  }

  #sayHelp(before: Interview | null, interview: Interview, questionId: string): void {
    const turn = turnOf(interview, questionId);
    const earlier = before === null ? null : turnOf(before, questionId);
    if (turn === null || earlier === null) return;
    if (turn.hintShown && !earlier.hintShown) this.announcement = text.hintAloud(turn.question.hint);
    if (turn.rephrased !== null && turn.rephrased !== earlier.rephrased) this.announcement = turn.rephrased;
  }

  #showQuestion(questionId: string, interview: Interview): void {
    if (questionId === this.#shownQuestionId) return;
    this.#shownQuestionId = questionId;
    const turn = turnOf(interview, questionId);
    this.draft = turn?.draft ?? '';
    this.#sentDraft = this.draft;
    this.announcement = text.questionNumber(interview.turns.length);
  }

  #showNotice(notice: RunNotice | null): void {
    switch (notice?.type) {
      case 'not-saved':
        this.trouble = notice.error;
        this.announcement = text.notSaved;
        return;
      case 'saved-again':
        this.trouble = null;
        this.announcement = text.savedAgain;
        return;
      case 'other-language':
        this.otherLanguage = true;
        this.announcement = text.otherLanguage;
        return;
      case 'time-almost-up':
        this.timeAlmostUp = true;
        this.announcement = text.timeAlmostUp(notice.leftMs);
        return;
      case 'time-up':
        this.timeAlmostUp = false;
        this.timeUp = true;
        this.announcement = text.timeUp;
        return;
      case undefined:
        return;
    }
  }
}

function waitsForEvaluation(interview: Interview): boolean {
  const last = interview.turns.at(-1);
  return last !== undefined && last.answer !== null && last.evaluation === null;
}
