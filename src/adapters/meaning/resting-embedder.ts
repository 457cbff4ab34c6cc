import type { Embedder } from '../../core/ports/embedder.ts';
import type { Timer } from '../../core/ports/timer.ts';

/** The same embedder, whose memory is freed when nobody has asked anything for a while. */
export function createRestingEmbedder(embedder: Embedder, timer: Timer, afterMs = restAfterMs): Embedder {
  let stopTimer: () => void = () => undefined;
  let running = 0;

  return {
    engine: embedder.engine,
    dimension: embedder.dimension,
    async embed(texts, request) {
      stopTimer();
      running += 1;
      try {
        return await embedder.embed(texts, request);
      } finally {
        running -= 1;
        if (running === 0) stopTimer = timer.after(afterMs, () => embedder.unload());
      }
    },
    unload() {
      stopTimer();
      embedder.unload();
    },
  };
}

/** Longer than most answers take. */
const restAfterMs = 300_000;
