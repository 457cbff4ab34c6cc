import { detectFromIntroduction } from '../candidate/detect-from-introduction.ts';
import type { GradeAnswer } from '../evaluation/evaluation.ts';
import { createRuleGrader } from '../evaluation/rule-grader.ts';
import { createScreenedGrader } from '../fairness/screen-evaluation.ts';
import type { Meaning } from '../meaning/meaning.ts';
import type { Candidate } from '../ports/candidate.ts';
import type { Clock } from '../ports/clock.ts';
import { sittingOf } from '../next-question/sitting-of.ts';
import type { InterviewStore, InterviewStoreError } from '../ports/interview-store.ts';
import type { QuestionBank, QuestionBankError } from '../ports/question-bank.ts';
import type { RandomSource } from '../ports/random-source.ts';
import type { Timer } from '../ports/timer.ts';
import type { SittingStore } from '../ports/sitting-store.ts';
import type { PackStore } from '../ports/pack-store.ts';
import type { Card } from '../question/card.ts';
import { loadOwnCards, searchOwnCards } from '../question/own-cards.ts';
import type { FoundQuestion, QuestionHit } from '../question/question-search.ts';
import { importInterview } from '../report/import-interview.ts';
import type { ImportError } from '../report/import-interview.ts';
import { ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import type { Interview } from './interview.ts';
import { keepImport } from './keep-import.ts';
import type { ModelAgents } from './model-agents.ts';
import { prepareQuestions } from './prepare-questions.ts';
import { runInterview } from './run-interview.ts';
import type { InterviewStart, RunFailure } from './run-interview.ts';

export interface EngineDeps {
  readonly store: InterviewStore;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly timer: Timer;
  readonly bank: QuestionBank;
  /** Called before the first question is asked, once all that the interview needs is loaded. */
  readonly closeRoom: (interviewId: string) => Promise<void>;
  readonly sittings: SittingStore;
  readonly packs: PackStore;
  /** Null where no model is installed, or while it is looked for. */
  readonly agents: () => ModelAgents | null;
  /** Null where no embedding model is installed, or while it is looked for. */
  readonly meaning: () => Meaning | null;
}

/** The interview's parts joined on rung 0: what the interface calls. */
export interface Engine {
  run(start: InterviewStart, candidate: Candidate): Promise<Result<Interview, RunFailure>>;
  import(text: string): Promise<Result<Interview, ImportError | InterviewStoreError | QuestionBankError>>;
  search(query: string, limit: number): Promise<Result<readonly QuestionHit[], QuestionBankError>>;
}

/** A bank question lends its rubric to an imported one from this BM25 score on, per word of the question. */
const nearScorePerWord = 1.6;
const mostOwnHits = 5;

export function createEngine({
  store,
  clock,
  random,
  timer,
  bank,
  packs,
  sittings,
  closeRoom,
  agents,
  meaning,
}: EngineDeps): Engine {
  const grade: GradeAnswer = createScreenedGrader(createRuleGrader());

  return {
    run: async (start, candidate) => {
      const history = await sittings.list();
      return runInterview(start, candidate, {
        kept: noteSittings(sittings),
        store,
        clock,
        random,
        timer,
        grade,
        agents,
        meaning,
        bankId: bank.bankId,
        prepareQuestions: async (interview) => {
          const past = history.filter(({ interviewId }) => interviewId !== interview.id);
          const isFixed = interview.settings.plan.type === 'fixed';
          const own = isFixed ? [] : await loadOwnCards(packs, ({ isAsked }) => isAsked);
          const prepared = await prepareQuestions(interview, bank, past, own, meaning());
          if (prepared.ok) await closeRoom(interview.id);
          return prepared;
        },
        detectProfile: (answer) => detectFromIntroduction(answer, bank.taxonomy),
      });
    },
    import: async (text) => {
      const search = await bank.loadSearch();
      if (!search.ok) return search;
      const cards = await bank.loadDomains(bank.taxonomy.domains.map(({ id }) => id));
      if (!cards.ok) return cards;
      const hitFor = findIn(cards.value);
      const events = importInterview(text, {
        interviewId: random.id(),
        seed: random.seed(),
        bankId: bank.bankId,
        nowMs: clock.nowMs(),
        nearestQuestion: (words) => nearestHit(words, search.value.search(words, 1).flatMap(hitFor)),
      });
      return events.ok ? keepImport(events.value, store, grade) : events;
    },
    search: async (query, limit) => {
      const search = await bank.loadSearch();
      if (!search.ok) return search;
      const found = search.value.search(query, limit);
      const cards = await bank.loadDomains(found.map(({ cardId }) => cardId.split('.')[0] ?? ''));
      if (!cards.ok) return cards;
      // Scores of two indexes do not compare; the few best of what the user wrote come first.
      const own = searchOwnCards(await loadOwnCards(packs, () => true), query, mostOwnHits);
      return ok([...own, ...found.flatMap(findIn(cards.value))].slice(0, limit));
    },
  };
}

/** What was found, with its card; nothing where the card is not among these. */
function findIn(cards: readonly Card[]): (found: FoundQuestion) => readonly QuestionHit[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  return ({ cardId, questionId, score }) => {
    const card = byId.get(cardId);
    return card === undefined ? [] : [{ card, questionId, score }];
  };
}

/**
 * Notes each question as it is asked and as it is scored, so that it counts however the interview ends. Only of what is
 * stored: before that nobody knows that an interview is to leave no trace.
 */
function noteSittings(sittings: SittingStore): (interview: Interview) => void {
  let kept = '';
  return (interview) => {
    const sitting = sittingOf(interview);
    const text = JSON.stringify(sitting);
    if (text === kept || sitting.items.length === 0) return;
    kept = text;
    void sittings.keep(interview.id, sitting);
  };
}

function nearestHit(words: string, [hit]: readonly QuestionHit[]): QuestionHit | null {
  if (hit === undefined) return null;
  const length = words.split(/\s+/).filter((word) => word.length > 3).length;
  return hit.score >= nearScorePerWord * Math.max(4, length) ? hit : null;
}
