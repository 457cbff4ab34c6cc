/** From 0 for none to 1 for as many and more; the first count most. */
export function shareOfLog(count: number, many: number): number {
  return Math.min(1, Math.log1p(count) / Math.log1p(many));
}
