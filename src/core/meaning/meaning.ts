import { createMeaningReader } from '../evaluation/meaning/meaning-reader.ts';
import type { JudgeAgain } from '../evaluation/judge/model-judge.ts';
import type { EngineStamp } from '../interview/asked-question.ts';
import type { JobPriority, JobQueue } from '../jobs/job-queue.ts';
import type { EmbeddedAs, Embedder, Vectors } from '../ports/embedder.ts';
import type { CancelSignal } from '../shared/cancel-signal.ts';
import type { BankVectors } from './bank-vectors.ts';
import type { OwnVectors } from './own-index.ts';
import { cosinesWith, rowOf } from './packed-vectors.ts';
import { backgroundOf, nearestOf } from './standing-out.ts';

/** What an embedding model adds, once the vectors of the bank are there. Each call gives null without them or in want of time. */
export interface Meaning {
  readonly engine: EngineStamp;
  /**
   * For each text the cards of the bank, and of own packs where they are given, that lie near it, nearest first; none
   * where nothing stands out. What is near is told by the bank alone: a few own cards say nothing of it.
   */
  nearestCards(
    texts: readonly string[],
    limit: number,
    limits: MeaningLimits,
    own?: () => Promise<OwnVectors | null>,
  ): Promise<readonly (readonly string[])[] | null>;
  /** Evidence by meaning, for points that the rules have not found. */
  readonly readAnswer: JudgeAgain;
}

export interface MeaningLimits {
  readonly deadlineMs: number;
  readonly signal: CancelSignal;
}

export interface MeaningDeps {
  readonly embedder: Embedder;
  /** The same that computes the bank's vectors, so that nobody waits for those. */
  readonly jobs: JobQueue;
  /** Null until all are computed. */
  readonly bank: () => BankVectors | null;
}

export function createMeaning({ embedder, jobs, bank }: MeaningDeps): Meaning {
  let calls = 0;

  return {
    engine: embedder.engine,
    nearestCards: async (texts, limit, limits, own) => {
      if (bank() === null || texts.length === 0) return null;
      const ownVectors = (await own?.()) ?? null;
      const vectors = await embed(texts, 'query', limits, 'candidate');
      const now = bank();
      if (vectors === null || now === null) return null;
      return texts.map((_, row) => nearestIds(rowOf(vectors, row), limit, now, ownVectors));
    },
    readAnswer: createMeaningReader({
      engine: embedder.engine,
      bank: () => bank()?.packed ?? null,
      embed: (texts, as, signal) => embed(texts, as, { deadlineMs: readDeadlineMs, signal }, 'candidate'),
    }),
  };

  async function embed(
    texts: readonly string[],
    as: EmbeddedAs,
    { deadlineMs, signal }: MeaningLimits,
    priority: JobPriority,
  ): Promise<Vectors | null> {
    // No text in the key: it would live as long as the queue.
    const key = `meaning:${(calls += 1)}`;
    const work = (limits: MeaningLimits) => embedder.embed(texts, { as, ...limits });
    const done = await jobs.run({ key, priority, deadlineMs, signal, work });
    return done.ok && done.value.ok ? done.value.value : null;
  }
}

function nearestIds(
  vector: Float32Array,
  limit: number,
  bank: BankVectors,
  own: OwnVectors | null,
): readonly string[] {
  const cosines = cosinesWith(vector, bank.packed);
  const background = backgroundOf(cosines);
  const near = (of: Float32Array, ids: readonly string[]) =>
    nearestOf(of, limit, leastStandingOut, background).flatMap(({ index, standsOut }) => {
      const id = ids[index];
      return id === undefined ? [] : [{ id, standsOut }];
    });
  const ofBank = near(cosines, bank.cardIds);
  const ofOwn =
    own === null
      ? []
      : near(
          cosinesWith(vector, own.packed),
          own.cards.map(({ id }) => id),
        );
  return [...ofOwn, ...ofBank]
    .sort((a, b) => b.standsOut - a.standsOut)
    .slice(0, limit)
    .map(({ id }) => id);
}

/** Of a normal spread one text in 160 lies so far out: of the bank some four cards. */
const leastStandingOut = 2.5;
/** Nobody waits for it: the rules' evaluation is on screen meanwhile. */
const readDeadlineMs = 30_000;
