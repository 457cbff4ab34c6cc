/**
 * Several rankings as one, best first: reciprocal rank fusion (Cormack, Clarke and Büttcher 2009). Each ranking gives
 * 1 / (60 + rank) to what it holds, so scores that do not compare need not. Equal sums keep the order in which they were
 * first met.
 */
export function fuseRankings(rankings: readonly (readonly string[])[]): readonly string[] {
  const sums = new Map<string, number>();
  for (const ranking of rankings) {
    for (const [index, id] of [...new Set(ranking)].entries())
      sums.set(id, (sums.get(id) ?? 0) + 1 / (rankConstant + index + 1));
  }
  return [...sums].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

const rankConstant = 60;
