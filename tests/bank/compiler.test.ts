import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileCard } from '../../src/bank/compiler/compile-card.ts';
import { compileBank } from '../../src/bank/compiler/compile-bank.ts';
import type { CompiledBank } from '../../src/bank/compiler/compile-bank.ts';
import { lintBank } from '../../src/bank/compiler/lint-bank.ts';
import { lintSamples } from '../../src/bank/compiler/lint-samples.ts';
import { parseCardFile, readBank } from '../../src/bank/compiler/read-bank.ts';
import type { ReadBank } from '../../src/bank/compiler/read-bank.ts';
import { measureSizes } from '../../src/bank/compiler/measure-sizes.ts';
import { parseQuestionSearch } from '../../src/core/question/question-search.ts';
import { parsePack } from '../../src/core/question/parse-pack.ts';

const root = fileURLToPath(new URL('../../src/bank/', import.meta.url));

const card = `id: databases.sample
title: A sample
level: mid
summary: >-
  An index keeps its keys sorted in shallow pages, so that a lookup reads a few pages instead of the whole
  table, and every write has to keep it sorted.
points:
  - { id: one, text: A lookup reads a few pages., cues: [few pages] }
  - { id: two, text: Each write must maintain the index., cues: [maintain index] }
  - { id: three, text: The keys are sorted., cues: [keys sorted] }
  - { id: four, text: The leftmost columns count., cues: [leftmost columns] }
misconceptions:
  - { text: Every index makes everything faster., cues: [everything faster] }
questions:
  - { id: a, facet: explain, ask: How does it find a row?, points: [one, three], difficulty: -1 }
  - { id: b, facet: debug, ask: Why did the import slow down?, points: [two, four], difficulty: 0 }
  - { id: c, facet: decide, ask: Would you add it here?, points: [one, two], difficulty: 0.5 }
  - { id: d, facet: compare, ask: How is it unlike a hash?, points: [three, four], difficulty: 0.8 }
drill: Explain it in a minute.
`;

function lintOne(text: string): readonly string[] {
  const { file, findings } = parseCardFile('/bank/databases/sample.yaml', 'databases', text);
  const taxonomy = {
    domains: [{ id: 'databases', title: 'Databases', kind: 'technical' as const }],
    roles: [],
  };
  const all = lintBank({ taxonomy, files: file === null ? [] : [file], findings });
  return all.map(({ severity, line, message }) => `${severity} ${line}: ${message}`);
}

// The whole bank is read, linted and compiled: seconds on a busy machine.
describe('the bank', { timeout: 60_000 }, () => {
  let bank: ReadBank;
  let compiled: CompiledBank;
  beforeAll(async () => {
    bank = await readBank(root);
    compiled = compileBank(bank);
  }, 60_000);

  it('has no lint errors', () => {
    const errors = [...lintBank(bank), ...lintSamples(bank.files)].filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors.map(({ path, line, message }) => `${path}:${line} ${message}`)).toEqual([]);
  });

  it('holds at least 160 cards and 900 questions over ten technical domains, 25 of them behavioural', () => {
    const kinds = new Map(bank.taxonomy.domains.map(({ id, kind }) => [id, kind]));
    const technical = new Set(
      bank.files.filter(({ domain }) => kinds.get(domain) === 'technical').map(({ domain }) => domain),
    );
    expect(bank.files.length).toBeGreaterThanOrEqual(160);
    expect(
      bank.files.reduce((sum, { card: { questions } }) => sum + questions.length, 0),
    ).toBeGreaterThanOrEqual(900);
    expect(technical.size).toBeGreaterThanOrEqual(10);
    expect(
      bank.files.filter(({ domain }) => kinds.get(domain) === 'behavioural').length,
    ).toBeGreaterThanOrEqual(25);
  });

  it('has cards for every domain that a role draws on, and at least twenty roles', () => {
    const filled = new Set(bank.files.map(({ domain }) => domain));
    const needed = bank.taxonomy.roles.flatMap((role) => [
      ...Object.keys(role.weightsByDomainId),
      ...role.competencyIds,
    ]);
    expect([...new Set(needed)].filter((domain) => !filled.has(domain))).toEqual([]);
    expect(bank.taxonomy.roles.length).toBeGreaterThanOrEqual(20);
  });

  it('compiles to packs that the app reads back whole', () => {
    const read = compiled.packs.flatMap((pack) => {
      const cards = parsePack(pack.text);
      return cards.ok ? cards.value : [];
    });
    const byId = new Map(read.map((each) => [each.id, each]));
    expect(read).toHaveLength(bank.files.length);
    for (const { domain, card: authored } of bank.files)
      expect(byId.get(authored.id)).toEqual(compileCard(domain, authored));
  });

  it('finds a card by its title in the index that is compiled with it', () => {
    const search = parseQuestionSearch(compiled.search.text);
    const [first] = search.ok ? search.value.search('B-tree indexes', 1) : [];
    expect(first?.cardId).toBe('databases.btree-index');
  });

  it('lets a first interview of any role load at most 150 kB, and weighs at most 3 MB', () => {
    const sizes = measureSizes(compiled);
    expect(sizes.largestFirst.bytes).toBeLessThanOrEqual(150_000);
    expect(sizes.largestFirst.bytes).toBeGreaterThan(20_000);
    expect(sizes.whole).toBeLessThanOrEqual(3_000_000);
  });

  it('deals each shelf cards of different levels', () => {
    const files = ['junior', 'mid', 'senior'].flatMap((level) =>
      Array.from({ length: 2 }, (_, at) => {
        const text = card.replace('level: mid', `level: ${level}`).replace('sample', `${level}-${at}`);
        return parseCardFile(`/bank/databases/${level}-${at}.yaml`, 'databases', text).file!;
      }),
    );
    const { packs } = compileBank({ ...bank, files });
    const shelves = packs.map(({ text }) => parsePack(text));
    expect(shelves.map((cards) => cards.ok && cards.value.map(({ level }) => level))).toEqual([
      ['junior', 'mid'],
      ['junior', 'senior'],
      ['mid', 'senior'],
    ]);
  });

  it('names equal packs alike and a changed pack anew', () => {
    const few = { ...bank, files: bank.files.slice(0, 20) };
    const once = compileBank(few);
    expect(compileBank(few)).toEqual(once);
    const [first, ...rest] = few.files;
    const changed = { ...first!, card: { ...first!.card, title: 'Another title' } };
    const again = compileBank({ ...few, files: [changed, ...rest] });
    const differing = again.packs.filter((pack, at) => pack.fileName !== once.packs[at]?.fileName);
    expect(differing.map(({ domainId }) => domainId)).toEqual([first!.domain]);
    expect(again.bankId).not.toBe(once.bankId);
  });
});

describe('the bank lint', () => {
  it('finds nothing in a good card', () => expect(lintOne(card)).toEqual([]));

  const broken: readonly [string, string, string, RegExp][] = [
    ['a file that is not YAML', 'title: A sample', 'title: [', /^error/],
    ['an unknown field', 'title: A sample', 'titel: A sample', /^error/],
    ['an id that does not fit the file', 'id: databases.sample', 'id: databases.other', /^error 1: the id/],
    ['a question about a point that is not there', '[one, three]', '[one, nine]', /there is no point nine/],
    ['a question with one point', '[one, three]', '[one]', /asks for 1 points/],
    [
      'a cue that misses its own point',
      'cues: [keys sorted]',
      'cues: [hash bucket]',
      /^error 10: no cue matches/,
    ],
    [
      'a cue that matches a misconception',
      'cues: [few pages]',
      'cues: [few pages, makes faster]',
      /matches the misconception/,
    ],
    [
      'a misconception that matches a right point',
      'cues: [everything faster]',
      'cues: [everything faster, keys sorted]',
      /matches right words/,
    ],
    [
      'two questions in one',
      'How does it find a row?',
      'How does it find a row? And why?',
      /asks two questions/,
    ],
    [
      'what may not be asked',
      'How does it find a row?',
      'How old are you and your index?',
      /may not be asked/,
    ],
    [
      'a question that stands twice',
      'Why did the import slow down?',
      'How does it find a row?',
      /is nearly the question/,
    ],
  ];
  it.each(broken)('reports %s', (_, from, to, message) => {
    expect(card).toContain(from);
    const found = lintOne(card.replace(from, to));
    expect(found.some((finding) => message.test(finding))).toBe(true);
  });
});
