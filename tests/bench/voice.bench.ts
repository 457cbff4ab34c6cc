import { execFileSync } from 'node:child_process';
import { measureBlockedPage } from './voice/blocked-page.ts';
import { measureBrowserMemory } from './voice/browser-memory.ts';
import { measureEndpointing } from './voice/endpointing.ts';
import { measureLatency } from './voice/latency.ts';
import { measureMemory } from './voice/memory.ts';
import { measureModelRuns } from './voice/model-runs.ts';

/**
 * Listening in figures, one JSON line; `npm run bench:voice -- latency` measures one part alone. `samples_lost` is
 * measured in a real browser whose page is blocked for four seconds; `caption_lag_ms` and `barge_in_ms` in the time of
 * the sound, through all but the model that writes it down; `missed_ends_pct` and `cut_offs_pct` over 160 generated
 * answers with the real detector; the memory over 45 spoken minutes, in a process of its own and in a real browser,
 * without the models that write speech down. Exits with 1 past a limit. The part `model-runs` has no limit: how often a model is put to work
 * in a minute of speech with pauses, by the time that it takes for a piece.
 */
const limits = {
  samples_lost: 0,
  caption_lag_ms: 300,
  barge_in_ms: 300,
  missed_ends_pct: 2,
  cut_offs_pct: 1,
  memory_growth_pct: 10,
  memory_mb: 200,
  browser_memory_growth_pct: 10,
  browser_memory_mb: 200,
} as const;

type Figures = Readonly<Record<string, number>>;

const parts: Readonly<Record<string, () => Promise<Figures>>> = {
  'blocked-page': async () => ({ ...(await measureBlockedPage()) }),
  latency: async () => ({ ...(await measureLatency()) }),
  endpointing: async () => ({ ...(await measureEndpointing()) }),
  memory: async () => ({ ...(await measureMemory()) }),
  'browser-memory': async () => ({ ...(await measureBrowserMemory()) }),
  'model-runs': measureModelRuns,
};

const [wanted] = process.argv.slice(2);
const figures = wanted === undefined ? await measureAll() : await measureOne(wanted);
console.log(JSON.stringify(figures));
const isPast = Object.entries(limits).some(
  ([name, limit]) => (figures[name] ?? (wanted === undefined ? Infinity : 0)) > limit,
);
process.exitCode = isPast ? 1 : 0;

async function measureAll(): Promise<Figures> {
  return {
    ...(await measureBlockedPage()),
    ...(await measureLatency()),
    ...(await measureEndpointing()),
    ...measureMemoryAlone(),
    ...(await measureBrowserMemory()),
  };
}

function measureOne(name: string): Promise<Figures> {
  const measure = parts[name];
  if (measure === undefined) throw new Error(`The parts are ${Object.keys(parts).join(', ')}.`);
  return measure();
}

function measureMemoryAlone(): Figures {
  const args = ['--expose-gc', '--import', 'tsx', import.meta.filename, 'memory'];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Record<string, number>;
}
