import type { Ability } from './ability.ts';
import { gradedInformation } from './graded-information.ts';
import type { Boundaries, Item } from './item-response.ts';

/**
 * Questions as numbers: what each would tell at every ability. Made once for a set of questions, so that a choice
 * from ten thousand stays below a millisecond.
 */
export interface ItemPool {
  readonly size: number;
  /** Fisher information, item by item for each node: `informationByNode[node][item]`. */
  readonly informationByNode: readonly Float32Array[];
}

const nodes = 41;
const nodeFrom = -4;
const nodeStep = 0.2;
/** Nodes that carry less of the posterior than this are left out. */
const negligible = 0.002;

/** How much early precision counts: the exponent of the posterior's variance in an item's worth. */
const earlyWorth = 0.35;

/** `errorSd`: what the grader is known to miss by, as a standard deviation on the scale from 0 to 1. */
export function createItemPool(items: readonly Item[], boundaries: Boundaries, errorSd: number): ItemPool {
  const informationOf = gradedInformation(boundaries, errorSd);
  const informationByNode = Array.from({ length: nodes }, (_, node) =>
    Float32Array.from(items, (item) => informationOf(item, nodeFrom + node * nodeStep)),
  );
  return { size: items.length, informationByNode };
}

/**
 * The index of the open item with the highest worth less price, or -1 when none is open. Worth is the information
 * expected under the ability's posterior, taken as normal, times variance^0.35: while little is known, an
 * informative item is worth more, so the dear items go to the first questions. `prices` are what exposure costs
 * (exposure.ts). docs/decisions/0003-selection.md has the comparison that the exponent comes from.
 */
export function chooseItem(
  pool: ItemPool,
  ability: Ability,
  isOpen: (index: number) => boolean,
  prices: Float64Array,
): number {
  const worth = expectedInformation(pool, ability);
  const scale = ability.sdLogits ** (2 * earlyWorth);
  let best = -1;
  let bestWorth = -Infinity;
  for (let index = 0; index < pool.size; index += 1) {
    const net = scale * (worth[index] ?? 0) - (prices[index] ?? 0);
    if (net > bestWorth && isOpen(index)) {
      bestWorth = net;
      best = index;
    }
  }
  return best;
}

function expectedInformation(pool: ItemPool, { meanLogits, sdLogits }: Ability): Float32Array {
  const weights = pool.informationByNode.map((_, node) => {
    const z = (nodeFrom + node * nodeStep - meanLogits) / Math.max(sdLogits, nodeStep / 2);
    return Math.exp((-z * z) / 2);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const expected = new Float32Array(pool.size);
  pool.informationByNode.forEach((information, node) => {
    const share = (weights[node] ?? 0) / total;
    if (share < negligible) return;
    for (let index = 0; index < expected.length; index += 1) {
      expected[index] = (expected[index] ?? 0) + share * (information[index] ?? 0);
    }
  });
  return expected;
}
