import { describe, expect, it } from 'vitest';
import { compileCard } from '../../src/bank/compiler/compile-card.ts';
import { parseCardFile } from '../../src/bank/compiler/read-bank.ts';
import { samplesPathOf, withSamples } from '../../src/bank/compiler/read-samples.ts';

const cardText = `id: databases.sample
title: A sample
level: mid
summary: An index keeps its keys sorted.
points: [{ id: one, text: A lookup reads a few pages., cues: [few pages] }]
questions: [{ id: a, facet: explain, ask: How does it find a row?, points: [one], difficulty: -1 }]
drill: Explain it in a minute.
`;
const { card } = parseCardFile('/bank/databases/sample.yaml', 'databases', cardText).file!;

const whole = `a:
  strong: [It goes down a sorted tree and reads a few pages.]
  wrong:
    - The cache holds every row in memory.
    - It compares all rows on the graphics card.
`;
const findings = (text: string): readonly string[] =>
  withSamples(card, '/bank/databases/sample.samples.yaml', text).findings.map(
    ({ line, message }) => `${line} ${message}`,
  );

describe('sample answers beside a card', () => {
  it('stand in a file of their own', () => {
    expect(samplesPathOf('/bank/databases/sample.yaml')).toBe('/bank/databases/sample.samples.yaml');
  });

  it('become the words of their question', () => {
    const sampled = withSamples(card, '', whole);
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
    ['one wrong answer alone', whole.replace(/ {4}- The.*\n/, ''), /fewer than 2 wrong/],
    ['a text that is not YAML', 'a: [', /^\d+ /],
  ])('are refused for %s', (_, text, expected) => {
    expect(findings(text)).toEqual([expect.stringMatching(expected)]);
  });
});
