import { describe, expect, it } from 'vitest';
import { findSections } from '../../../src/core/candidate/cv-sections.ts';
import { findName } from '../../../src/core/candidate/find-name.ts';

describe('findName', () => {
  it.each<[string, string[], string]>([
    ['the first line', ['Sample Candidate', 'Developer'], 'Sample Candidate'],
    ['capitals', ['SAMPLE O’CANDIDATE'], 'Sample O’Candidate'],
    ['accents', ['Zoë Müster-Example'], 'Zoë Müster-Example'],
    ['particles', ['Sample van der Candidate'], 'Sample van der Candidate'],
    ['a title before it', ['Dr. Sample Candidate'], 'Sample Candidate'],
    ['a degree after it', ['Sample Candidate, PhD'], 'Sample Candidate'],
    ['an initial', ['Sample X. Candidate'], 'Sample X. Candidate'],
    ['a heading before it', ['Curriculum Vitae', 'Sample Candidate'], 'Sample Candidate'],
    ['a heading on its line', ['CV – Sample Candidate'], 'Sample Candidate'],
    ['a label', ['Personal details', 'Name: Sample Candidate'], 'Sample Candidate'],
    [
      'the e-mail address, further down',
      ['Contact', 'sample.candidate@example.org', 'Skills', 'Go', 'Sample Candidate'],
      'Sample Candidate',
    ],
  ])('finds it by %s', (_name, lines, name) => {
    expect(findName(lines, findSections(lines))?.text).toBe(name);
  });

  it.each<[string, string[]]>([
    ['a job title', ['Senior Backend Engineer', 'Berlin']],
    ['an e-mail address', ['sample.candidate@example.org']],
    ['a heading', ['Work Experience', 'Example Ltd']],
    ['a place', ['New York', 'Software Engineer']],
    ['technologies', ['Docker Kubernetes']],
    ['a company', ['Example Payments Ltd']],
    ['one word', ['Sample']],
    ['a sentence', ['I am Sample Candidate and I write software']],
    ['words below the opening', ['a', 'b', 'c', 'd', 'Happy Customers']],
    ['nothing', []],
  ])('does not take %s for a name', (_name, lines) => {
    expect(findName(lines, findSections(lines))).toBeNull();
  });
});
