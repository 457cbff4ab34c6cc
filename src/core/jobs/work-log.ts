/** How often each store of earlier work spared new work, and how long it took. Since the page was opened. */
export interface WorkLog {
  note(tier: Tier, entry: TierEntry): void;
  readonly numbers: WorkNumbers;
}

export const tiers = ['prepared', 'shared', 'memory', 'disk', 'model'] as const;

/**
 * Nearest first. `prepared`: questions worded while the candidate answered; `shared`: equal tasks that were done once;
 * `memory`: tokens of prompts that the engine still had; `disk`: vectors that were computed before; `model`: replies
 * that came in time.
 */
export type Tier = (typeof tiers)[number];

export interface TierEntry {
  /** Of `asked`, how many were there. */
  readonly hits: number;
  readonly asked: number;
  /** Null where nothing was waited for. */
  readonly tookMs: number | null;
}

export interface TierNumbers {
  readonly hits: number;
  readonly asked: number;
  /** The middle of the last hundred; null when nothing was timed. */
  readonly medianMs: number | null;
}

export type WorkNumbers = Readonly<Record<Tier, TierNumbers>>;

export function createWorkLog(): WorkLog {
  const entries = new Map<Tier, { hits: number; asked: number; timesMs: number[] }>();
  return {
    note: (tier, { hits, asked, tookMs }) => {
      const before = entries.get(tier) ?? { hits: 0, asked: 0, timesMs: [] };
      const timesMs = tookMs === null ? before.timesMs : [...before.timesMs, tookMs].slice(-kept);
      entries.set(tier, { hits: before.hits + hits, asked: before.asked + asked, timesMs });
    },
    get numbers() {
      const of = (tier: Tier): TierNumbers => {
        const { hits, asked, timesMs } = entries.get(tier) ?? { hits: 0, asked: 0, timesMs: [] };
        return { hits, asked, medianMs: median(timesMs) };
      };
      return {
        prepared: of('prepared'),
        shared: of('shared'),
        memory: of('memory'),
        disk: of('disk'),
        model: of('model'),
      };
    },
  };
}

const kept = 100;

function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}
