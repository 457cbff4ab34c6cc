import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CandidateProfile } from '../../../src/core/candidate/candidate-profile.ts';
import { parseCv } from '../../../src/core/candidate/parse-cv.ts';
import { candidateProfileSchema } from '../../../src/core/candidate/profile-schema.ts';
import * as v from 'valibot';
import { sampleHeader, samplePageOne, samplePageTwo } from '../../fixtures/cv/sample-cv.ts';
import { readTestTaxonomy } from '../../fixtures/taxonomy.ts';

const taxonomy = readTestTaxonomy();
const sample = [...sampleHeader, '', ...samplePageOne, '', ...samplePageTwo];

describe('parseCv', () => {
  it('reads the whole sample', () => {
    const profile = parse(sample);
    expect(profile).toMatchObject({
      name: { text: 'Sample Candidate', line: 0 },
      level: { level: 'senior', because: 'the title “Senior Backend Engineer”' },
      roleId: 'backend-engineer',
      yearsOfExperience: 10.5,
      sha256: 'abc',
    });
    expect(profile.sections.map(({ kind }) => kind)).toEqual([
      'contact',
      'summary',
      'experience',
      'projects',
      'education',
      'skills',
      'languages',
    ]);
    expect(profile.skills).toContainEqual({ name: 'Kubernetes', domainId: 'containers', line: 10 });
  });

  it('keeps its lines without blank ones', () => {
    expect(parse(['  Sample   Candidate ', '', '\t', 'Skills']).lines).toEqual([
      'Sample Candidate',
      'Skills',
    ]);
  });

  it('joins a statement that the page breaks, at the line where it starts', () => {
    const { highlights, lines } = parse(sample);
    const [first] = highlights;
    expect(first).toMatchObject({
      kind: 'achievement',
      text: 'Cut the p95 latency of the checkout API from 900 ms to 210 ms by moving to PostgreSQL read replicas and Redis.',
    });
    expect(lines[first?.line ?? -1]).toMatch(/^• Cut the p95/);
  });

  it('sorts highlights by how much they are worth', () => {
    const worths = parse(sample).highlights.map(({ worth }) => worth);
    expect(worths).toEqual([...worths].sort((a, b) => b - a));
  });

  it.each([
    ['Reduced build times by 40%', 'achievement'],
    ['Improved the onboarding of new customers', 'achievement'],
    ['Led the migration of the billing system', 'leadership'],
    ['Mentored three junior engineers', 'leadership'],
    ['Designed an event-driven order service', 'project'],
    ['Responsible for the deployment of all services', 'responsibility'],
  ])('takes "%s" for %s', (text, kind) => {
    const { highlights } = parse(['Experience', 'Developer', '2019 – 2022', `• ${text}`]);
    expect(highlights.map((highlight) => [highlight.kind, highlight.text])).toEqual([[kind, text]]);
  });

  it.each([
    'Attended the annual meeting',
    'Built the site of my church community',
    'Maintained ana@example.org for customer mail',
    'Led a family day for employees',
  ])('asks nothing about "%s"', (text) => {
    expect(parse(['Experience', 'Developer', '2019 – 2022', `• ${text}`]).highlights).toEqual([]);
  });

  it('sees a change of role', () => {
    const { highlights } = parse([
      'Experience',
      'Backend Engineer, Example Ltd',
      '2020 – 2023',
      '',
      'QA Engineer, Sample GmbH',
      '2017 – 2020',
    ]);
    expect(highlights).toEqual([
      { kind: 'change', text: 'from QA Engineer to Backend Engineer', line: 1, worth: 0.45 },
    ]);
  });

  describe('gaps', () => {
    const gapped = [
      'Experience',
      'Developer',
      '03/2020 – 02/2023',
      '',
      'Software Developer',
      '01/2015 – 06/2018',
    ];

    it('sees a gap of a year and more, by the dates of the CV', () => {
      expect(parse(gapped).highlights).toEqual([
        { kind: 'gap', text: 'between June 2018 and March 2020', line: 2, worth: 0.3 },
      ]);
    });

    it.each<[string, string[]]>([
      [
        'shorter than twelve months',
        ['Experience', 'Developer', '05/2019 – 02/2023', '', 'Developer', '01/2015 – 06/2018'],
      ],
      [
        'that years alone may not hold',
        ['Experience', 'Developer', '2019 – 2023', '', 'Developer', '2015 – 2018'],
      ],
      ['filled by studies', [...gapped, 'Education', 'MSc Informatics', '2018 – 2020']],
      ['in a CV that speaks of parental leave', [...gapped, 'Other', 'Parental leave in 2019']],
    ])('passes over a gap %s', (_name, lines) => {
      expect(parse(lines).highlights.filter(({ kind }) => kind === 'gap')).toEqual([]);
    });
  });

  describe('years of work', () => {
    it.each<[string, string[], number | null]>([
      ['merges jobs that overlap', ['Experience', 'Dev', '01/2018 – 12/2019', 'Dev', '01/2019 – 12/2020'], 3],
      ['runs to this year', ['Experience', 'Developer', 'January 2024 – Present'], 2.5],
      ['leaves internships out', ['Experience', 'Software Engineering Intern', '2020 – 2022'], null],
      ['leaves studies out', ['Education', 'BSc', '2015 – 2018'], null],
      ['believes the summary', ['Summary', 'Developer with over twelve years of experience'], 12],
      ['says nothing without dates', ['Experience', 'Developer at Example'], null],
    ])('%s', (_name, lines, years) => {
      expect(parse(lines).yearsOfExperience).toBe(years);
    });
  });

  describe('level', () => {
    it.each<[string, string[], string | null]>([
      ['a senior by title', ['Experience', 'Senior Developer', '2024 – 2026'], 'senior'],
      ['a staff engineer by title', ['Experience', 'Principal Engineer', '2015 – 2026'], 'staff'],
      ['a junior by title', ['Experience', 'Junior Developer', '2019 – 2026'], 'junior'],
      ['a junior by years', ['Experience', 'Developer', '2025 – Present'], 'junior'],
      ['a mid-level by years', ['Experience', 'Developer', '2022 – Present'], 'mid'],
      ['a senior by years', ['Experience', 'Developer', '2016 – Present'], 'senior'],
      ['a student', ['Education', 'BSc Informatics', '2024 – Present'], 'junior'],
      ['a graduate to be', ['Education', 'BSc Informatics, expected 2027'], 'junior'],
      ['a student by headline', ['Sample Candidate', 'Computer science student', 'Skills', 'Java'], 'junior'],
      ['an intern', ['Experience', 'Software Engineering Intern, Example', '06/2025 – 08/2025'], 'junior'],
      ['nobody known', ['Skills', 'Java'], null],
    ])('knows %s', (_name, lines, level) => {
      expect(parse(lines).level?.level ?? null).toBe(level);
    });

    it('says why in words', () => {
      expect(parse(['Experience', 'Developer', '2022 – Present']).level?.because).toBe(
        'four years of work since 2022',
      );
    });
  });

  describe('role', () => {
    it.each<[string, string[], string | null]>([
      [
        'the headline',
        ['Sample Candidate', 'Data Scientist', 'Experience', 'QA Engineer', '2015 – 2019'],
        'data-scientist',
      ],
      ['the summary', ['Summary', 'Product manager with ten years in retail'], 'product-manager'],
      [
        'the newest job',
        ['Experience', 'Data Engineer', '2020 – 2024', '', 'Developer', '2015 – 2019'],
        'data-engineer',
      ],
      ['nothing it knows', ['Sample Candidate', 'Head gardener'], null],
    ])('takes %s', (_name, lines, roleId) => {
      expect(parse(lines).roleId).toBe(roleId);
    });
  });

  it('reads a table of dates without any heading', () => {
    const profile = parse([
      'Sample Candidate',
      'Senior Data Engineer',
      '01/2021 – today  Senior Data Engineer, Example Energy AG',
      'Built a streaming platform with Kafka',
      '03/2017 – 12/2020  Data Engineer, Sample Cloud Ltd',
      'Wrote reports in Power BI',
      '2012 – 2014  MSc Statistics',
    ]);
    expect(profile).toMatchObject({
      roleId: 'data-engineer',
      yearsOfExperience: 9.5,
      level: { level: 'senior' },
    });
    expect(profile.highlights.map(({ kind }) => kind)).toEqual(['project', 'project', 'gap']);
  });

  it('takes the name of a company for no title', () => {
    const profile = parse(['Experience', 'Example Cloud Software GmbH', '2019 – 2023']);
    expect(profile).toMatchObject({ roleId: null, level: { because: 'four years of work since 2019' } });
  });

  it('never throws, and every line number points into its lines', () => {
    const word = fc.oneof(
      fc.constantFrom(...sample, 'Experience', 'Education', '2019 – 2022', '•', '01/2020 - now', 'Go, R, C'),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (lines) => {
        const profile = parse(lines);
        expect(v.is(candidateProfileSchema, profile)).toBe(true);
        expect(lineNumbers(profile).filter((line) => profile.lines[line] === undefined)).toEqual([]);
        expect(profile.sections.filter(({ firstLine, lastLine }) => lastLine < firstLine)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('gives every line to one section', () => {
    const { sections, lines } = parse(sample);
    const covered = sections.flatMap(({ firstLine, lastLine }) =>
      Array.from({ length: lastLine - firstLine + 1 }, (_, index) => firstLine + index),
    );
    expect(covered).toEqual(lines.map((_, line) => line));
  });
});

function parse(lines: readonly string[]): CandidateProfile {
  return parseCv(lines, 'abc', taxonomy, 2026);
}

function lineNumbers({ name, skills, highlights, sections }: CandidateProfile): readonly number[] {
  return [
    ...(name === null ? [] : [name.line]),
    ...skills.map(({ line }) => line),
    ...highlights.map(({ line }) => line),
    ...sections.flatMap(({ firstLine, lastLine }) => [firstLine, lastLine]),
  ];
}
