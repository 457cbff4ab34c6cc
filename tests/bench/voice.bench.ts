import { execFileSync } from 'node:child_process';
import { measureBlockedPage } from './voice/blocked-page.ts';
import { measureEndpointing } from './voice/endpointing.ts';
import { measureLatency } from './voice/latency.ts';
import { measureMemory } from './voice/memory.ts';

/**
 * Listening in figures, one JSON line. `samples_lost` is measured in a real browser whose page is blocked for four
 * seconds; `caption_lag_ms` and `barge_in_ms` in the time of the sound, without the model that writes it down;
 * `missed_ends_pct` and `cut_offs_pct` over 160 generated answers with the real detector; the memory over 45
 * spoken minutes, in a process of its own, without the models that write speech down. Exits with 1 past a limit.
 */
const limits = {
  samples_lost: 0,
  caption_lag_ms: 300,
  barge_in_ms: 300,
  missed_ends_pct: 2,
  cut_offs_pct: 1,
  memory_growth_pct: 10,
  memory_mb: 200,
} as const;

if (process.argv[2] === 'memory') console.log(JSON.stringify(await measureMemory()));
else {
  const figures: Partial<Record<keyof typeof limits, number>> = {
    ...(await measureBlockedPage()),
    ...(await measureLatency()),
    ...(await measureEndpointing()),
    ...measureMemoryAlone(),
  };
  console.log(JSON.stringify(figures));
  const isPast = Object.entries(limits).some(
    ([name, limit]) => (figures[name as keyof typeof limits] ?? Infinity) > limit,
  );
  process.exitCode = isPast ? 1 : 0;
}

function measureMemoryAlone(): Record<string, number> {
  const args = ['--expose-gc', '--import', 'tsx', import.meta.filename, 'memory'];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Record<string, number>;
}
