import type { EngineStamp } from '../../interview/asked-question.ts';
import type { PackedVectors } from '../../meaning/packed-vectors.ts';
import { rowOf } from '../../meaning/packed-vectors.ts';
import type { EmbeddedAs, Vectors } from '../../ports/embedder.ts';
import type { CancelSignal } from '../../shared/cancel-signal.ts';
import type { JudgeAgain } from '../judge/model-judge.ts';
import { applyMatches } from './apply-matches.ts';
import { matchPoints } from './match-points.ts';
import { readableParts } from './readable-parts.ts';

export interface MeaningReaderDeps {
  readonly engine: EngineStamp;
  /** Null when there are none in time. */
  readonly embed: (texts: readonly string[], as: EmbeddedAs, signal: CancelSignal) => Promise<Vectors | null>;
  /** Null before they are computed: without them nothing says how near is near. */
  readonly bank: () => PackedVectors | null;
}

/**
 * Reads an answer again that the rules have judged, for points that it says in other words. Resolves with an evaluation
 * that has more evidence, or with null. Never rejects; vectors of the answer are nowhere kept.
 */
export function createMeaningReader({ engine, embed, bank }: MeaningReaderDeps): JudgeAgain {
  return async (task, ruled, signal) => {
    const vectors = bank();
    const parts = vectors === null ? null : readableParts(task, ruled);
    if (vectors === null || parts === null) return null;
    const { points, sentences } = parts;
    const said = await embed(
      sentences.map(({ text }) => text),
      'query',
      signal,
    );
    const wanted = await embed([task.question.text, ...points.map(({ text }) => text)], 'passage', signal);
    if (said === null || wanted === null) return null;
    const matches = matchPoints(sentences, {
      sentences: sentences.map((_, row) => rowOf(said, row)),
      question: rowOf(wanted, 0),
      points: points.map((_, row) => rowOf(wanted, row + 1)),
      bank: vectors,
    });
    return applyMatches(task, ruled, parts, matches, engine);
  };
}
