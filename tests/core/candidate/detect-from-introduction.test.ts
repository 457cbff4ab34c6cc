import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectFromIntroduction } from '../../../src/core/candidate/detect-from-introduction.ts';
import { readTestTaxonomy } from '../../fixtures/taxonomy.ts';

const taxonomy = readTestTaxonomy();

describe('detectFromIntroduction', () => {
  it.each([
    [
      "hi, I'm Ana, I have been a backend developer for six years",
      { name: 'Ana', level: 'senior', roleId: 'backend-engineer' },
    ],
    ['My name is sample and I just graduated in computer science.', { name: 'Sample', level: 'junior' }],
    [
      'Hello, my name is Sample Candidate. I work as a data analyst at a bank, three years now.',
      { name: 'Sample Candidate', level: 'mid', roleId: 'data-analyst' },
    ],
    ["I'm a junior frontend developer.", { level: 'junior', roleId: 'frontend-engineer' }],
    [
      'Good morning, I am Sample. Currently a senior product manager for a travel app, with about ten years of experience.',
      { name: 'Sample', level: 'senior', roleId: 'product-manager' },
    ],
    [
      "I'm a final-year student of informatics and want to become a data scientist",
      { level: 'junior', roleId: 'data-scientist' },
    ],
    ["I'm happy to be here. I like cooking.", {}],
    ["I'm currently working on my own project.", {}],
    ['I moved here six years ago and I am 34 years old.', {}],
    ['i am nervous, sorry', {}],
    [
      'Call me Ana. I have worked as a DevOps engineer for eight months.',
      { name: 'Ana', level: 'junior', roleId: 'devops-engineer' },
    ],
    ['I am a career changer: I was a nurse before.', { level: 'junior' }],
    [
      "I was a teacher until last year and now I'm a junior web developer",
      { level: 'junior', roleId: 'frontend-engineer' },
    ],
    ["I'm a registered nurse, nine years now.", { level: 'senior', roleId: 'nurse' }],
    ["I'm German and I live in Berlin with my wife", {}],
    ['', {}],
  ])('hears in "%s" %j', (answer, found) => {
    expect(detectFromIntroduction(answer, taxonomy)).toEqual(found);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (answer) => {
        detectFromIntroduction(`I'm ${answer}`, taxonomy);
      }),
      { numRuns: 50 },
    );
  });
});
