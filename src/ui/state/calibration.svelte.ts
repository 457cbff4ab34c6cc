import { calibrate, noCalibration, shownScoreOf } from '../../core/evaluation/calibration/calibration.ts';
import type { Calibration, ShownScore } from '../../core/evaluation/calibration/calibration.ts';
import { graderOf } from '../../core/evaluation/calibration/score-judgement.ts';
import type { Verdict } from '../../core/evaluation/calibration/score-judgement.ts';
import type { Turn } from '../../core/interview/interview.ts';
import type { JudgementStore, KeptJudgement } from '../../core/ports/judgement-store.ts';
import type { AppDeps } from './app-deps.ts';

type Deps = Pick<AppDeps, 'openJudgements' | 'clock'>;

/** What people have said of scores, and how scores are shown because of it. */
export class CalibrationState {
  judgements = $state.raw<readonly KeptJudgement[]>([]);
  calibration = $state.raw<Calibration>(noCalibration);
  /** The last change is not on the disk; it holds until the page closes. */
  notKept = $state(false);
  readonly #deps: Deps;
  readonly #onchange: () => void;

  constructor(deps: Deps, onchange: () => void = () => undefined) {
    this.#deps = deps;
    this.#onchange = onchange;
  }

  /** Without storage there is nothing to adjust by. */
  async load(): Promise<void> {
    const listed = await (await this.#store())?.list();
    this.#take(listed?.ok === true ? listed.value : []);
  }

  /** Null where no score was given. */
  shownOf(turn: Turn): ShownScore | null {
    return shownScoreOf(turn, this.calibration);
  }

  /** What was said of this very score; null also where the answer has been judged by another grader since. */
  verdictOn(interviewId: string, { question, evaluation }: Turn): KeptJudgement | null {
    if (evaluation?.outcome.type !== 'scored') return null;
    const { score } = evaluation.outcome;
    const grader = graderOf(evaluation, question.rubric);
    return (
      this.judgements.find(
        (each) => isOf(each, interviewId, question.id) && each.grader === grader && each.rawScore === score,
      ) ?? null
    );
  }

  async judge(interviewId: string, turn: Turn, verdict: Verdict): Promise<void> {
    const shown = this.shownOf(turn);
    if (shown === null || turn.evaluation === null) return;
    const judgement: KeptJudgement = {
      interviewId,
      questionId: turn.question.id,
      day: Math.floor(this.#deps.clock.nowMs() / dayMs),
      grader: graderOf(turn.evaluation, turn.question.rubric),
      rawScore: shown.rawScore,
      shownScore: shown.score,
      verdict,
    };
    const others = this.judgements.filter((each) => !isOf(each, interviewId, turn.question.id));
    this.#take([...others, judgement]);
    await this.#write((store) => store.keep(judgement));
  }

  async takeBack({ interviewId, questionId }: KeptJudgement): Promise<void> {
    this.#take(this.judgements.filter((each) => !isOf(each, interviewId, questionId)));
    await this.#write((store) => store.remove(interviewId, questionId));
  }

  async forgetAll(): Promise<void> {
    this.#take([]);
    await this.#write((store) => store.removeAll());
  }

  #take(judgements: readonly KeptJudgement[]): void {
    this.judgements = judgements;
    this.calibration = calibrate(judgements);
    this.#onchange();
  }

  async #write(change: (store: JudgementStore) => Promise<{ readonly ok: boolean }>): Promise<void> {
    const store = await this.#store();
    this.notKept = store === null || !(await change(store)).ok;
  }

  async #store(): Promise<JudgementStore | null> {
    return this.#deps.openJudgements().catch(() => null);
  }
}

const dayMs = 86_400_000;

function isOf(judgement: KeptJudgement, interviewId: string, questionId: string): boolean {
  return judgement.interviewId === interviewId && judgement.questionId === questionId;
}
