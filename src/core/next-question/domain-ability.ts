import type { Turn } from '../interview/interview.ts';
import type { Level } from '../question/card.ts';
import { estimateAbility } from './ability.ts';
import type { Ability, Response } from './ability.ts';
import { errorSdOf } from './grading-error.ts';
import { fiveLevels } from './item-response.ts';

/** Where a candidate of a level stands before the first answer, in logits. */
export const levelLogits = { junior: -1, mid: 0, senior: 0.8, staff: 1.4 } as const satisfies Record<
  Level,
  number
>;

const priorSd = 1;
/** How far a domain may lie from the whole: the spread of abilities within one person, in logits. */
const domainSd = 0.7;

/** The ability over all answers that could be scored. An unknown level starts in the middle. */
export function overallAbility(turns: readonly Turn[], level: Level | null): Ability {
  const prior = { meanLogits: level === null ? 0 : levelLogits[level], sdLogits: priorSd };
  return estimateAbility(prior, responsesOf(turns), fiveLevels);
}

/** The ability in one domain: its own answers, with the overall estimate as the shared prior. */
export function domainAbility(turns: readonly Turn[], level: Level | null, domainId: string): Ability {
  const elsewhere = turns.filter((turn) => turn.question.domainId !== domainId);
  const shared = overallAbility(elsewhere, level);
  const prior = { meanLogits: shared.meanLogits, sdLogits: Math.hypot(shared.sdLogits, domainSd) };
  const own = turns.filter((turn) => turn.question.domainId === domainId);
  return estimateAbility(prior, responsesOf(own), fiveLevels);
}

/** An answer that was not scored says nothing about ability. A grade counts the less, the larger its error may be. */
function responsesOf(turns: readonly Turn[]): readonly Response[] {
  return turns.flatMap(({ question, evaluation }): readonly Response[] => {
    if (evaluation?.outcome.type !== 'scored') return [];
    const { score, confidence } = evaluation.outcome;
    const item = { discrimination: question.discrimination, difficultyLogits: question.difficultyLogits };
    return [{ item, score, errorSd: errorSdOf(confidence) }];
  });
}
