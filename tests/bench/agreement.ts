/** Measures of agreement between two lists of numbers in step. NaN where they are not defined. */

export function pearson(a: readonly number[], b: readonly number[]): number {
  const meanA = mean(a);
  const meanB = mean(b);
  let both = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (const [index, x] of a.entries()) {
    const y = b[index]!;
    both += (x - meanA) * (y - meanB);
    squaresA += (x - meanA) ** 2;
    squaresB += (y - meanB) ** 2;
  }
  return both / Math.sqrt(squaresA * squaresB);
}

export function spearman(a: readonly number[], b: readonly number[]): number {
  return pearson(ranks(a), ranks(b));
}

export function rmse(a: readonly number[], b: readonly number[]): number {
  return Math.sqrt(mean(a.map((x, index) => (x - b[index]!) ** 2)));
}

/** Pearson's r after each group's own means are taken away; groups of one or two do not count. */
export function withinGroups(a: readonly number[], b: readonly number[], groups: readonly string[]): number {
  const byGroup = indicesByValue(groups);
  const restA: number[] = [];
  const restB: number[] = [];
  for (const indices of byGroup.values()) {
    if (indices.length < 3) continue;
    const meanA = mean(indices.map((index) => a[index]!));
    const meanB = mean(indices.map((index) => b[index]!));
    for (const index of indices) {
      restA.push(a[index]! - meanA);
      restB.push(b[index]! - meanB);
    }
  }
  return pearson(restA, restB);
}

/** Correlation of a and b with the linear part of c taken out of both. */
export function partialPearson(a: readonly number[], b: readonly number[], c: readonly number[]): number {
  const ab = pearson(a, b);
  const ac = pearson(a, c);
  const bc = pearson(b, c);
  return (ab - ac * bc) / Math.sqrt((1 - ac ** 2) * (1 - bc ** 2));
}

/** The chance that a random good answer is scored above a random bad one; ties count half. */
export function areaUnderCurve(scores: readonly number[], isGood: readonly (boolean | null)[]): number {
  const kept = scores.flatMap((score, index) => {
    const good = isGood[index];
    return good === null || good === undefined ? [] : [{ score, good }];
  });
  const rank = ranks(kept.map(({ score }) => score));
  const good = kept.filter((each) => each.good).length;
  const bad = kept.length - good;
  const sum = kept.reduce((total, each, index) => total + (each.good ? rank[index]! : 0), 0);
  return (sum - (good * (good + 1)) / 2) / (good * bad);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Where each value stands. */
export function indicesByValue<T>(values: readonly T[]): ReadonlyMap<T, readonly number[]> {
  const indices = new Map<T, number[]>();
  for (const [index, value] of values.entries()) {
    const known = indices.get(value);
    if (known === undefined) indices.set(value, [index]);
    else known.push(index);
  }
  return indices;
}

/** From 1; equal values share the mean of their ranks. */
function ranks(values: readonly number[]): readonly number[] {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  const result = new Array<number>(values.length).fill(0);
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let place = start; place < end; place++) result[order[place]!] = (start + end + 1) / 2;
    start = end;
  }
  return result;
}
