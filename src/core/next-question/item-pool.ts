import { itemInformation } from './item-response.ts';
import type { Boundaries, Item } from './item-response.ts';
import type { Ability } from './ability.ts';

/** Questions as numbers, side by side, so that a choice from ten thousand stays below a millisecond. */
export interface ItemPool {
  readonly size: number;
  readonly discriminations: Float64Array;
  readonly difficultiesLogits: Float64Array;
}

export function createItemPool(items: readonly Item[]): ItemPool {
  return {
    size: items.length,
    discriminations: Float64Array.from(items, (item) => item.discrimination),
    difficultiesLogits: Float64Array.from(items, (item) => item.difficultyLogits),
  };
}

/** How early precision counts: the exponent of the posterior's SD in an item's worth. See docs/decisions/0003. */
const earlyWorth = 0.9;

/**
 * The index of the open item with the highest worth less price, or -1 when none is open. Worth is Fisher
 * information at the ability's mean times sd^0.9: while little is known, an informative item is worth more, so the
 * dear items go to the first questions. `prices` are what exposure costs (exposure.ts).
 */
export function chooseItem(
  pool: ItemPool,
  ability: Ability,
  boundaries: Boundaries,
  isOpen: (index: number) => boolean,
  prices: Float64Array,
): number {
  const scale = ability.sdLogits ** earlyWorth;
  const informationAt = createInformationTable(boundaries);
  let best = -1;
  let bestWorth = -Infinity;
  for (let index = 0; index < pool.size; index += 1) {
    const a = pool.discriminations[index] ?? 0;
    const distance = a * (ability.meanLogits - (pool.difficultiesLogits[index] ?? 0));
    const worth = scale * informationAt(a, distance) - (prices[index] ?? 0);
    if (worth > bestWorth && isOpen(index)) {
      bestWorth = worth;
      best = index;
    }
  }
  return best;
}

/** Information of an item with discrimination `a` whose a (θ - b) is `distance`. */
function createInformationTable(boundaries: Boundaries): (a: number, distance: number) => number {
  return (a, distance) =>
    itemInformation({ discrimination: a, difficultyLogits: 0 }, boundaries, distance / Math.max(a, 1e-6));
}
