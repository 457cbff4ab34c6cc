import { stemsByCommonness } from './common-stems.ts';

/** How much a stem tells, about 0.5 to 1: the commoner in texts on any topic, the less. */
export function wordWeight(stem: string): number {
  return weightByStem.get(stem) ?? 1;
}

const weightByStem: ReadonlyMap<string, number> = new Map(
  stemsByCommonness.flatMap((line, level) =>
    line.split(' ').map((stem): readonly [string, number] => [stem, 0.88 - 0.1 * level]),
  ),
);
