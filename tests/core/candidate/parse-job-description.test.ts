import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { JobProfile } from '../../../src/core/candidate/candidate-profile.ts';
import { parseJobDescription } from '../../../src/core/candidate/parse-job-description.ts';
import { jobProfileSchema } from '../../../src/core/candidate/profile-schema.ts';
import { readTestTaxonomy } from '../../fixtures/taxonomy.ts';

const taxonomy = readTestTaxonomy();

describe('parseJobDescription', () => {
  it('reads title, level and skills', () => {
    const job = parse([
      'Example Payments Ltd',
      'Senior Backend Engineer (m/f/d)',
      'You will build services in Go and PostgreSQL.',
      '',
      'At least 5 years of experience.',
    ]);
    expect(job).toMatchObject({
      title: 'Senior Backend Engineer',
      roleId: 'backend-engineer',
      level: 'senior',
      sha256: 'abc',
    });
    expect(job.skills.map(({ name, line }) => [name, line])).toEqual([
      ['Go', 2],
      ['PostgreSQL', 2],
    ]);
  });

  it.each<[string, string[], string | null, string | null]>([
    ['a label', ['About us', 'Job title: Data Engineer'], 'Data Engineer', 'data-engineer'],
    ['a label it does not know', ['Position: Head gardener'], 'Head gardener', null],
    [
      'a sentence',
      ['We make maps. We are looking for a QA engineer to join us.'],
      'QA engineer',
      'qa-engineer',
    ],
    ['nothing', ['We make maps and like people.'], null, null],
  ])('takes the title from %s', (_name, lines, title, roleId) => {
    expect(parse(lines)).toMatchObject({ title, roleId });
  });

  it.each<[string, string[], string | null]>([
    ['the title', ['Junior Developer', '5 years of experience'], 'junior'],
    ['the years it asks for', ['Software Developer', '3+ years of experience with Java'], 'mid'],
    ['its own words', ['Software Developer', 'Graduates welcome'], 'junior'],
    ['nothing', ['Software Developer', 'Our company is 12 years old'], null],
  ])('takes the level from %s', (_name, lines, level) => {
    expect(parse(lines).level).toBe(level);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 })), (lines) =>
        v.is(jobProfileSchema, parse(lines)),
      ),
      { numRuns: 50 },
    );
  });
});

function parse(lines: readonly string[]): JobProfile {
  return parseJobDescription(lines, 'abc', taxonomy);
}
