/**
 * A tree of two decisions, as numbers: feature and threshold of the first, of the one below it where the value is
 * smaller, of the one where it is not, and the four values at the end. Feature -1 means "smaller".
 */
export type Tree = readonly number[];

/** Sum of what the trees say about the features. */
export function addTrees(trees: readonly Tree[], features: readonly number[]): number {
  let sum = 0;
  for (const tree of trees) {
    const first = isAbove(tree, 0, features) ? 1 : 0;
    const second = isAbove(tree, 2 + 2 * first, features) ? 1 : 0;
    sum += tree[6 + 2 * first + second] ?? 0;
  }
  return sum;
}

function isAbove(tree: Tree, at: number, features: readonly number[]): boolean {
  const feature = tree[at] ?? -1;
  return feature >= 0 && (features[feature] ?? 0) >= (tree[at + 1] ?? 0);
}
