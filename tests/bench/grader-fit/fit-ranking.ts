/** An answer to be ranked: its score is `gate` times the logistic of the weighted values. */
export interface RankedItem {
  readonly values: readonly number[];
  /** 0 to 1. */
  readonly gate: number;
  /** The score that it should have, 0 to 1. */
  readonly label: number;
}

/** Indices of two items, the better one first. */
export interface RankedPair {
  readonly better: number;
  readonly worse: number;
  readonly weight: number;
}

export interface RankingStrength {
  /** Of the ridge. */
  readonly penalty: number;
  /** Of the distance from the labels, beside the ranks. */
  readonly labelWeight: number;
}

/** 1: more never lowers a score; -1: more never raises one. */
export type Sign = 1 | -1;

const steps = 4000;
const rate = 0.02;
const tiny = 1e-3;

/**
 * Pairwise logistic loss (Burges et al. 2005, RankNet) on the log odds, with the squared distance from the labels and
 * a ridge; weights keep their sign. By Adam (Kingma & Ba 2015) on all items at once, so the same items give the same
 * weights: the intercept and then one a value.
 */
export function fitRanking(
  items: readonly RankedItem[],
  pairs: readonly RankedPair[],
  signs: readonly Sign[],
  strength: RankingStrength,
): readonly number[] {
  const weights = [-2, ...signs.map(() => 0)];
  const first = weights.map(() => 0);
  const second = weights.map(() => 0);
  for (let step = 1; step <= steps; step++) {
    const gradient = gradientAt(weights, items, pairs, strength);
    for (const [at, slope] of gradient.entries()) {
      first[at] = 0.9 * first[at]! + 0.1 * slope;
      second[at] = 0.999 * second[at]! + 0.001 * slope * slope;
      const mean = first[at] / (1 - 0.9 ** step);
      const spread = Math.sqrt(second[at] / (1 - 0.999 ** step)) + 1e-8;
      const next = weights[at]! - (rate * mean) / spread;
      weights[at] = at === 0 ? next : signs[at - 1] === 1 ? Math.max(0, next) : Math.min(0, next);
    }
  }
  return weights;
}

function gradientAt(
  weights: readonly number[],
  items: readonly RankedItem[],
  pairs: readonly RankedPair[],
  { penalty, labelWeight }: RankingStrength,
): readonly number[] {
  const logits = items.map(({ values }) =>
    values.reduce((sum, value, at) => sum + value * weights[at + 1]!, weights[0]!),
  );
  const slopes = items.map(({ gate, label }, at) => {
    const chance = 1 / (1 + Math.exp(-logits[at]!));
    return labelWeight * (gate * chance - label) * gate * chance * (1 - chance);
  });
  for (const { better, worse, weight } of pairs) {
    const lead = oddsOf(better, logits, items) - oddsOf(worse, logits, items);
    const pull = weight / (1 + Math.exp(lead));
    slopes[better]! -= pull;
    slopes[worse]! += pull;
  }
  const ridge = (penalty * items.length) / 1000;
  return weights.map((weight, at) =>
    items.reduce(
      (sum, { values }, item) => sum + slopes[item]! * (at === 0 ? 1 : values[at - 1]!),
      at === 0 ? 0 : 2 * ridge * weight,
    ),
  );
}

function oddsOf(at: number, logits: readonly number[], items: readonly RankedItem[]): number {
  return logits[at]! + Math.log(items[at]!.gate + tiny);
}
