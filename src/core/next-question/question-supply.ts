import type { Phase } from '../interview/asked-question.ts';
import type { FocusByCardId } from '../meaning/focus.ts';
import type { Card, CardQuestion, Taxonomy } from '../question/card.ts';
import type { CvQuestion } from '../question/cv-questions.ts';
import { createItemPool } from './item-pool.ts';
import type { ItemPool } from './item-pool.ts';
import { fiveLevels } from './item-response.ts';

/** What can be asked: the cards of the role, questions on the CV, and what exposure each costs. */
export interface QuestionSupply {
  readonly taxonomy: Taxonomy;
  readonly cvQuestions: readonly CvQuestion[];
  readonly domains: readonly DomainSupply[];
  /** Cards that suit this candidate in particular; empty without a model that finds them. */
  readonly focus: FocusByCardId;
}

/** The questions of one domain, in step with the items of its pool. */
export interface DomainSupply {
  readonly domainId: string;
  readonly phase: Phase;
  readonly questions: readonly SuppliedQuestion[];
  /** Made when it is first asked for. */
  readonly pool: () => ItemPool;
}

export interface SuppliedQuestion {
  /** `<card id>/<question id>` */
  readonly id: string;
  readonly card: Card;
  readonly question: CardQuestion;
  /** What exposure costs, in units of information. */
  readonly price: number;
}

/** Beforehand nothing is known of a grade's error but this: about what the graders miss by (docs/evaluation.md). */
const usualErrorSd = 0.3;

export function createQuestionSupply(
  taxonomy: Taxonomy,
  cards: readonly Card[],
  cvQuestions: readonly CvQuestion[],
  priceByQuestionId: ReadonlyMap<string, number>,
  focus: FocusByCardId = new Map(),
): QuestionSupply {
  const domains = taxonomy.domains.map(({ id: domainId, kind: phase }): DomainSupply => {
    const questions = cards
      .filter((card) => card.domain === domainId)
      .flatMap((card) =>
        card.questions.map((question): SuppliedQuestion => {
          const id = `${card.id}/${question.id}`;
          return { id, card, question, price: priceByQuestionId.get(id) ?? 0 };
        }),
      );
    let pool: ItemPool | null = null;
    return {
      domainId,
      phase,
      questions,
      pool: () =>
        (pool ??= createItemPool(
          questions.map(({ question }) => question),
          fiveLevels,
          usualErrorSd,
        )),
    };
  });
  return { taxonomy, cvQuestions, domains, focus };
}
