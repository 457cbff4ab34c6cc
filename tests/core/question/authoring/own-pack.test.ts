import { describe, expect, it } from 'vitest';
import { readOwnPack } from '../../../../src/core/question/authoring/own-pack.ts';
import type { FieldError } from '../../../../src/core/question/authoring/positioned-data.ts';
import { packTemplate } from '../../../../src/ui/text/packs-text.ts';

const short = `title: Mine
cards:
  - ask: Why is a list slow to search?
    answer: Every entry has to be looked at, one after the other, until the right one is found.
`;

const full = `title: Mine
cards:
  - id: review
    title: Code review
    level: senior
    summary: A review finds defects early and spreads knowledge of the code, and small changes get better ones.
    points:
      - { id: defects, text: It finds defects early., cues: [find defects early] }
      - { id: knowledge, text: It spreads knowledge of the code., cues: [spread knowledge] }
    questions:
      - ask: What do you want from a code review?
`;

function errorsIn(text: string): readonly FieldError[] {
  const read = readOwnPack(text, 'p1');
  return read.ok ? [] : read.error;
}

describe('an own pack', () => {
  it('may hold a question and its answer alone, which is compared with as a whole', () => {
    const read = readOwnPack(short, 'p1');
    expect(read.ok && read.value.cards[0]).toMatchObject({
      id: 'own-questions.p1-card-1',
      domain: 'own-questions',
      title: 'Why is a list slow to search?',
      points: [],
      questions: [{ id: 'ask', facet: 'explain', difficultyLogits: 0, dimension: 'technical' }],
    });
    expect(read.ok && read.value.advice).toEqual([]);
  });

  it('may hold whole cards, whose questions ask for all points unless they say which', () => {
    const read = readOwnPack(full, 'p1');
    expect(read.ok && read.value.cards[0]).toMatchObject({
      id: 'own-questions.p1-review',
      questions: [{ id: 'question-1', pointIds: ['defects', 'knowledge'], difficultyLogits: 0.8 }],
    });
    expect(read.ok && read.value.advice).toEqual([]);
  });

  it('is advised by the rules for cues and wording, with line and field', () => {
    const read = readOwnPack(full.replace('cues: [spread knowledge]', 'cues: [team lunch]'), 'p1');
    expect(read.ok && read.value.advice).toEqual([
      { line: 9, field: 'cards.0.points.1.cues', message: 'no cue matches the text of its own point' },
    ]);
  });

  it('puts stories among the behavioural questions', () => {
    const read = readOwnPack(`${short}    facet: tell\n`, 'p1');
    expect(read.ok && read.value.cards[0]?.domain).toBe('own-stories');
  });

  it('begins with a template that has nothing to mend', () => {
    expect(errorsIn(packTemplate)).toEqual([]);
  });

  const broken: readonly [string, string, number, string, RegExp][] = [
    ['a field that is unknown', `${short}    colour: red\n`, 5, 'cards.0.colour', /is not known here/],
    ['an answer that is missing', short.replace(/ {4}answer.*\n/, ''), 3, 'cards.0.answer', /is missing/],
    ['a level that is none', `${short}    level: wizard\n`, 5, 'cards.0.level', /must be junior or mid/],
    ['a pack without a title', short.replace('title: Mine\n', ''), 1, 'title', /./],
    ['no card', 'title: Mine\ncards: []\n', 2, 'cards', /no card/],
    ['a card without a question', full.replace(/ {6}- ask.*\n/, '      []\n'), 11, 'cards.0.questions', /./],
    [
      'a point that is not there',
      `${full}        points: [defects, speed]\n`,
      12,
      'cards.0.questions.0.points',
      /no point speed/,
    ],
    ['an id that stands twice', full + full.slice(full.indexOf('  - id')), 12, 'cards.1.id', /twice/],
    [
      'what may not be asked',
      short.replace('Why is a list slow to search?', 'Do you have children?'),
      3,
      'cards.0.questions.0.ask',
      /may not be asked/,
    ],
    ['a text that is not YAML', `${short}   x: [`, 5, '', /./],
    ['a text that is no pack', 'hello', 1, '', /./],
    ['aliases without end', bomb(), 1, '', /./],
  ];
  it.each(broken)('is refused for %s, with line and field', (_, text, line, field, message) => {
    const [first] = errorsIn(text);
    expect(first?.message).toMatch(message);
    expect({ line: first?.line, field: first?.field }).toEqual({ line, field });
  });

  it('is refused when it is too long', () => {
    expect(errorsIn('#'.repeat(2_000_001))[0]?.message).toMatch(/larger/);
  });
});

function bomb(): string {
  const levels = Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}]`);
  return ['a0: &a0 [x]', ...levels].join('\n');
}
