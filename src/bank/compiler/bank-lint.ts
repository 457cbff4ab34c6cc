import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lintBank } from './lint-bank.ts';
import { lintSamples } from './lint-samples.ts';
import { readGold } from './read-gold.ts';
import { readBank } from './read-bank.ts';
import { readModelBench } from './read-model-bench.ts';

/** `npm run bank:lint [-- domain …]`: prints findings with file and line; fails on errors. */
const bank = await readBank(fileURLToPath(new URL('../', import.meta.url)));
const domains = process.argv.slice(2);
const gold = await readGold(
  fileURLToPath(new URL('../../../tests/fixtures/gold/', import.meta.url)),
  bank.files,
);
const bench = await readModelBench(
  fileURLToPath(new URL('../model-bench.yaml', import.meta.url)),
  bank.files,
);
const concerns = (path: string, domain: string): boolean =>
  path.includes(`/${domain}/`) || path.endsWith(`/${domain}.yaml`);
const findings = [...lintBank(bank), ...lintSamples(bank.files), ...gold.findings, ...bench.findings].filter(
  ({ path }) => domains.length === 0 || domains.some((domain) => concerns(path, domain)),
);
for (const { severity, path, line, message } of findings) {
  console.log(`${relative(process.cwd(), path)}:${line} ${severity}: ${message}`);
}
const errors = findings.filter((finding) => finding.severity === 'error').length;
const questions = bank.files.reduce((sum, file) => sum + file.card.questions.length, 0);
console.log(
  JSON.stringify({
    cards: bank.files.length,
    questions,
    gold: gold.seen.length + gold.unseen.length,
    errors,
    warnings: findings.length - errors,
  }),
);
process.exitCode = errors > 0 ? 1 : 0;
