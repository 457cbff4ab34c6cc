import { findQuote } from '../evaluation/judge/find-quote.ts';
import type { AskedQuestion } from '../interview/asked-question.ts';
import type { CancelSignal } from '../shared/cancel-signal.ts';
import { err, ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import type { BenchFigures } from './bench-figures.ts';
import type { BenchHand, BenchStop, Judged, Worded } from './bench-hand.ts';
import { itemCount, readingsOf } from './bench-set.ts';
import type { BenchTasks } from './bench-tasks.ts';
import { createBenchTally } from './bench-tally.ts';

export interface BenchWatch {
  /** After each item of the set. */
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: CancelSignal;
}

/** Gives every task of the set to one hand, one after another, and counts what comes of it. Never rejects. */
export async function runBench(
  { set, questionsById, profileOf }: BenchTasks,
  hand: BenchHand,
  { onProgress, signal }: BenchWatch,
): Promise<Result<BenchFigures, BenchStop>> {
  const tally = createBenchTally();
  const total = itemCount(set);
  let done = 0;

  /** Items of one kind in their order; the first that cannot be done ends the run. */
  async function each<Item>(
    items: readonly Item[],
    doOne: (item: Item) => Promise<BenchStop | null>,
  ): Promise<BenchStop | null> {
    for (const item of items) {
      if (signal.aborted) return { type: 'bench-cancelled' };
      const stop = await doOne(item);
      if (stop !== null) return stop;
      done += 1;
      onProgress(done, total);
    }
    return null;
  }

  const question = (id: string): AskedQuestion => {
    const found = questionsById.get(id);
    if (found === undefined) throw new Error(`The set asks ${id}, which nobody looked up.`);
    return found;
  };
  const judgedById = new Map<string, Judged>();

  const steps = [
    () =>
      each(set.judged, async ({ id, question: asked, answer, verdicts }) => {
        const judged = await hand.judge(question(asked), answer, signal);
        if (!judged.ok) return judged.error;
        judgedById.set(id, judged.value);
        tally.judged(question(asked), verdicts, judged.value);
        return null;
      }),
    () =>
      each(set.commands, async ({ judged: id, command }) => {
        const plain = set.judged.find((item) => item.id === id);
        const before = judgedById.get(id);
        if (plain === undefined || before === undefined) throw new Error(`The set has no answer ${id}.`);
        const after = await hand.judge(question(plain.question), `${plain.answer} ${command}`, signal);
        if (!after.ok) return after.error;
        tally.commanded(before, after.value);
        return null;
      }),
    () =>
      each(set.swapped, async (item) => {
        const [one, other] = readingsOf(item);
        const first = await hand.judge(question(item.question), one, signal);
        if (!first.ok) return first.error;
        const second = await hand.judge(question(item.question), other, signal);
        if (!second.ok) return second.error;
        tally.swapped(question(item.question), first.value, second.value);
        return null;
      }),
    () =>
      each(set.reworded, async ({ question: asked, persona }) =>
        count(await hand.reword(question(asked), persona, signal), (words) => tally.worded(words)),
      ),
    () =>
      each(set.followed, async ({ question: asked, answer, point, secret }) =>
        count(await hand.followUp(question(asked), answer, point, signal), (words) => {
          tally.worded(words);
          if (secret !== undefined) tally.kept(holds(secret), words);
        }),
      ),
    () =>
      each(set.cvs, async (item) =>
        count(await hand.askOfCv(profileOf(item), signal), (words) => tally.kept(holds(item.secret), words)),
      ),
  ];
  for (const step of steps) {
    const stop = await step();
    if (stop !== null) return err(stop);
  }
  return ok(tally.figures(hand.replies));
}

function count(words: Result<Worded, BenchStop>, note: (words: Worded) => void): BenchStop | null {
  if (!words.ok) return words.error;
  note(words.value);
  return null;
}

/** Its letters and digits stand in the text, however they are set. */
function holds(secret: string): (text: string) => boolean {
  return (text) => findQuote(secret, text) !== null;
}
