import { describe, expect, it } from 'vitest';
import { findSections, headingKind } from '../../../src/core/candidate/cv-sections.ts';

describe('headingKind', () => {
  it.each([
    ['Experience', 'experience'],
    ['WORK EXPERIENCE', 'experience'],
    ['Professional Experience:', 'experience'],
    ['Employment History', 'experience'],
    ['Berufserfahrung', 'experience'],
    ['Beruflicher Werdegang', 'experience'],
    ['Expérience professionnelle', 'experience'],
    ['Experiencia laboral', 'experience'],
    ['Education', 'education'],
    ['Academic Background', 'education'],
    ['Ausbildung', 'education'],
    ['Formation', 'education'],
    ['Educación', 'education'],
    ['Technical Skills', 'skills'],
    ['Skills & Tools', 'skills'],
    ['Programming Languages', 'skills'],
    ['Kenntnisse', 'skills'],
    ['Compétences', 'skills'],
    ['Skills: Go, Java', 'skills'],
    ['Core competencies', 'skills'],
    ['Projects', 'projects'],
    ['Selected Open Source Projects', 'projects'],
    ['Certifications', 'certificates'],
    ['Awards and Honours', 'certificates'],
    ['Languages', 'languages'],
    ['Sprachen: Deutsch, Englisch', 'languages'],
    ['Interests', 'interests'],
    ['Hobbies', 'interests'],
    ['Summary', 'summary'],
    ['About me', 'summary'],
    ['Profile', 'summary'],
    ['Contact', 'contact'],
    ['References', 'other'],
  ])('reads "%s" as %s', (line, kind) => {
    expect(headingKind(line)).toBe(kind);
  });

  it.each([
    'Sample Candidate',
    'Senior Backend Engineer',
    'Experience with Java and Spring in large teams.',
    'Experience: five years in banking',
    'Wrote documentation and tests',
    'Docker',
    '2019 – 2022',
    '',
    '• Led projects',
  ])('takes "%s" for no heading', (line) => {
    expect(headingKind(line)).toBeNull();
  });
});

describe('findSections', () => {
  it('calls a text without headings other', () => {
    expect(findSections(['one', 'two'])).toEqual([{ kind: 'other', heading: '', firstLine: 0, lastLine: 1 }]);
  });

  it('finds nothing in nothing', () => {
    expect(findSections([])).toEqual([]);
  });
});
