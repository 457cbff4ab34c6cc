import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileCard } from '../../src/bank/compiler/compile-card.ts';
import { lintSamples } from '../../src/bank/compiler/lint-samples.ts';
import { parseCardFile, readBank } from '../../src/bank/compiler/read-bank.ts';
import { samplesPathOf, addSamples } from '../../src/bank/compiler/read-samples.ts';

const cardText = `id: databases.sample
title: A sample
level: mid
summary: An index keeps its keys sorted.
points: [{ id: one, text: A lookup reads a few pages., cues: [few pages] }]
questions: [{ id: a, facet: explain, ask: How does it find a row?, points: [one], difficulty: -1 }]
drill: Explain it in a minute.
`;
const file = parseCardFile('/bank/databases/sample.yaml', 'databases', cardText).file!;
const { card } = file;

const whole = `a:
  strong: [It goes down a sorted tree and reads a few pages.]
  wrong:
    - The cache holds every row in memory.
    - It compares all rows on the graphics card.
    - The rows are read at night.
`;
const findings = (text: string): readonly string[] =>
  addSamples(card, '/bank/databases/sample.samples.yaml', text).findings.map(
    ({ line, message }) => `${line} ${message}`,
  );

describe('sample answers beside a card', () => {
  it('stand in a file of their own', () => {
    expect(samplesPathOf('/bank/databases/sample.yaml')).toBe('/bank/databases/sample.samples.yaml');
  });

  it('become the words of their question', () => {
    const sampled = addSamples(card, '', whole);
    expect(sampled.findings).toEqual([]);
    expect(compileCard('databases', sampled.card).questions[0]?.sampleWords).toMatch(/^\d\.\d\d [\w-]+$/);
    expect(compileCard('databases', card).questions[0]).not.toHaveProperty('sampleWords');
  });

  it.each([
    [
      'a question that the card does not have',
      whole.replace('a:', 'b:'),
      /^2 databases.sample has no question b/,
    ],
    ['an unknown kind of answer', `${whole}  best: [Something.]\n`, /best/],
    ['no strong answer', whole.replace(/ {2}strong.*\n/, ''), '2 has no strong answer'],
    ['two wrong answers alone', whole.replace(/ {4}- The.*\n/, ''), /fewer than 3 wrong/],
    ['a text that is not YAML', 'a: [', /^\d+ /],
  ])('are refused for %s', (_, text, expected) => {
    expect(findings(text)).toEqual([expect.stringMatching(expected)]);
  });

  it('must be there for knowledge, and must not for a story', () => {
    const lint = (facet: 'explain' | 'tell', text: string): readonly string[] => {
      const asked = { ...card, questions: card.questions.map((question) => ({ ...question, facet })) };
      return lintSamples([{ ...file, card: addSamples(asked, '', text).card }]).map(
        ({ line, message }) => `${line} ${message}`,
      );
    };
    expect(lint('explain', whole)).toEqual([]);
    expect(lint('explain', '{}')).toEqual(['6 a has no sample answers']);
    expect(lint('tell', whole)).toEqual(['6 the story a has sample answers']);
    expect(lint('tell', '{}')).toEqual([]);
  });

  it('are read with the bank, and are told where their card is missing', async () => {
    const root = await mkdtemp(join(tmpdir(), 'bank-'));
    const taxonomy = fileURLToPath(new URL('../../src/bank/taxonomy.yaml', import.meta.url));
    await cp(taxonomy, join(root, 'taxonomy.yaml'));
    await mkdir(join(root, 'databases'));
    await writeFile(join(root, 'databases/sample.yaml'), cardText);
    await writeFile(join(root, 'databases/sample.samples.yaml'), whole);
    await writeFile(join(root, 'databases/gone.samples.yaml'), whole);
    const { files, findings } = await readBank(root);
    expect(files.map((each) => each.card.questions[0]?.samples?.strong.length)).toEqual([1]);
    expect(findings.map(({ path, message }) => `${path.slice(root.length)} ${message}`)).toEqual([
      '/databases/gone.samples.yaml belongs to no card that can be read',
    ]);
  });
});
