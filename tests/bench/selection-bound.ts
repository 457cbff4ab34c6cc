import { itemInformation } from '../../src/core/next-question/item-response.ts';
import type { Boundaries, Item } from '../../src/core/next-question/item-response.ts';

/**
 * The RMSE that no selection can be below: every examinee's ability is known beforehand, and the `length` items are
 * chosen that carry the most information while no item is met by more than `share` of the examinees (the dual of
 * that linear programme, by subgradient steps). RMSE is the root of the mean of 1 / (1 + information).
 */
export function selectionBound(
  items: readonly Item[],
  abilities: Float64Array,
  boundaries: Boundaries,
  length: number,
  share: number,
): number {
  const information = Array.from(abilities, (theta) =>
    items.map((item) => itemInformation(item, boundaries, theta)),
  );
  const prices = new Float64Array(items.length);
  let rmse = Infinity;
  for (let round = 1; round <= 150; round += 1) {
    const uses = new Float64Array(items.length);
    let variance = 0;
    for (const row of information) {
      const order = row
        .map((_, index) => index)
        .sort((a, b) => row[b]! - prices[b]! - (row[a]! - prices[a]!));
      const chosen = order.slice(0, length);
      for (const index of chosen) uses[index] = uses[index]! + 1;
      variance += 1 / (1 + chosen.reduce((sum, index) => sum + row[index]!, 0));
    }
    rmse = Math.sqrt(variance / abilities.length);
    for (let index = 0; index < prices.length; index += 1) {
      const over = uses[index]! / abilities.length - share;
      prices[index] = Math.max(0, prices[index]! + (0.3 / Math.sqrt(round)) * over);
    }
  }
  return rmse;
}
