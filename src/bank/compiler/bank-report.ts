import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { facets, levels } from '../../core/question/card.ts';
import { compileBank } from './compile-bank.ts';
import { coverageByDomain, coverageByRole, coverageOf } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import { measureSizes } from './measure-sizes.ts';
import { findNearDuplicates } from './near-duplicates.ts';
import { goldShares, goldTargets, rankGold } from './rank-gold.ts';
import type { RankedGold } from './rank-gold.ts';
import { readBank } from './read-bank.ts';
import { readGold } from './read-gold.ts';
import { readingGrade } from './reading-level.ts';

/** `npm run bank:report`: what the bank covers, how it reads, how gold answers rank and what it weighs. */
const bank = await readBank(fileURLToPath(new URL('../', import.meta.url)));
const gold = await readGold(
  fileURLToPath(new URL('../../../tests/fixtures/gold/', import.meta.url)),
  bank.files,
);
const compiled = compileBank(bank);
const cardsById = new Map(compiled.cards.map((card) => [card.id, card]));
const all = coverageOf('whole bank', bank.files);
const seen = rankGold(gold.seen, cardsById);
const unseen = rankGold(gold.unseen, cardsById);
const nearDuplicates = findNearDuplicates(bank.files);
const sizes = measureSizes(compiled);

printCoverage('Domains', [...coverageByDomain(bank), all]);
printCoverage('Roles, with all that their interviews draw on', coverageByRole(bank));
printNearDuplicates();
printReading();
printGold();
printSizes();
console.log(
  JSON.stringify({
    cards: all.cards,
    questions: all.questions,
    domains: new Set(bank.files.map(({ domain }) => domain)).size,
    roles: bank.taxonomy.roles.length,
    near_duplicates: nearDuplicates.length,
    gold_ranked_pct: percentRanked(seen),
    gold_unseen_ranked_pct: percentRanked(unseen),
    gold_lengths_pct: percent(goldShares(seen).lengthProof),
    gold_unseen_lengths_pct: percent(goldShares(unseen).lengthProof),
    first_pack_gzip_kb: kilobytes(sizes.largestFirst.bytes),
    bank_gzip_kb: kilobytes(sizes.whole),
  }),
);

function printCoverage(title: string, rows: readonly Coverage[]): void {
  const head = ['', 'cards', 'questions', levels.join('/'), facets.join('/'), 'difficulty', 'grade'];
  const body = rows.map((row) => [
    row.name,
    String(row.cards),
    String(row.questions),
    row.byLevel.join('/'),
    row.byFacet.join('/'),
    row.difficulties.map((value) => value.toFixed(1)).join(' '),
    row.grade.toFixed(1),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((row) => row[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const row of [head, ...body])
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

function printNearDuplicates(): void {
  console.log(`\nNear-duplicates: ${nearDuplicates.length}`);
  for (const { path, line, message } of nearDuplicates)
    console.log(`  ${relative(process.cwd(), path)}:${line} ${message}`);
}

function printReading(): void {
  const hardest = bank.files
    .flatMap(({ card }) =>
      card.questions.map(({ id, ask }) => ({ id: `${card.id}/${id}`, grade: readingGrade(ask) })),
    )
    .sort((a, b) => b.grade - a.grade)
    .slice(0, 5);
  console.log(`\nReading level: grade ${all.grade.toFixed(1)} on average (Flesch–Kincaid). Hardest to read:`);
  for (const { id, grade } of hardest) console.log(`  ${id}: ${grade.toFixed(1)}`);
}

function printGold(): void {
  console.log('\nGold answers');
  for (const [half, ranked] of [
    ['seen', seen],
    ['unseen', unseen],
  ] as const) {
    const shares = goldShares(ranked);
    console.log(
      `  ${half}: ${shares.sets} sets, ${percent(shares.ranked)} % ranked, best answer at least ` +
        `${goldTargets.bestAtLeast}: ${percent(shares.bestHigh)} %, off-topic at most ` +
        `${goldTargets.offTopicAtMost}: ${percent(shares.offTopicLow)} %, brief and strong above long and partial ` +
        `above long and wrong: ${percent(shares.lengthProof)} %`,
    );
  }
  // Only the seen half is shown set by set: the other one stays a measure of what was not looked at.
  for (const { question, scores, isRanked, isBestHigh, isOffTopicLow, isLengthProof } of seen) {
    if (isRanked && isBestHigh && isOffTopicLow && isLengthProof !== false) continue;
    const figures = Object.entries(scores).map(([kind, score]) => `${kind} ${score.toFixed(2)}`);
    const trouble = isRanked ? (isLengthProof === false ? 'BY LENGTH   ' : 'off its mark') : 'NOT RANKED  ';
    console.log(`  ${trouble}  ${question}: ${figures.join(', ')}`);
  }
}

function printSizes(): void {
  console.log(`\nSizes, gzip: whole bank ${kilobytes(sizes.whole)} kB`);
  const { roleId, bytes } = sizes.largestFirst;
  console.log(`  largest first interview: ${roleId}, ${kilobytes(bytes)} kB`);
  console.log(`  search index: ${kilobytes(sizes.search)} kB of the whole`);
}

function percentRanked(ranked: readonly RankedGold[]): number | null {
  return ranked.length === 0 ? null : percent(goldShares(ranked).ranked);
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 100) / 10;
}
