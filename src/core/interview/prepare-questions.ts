import { findFocus, focusLines } from '../meaning/focus.ts';
import type { FocusByCardId } from '../meaning/focus.ts';
import type { Meaning } from '../meaning/meaning.ts';
import { createExposureControl } from '../next-question/exposure.ts';
import { domainsOfRole } from '../next-question/pick-question.ts';
import { createQuestionSupply } from '../next-question/question-supply.ts';
import type { QuestionBank, QuestionBankError } from '../ports/question-bank.ts';
import type { Sitting } from '../ports/sitting-store.ts';
import type { Card } from '../question/card.ts';
import { questionsFromCv } from '../question/cv-questions.ts';
import { withOwnDomains } from '../question/own-domains.ts';
import { ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import type { Interview } from './interview.ts';
import { createQuestionAgent } from './question-agent.ts';
import type { QuestionAgent } from './question-agent.ts';

/**
 * Loads all that the interview may ask, before its first question, and joins it with questions on the CV: from then on
 * nothing is fetched. `history` holds earlier sittings on this device, oldest first: what they asked costs more now,
 * so that two sittings differ. Without any, one shelf of each domain does. `ownCards` come from the user's own packs.
 */
export async function prepareQuestions(
  interview: Interview,
  bank: QuestionBank,
  history: readonly Sitting[],
  ownCards: readonly Card[] = [],
  meaning: Pick<Meaning, 'nearestCards'> | null = null,
): Promise<Result<QuestionAgent, QuestionBankError>> {
  const { taxonomy } = bank;
  const role = taxonomy.roles.find(({ id }) => id === interview.roleId) ?? taxonomy.roles.at(-1);
  const needed =
    role === undefined || interview.settings.plan.type === 'fixed' ? [] : domainsOfRole(role, taxonomy);
  const { candidate, job, roleId, seed } = interview;
  const isFirst = !history.some(({ finished }) => finished);
  const cards = isFirst ? await bank.loadShelves(needed, seed) : await bank.loadDomains(needed);
  if (!cards.ok) return cards;
  const all = [...cards.value, ...ownCards];
  const cvQuestions = candidate === null ? [] : questionsFromCv(candidate, job, roleId, seed);
  const supply = createQuestionSupply(
    withOwnDomains(taxonomy, ownCards),
    all,
    cvQuestions,
    prices(all, history, seed),
    await focusOf(interview, bank, meaning),
  );
  return ok(createQuestionAgent(supply));
}

/** Without a model the index is not loaded, and the domains of the CV's skills decide alone. */
async function focusOf(
  { candidate, job, settings }: Interview,
  bank: QuestionBank,
  meaning: Pick<Meaning, 'nearestCards'> | null,
): Promise<FocusByCardId> {
  const lines = settings.plan.type === 'fixed' ? [] : focusLines(candidate, job);
  const words = meaning === null || lines.length === 0 ? null : await bank.loadSearch();
  if (meaning === null || words?.ok !== true) return new Map();
  return (await findFocus(lines, meaning, words.value, { aborted: false })) ?? new Map();
}

function prices(
  cards: readonly Card[],
  history: readonly Sitting[],
  seed: number,
): ReadonlyMap<string, number> {
  const ids = cards.flatMap((card) => card.questions.map((question) => `${card.id}/${question.id}`));
  const indexById = new Map(ids.map((id, index) => [id, index]));
  const exposure = createExposureControl(ids.length, seed);
  for (const past of history) {
    exposure.close(
      past.items.flatMap(({ questionId }) => {
        const index = indexById.get(questionId);
        return index === undefined ? [] : [index];
      }),
    );
  }
  return new Map(ids.map((id, index) => [id, exposure.prices[index] ?? 0]));
}
