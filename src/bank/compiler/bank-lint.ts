import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lintBank } from './lint-bank.ts';
import { readBank } from './read-bank.ts';

/** `npm run bank:lint [-- domain …]`: prints findings with file and line; fails on errors. */
const bank = await readBank(fileURLToPath(new URL('../', import.meta.url)));
const domains = process.argv.slice(2);
const findings = lintBank(bank).filter(
  (finding) => domains.length === 0 || domains.some((domain) => finding.path.includes(`/${domain}/`)),
);
for (const { severity, path, line, message } of findings) {
  console.log(`${relative(process.cwd(), path)}:${line} ${severity}: ${message}`);
}
const errors = findings.filter((finding) => finding.severity === 'error').length;
const questions = bank.files.reduce((sum, file) => sum + file.card.questions.length, 0);
console.log(
  JSON.stringify({ cards: bank.files.length, questions, errors, warnings: findings.length - errors }),
);
process.exitCode = errors > 0 ? 1 : 0;
