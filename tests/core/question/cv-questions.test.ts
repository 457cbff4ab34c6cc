import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutBullet } from '../../../src/core/candidate/cv-lines.ts';
import type { CandidateProfile, JobProfile } from '../../../src/core/candidate/candidate-profile.ts';
import { parseCv } from '../../../src/core/candidate/parse-cv.ts';
import { parseJobDescription } from '../../../src/core/candidate/parse-job-description.ts';
import { questionsFromCv } from '../../../src/core/question/cv-questions.ts';
import type { CvQuestion } from '../../../src/core/question/cv-questions.ts';
import { cvWordings } from '../../../src/core/question/cv-wordings.ts';
import { sampleHeader, samplePageOne, samplePageTwo } from '../../fixtures/cv/sample-cv.ts';
import { readTestTaxonomy } from '../../fixtures/taxonomy.ts';

const taxonomy = readTestTaxonomy();
const sample = parse([...sampleHeader, '', ...samplePageOne, '', ...samplePageTwo]);
const job = parseJob(['Senior Backend Engineer', 'You know Go, GraphQL, Azure, Docker and SQL.']);

describe('questionsFromCv', () => {
  it('asks about the best highlight first, with its words and its line', () => {
    const [first] = ask(sample);
    expect(first?.text).toContain('“Cut the p95 latency of the checkout API from 900 ms to 210 ms …”');
    expect(first?.cvLine).toEqual({ line: 8, text: withoutBullet(sample.lines[8] ?? '') });
    expect(first?.reason).toBe('Your CV names this result.');
  });

  it('makes questions for the experience phase that need no card', () => {
    for (const question of ask(sample, job)) {
      expect(question).toMatchObject({
        bankQuestionId: null,
        cardId: null,
        domainId: 'experience',
        phase: 'experience',
        facet: 'tell',
        dimension: 'experience',
        role: { type: 'main' },
        engine: { rung: 0 },
      });
      expect(question.rubric.type).toBe('points');
    }
  });

  it('asks about each line once', () => {
    const lines = ask(sample, job).flatMap(({ cvLine }) => cvLine?.line ?? []);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('does not ask about two achievements in a row while there is something else', () => {
    const reasons = ask(sample).map(({ reason }) => reason);
    expect(reasons[0]).not.toBe(reasons[1]);
  });

  it('asks for what the job wants and the CV lacks', () => {
    const missing = ask(sample, job).filter(({ cvLine }) => cvLine === null);
    expect(missing.map(({ reason }) => reason)).toEqual([
      'The job description asks for GraphQL; your CV does not name it.',
      'The job description asks for Azure; your CV does not name it.',
    ]);
  });

  it('does not miss a broad skill where the CV names one of its kind', () => {
    const withoutSql = parse(['Skills', 'PostgreSQL']);
    expect(ask(withoutSql, parseJob(['SQL'])).map(({ reason }) => reason)).toEqual([
      'Your CV names PostgreSQL.',
    ]);
  });

  it('asks about a skill that the job wants and the CV names elsewhere', () => {
    const [question] = ask(parse(['Skills', 'Docker']), job).filter(({ cvLine }) => cvLine !== null);
    expect(question).toMatchObject({
      reason: 'The job description asks for Docker, and your CV names it.',
      cvLine: { line: 1, text: 'Docker' },
    });
  });

  it('asks about skills where the CV has little else', () => {
    const questions = ask(parse(['Skills', 'Java', 'Kafka']));
    expect(questions.map(({ reason }) => reason)).toEqual(['Your CV names Java.', 'Your CV names Kafka.']);
  });

  it('asks a leader about leading first', () => {
    const [first] = questionsFromCv(sample, null, 'engineering-manager', 1);
    expect(first?.reason).toBe('Your CV says that you led or taught people.');
  });

  it('asks about time between jobs last, neutrally, and does not score it', () => {
    const gapped = parse([
      'Experience',
      'Developer',
      '03/2020 – 02/2023',
      '• Built a booking service in Java for two clients',
      '',
      'Software Developer',
      '01/2015 – 06/2018',
    ]);
    const last = ask(gapped).at(-1);
    expect(last?.text).toMatch(/did you work on or learn between June 2018 and March 2020\?$/);
    expect(last?.rubric).toEqual({ type: 'none' });
    expect(last?.cvLine).toEqual({ line: 2, text: '03/2020 – 02/2023' });
  });

  it('asks about a change of role in the words of the CV', () => {
    const changed = parse([
      'Experience',
      'Backend Engineer',
      '2020 – 2023',
      '',
      'QA Engineer',
      '2017 – 2020',
    ]);
    expect(ask(changed)[0]?.text).toContain('from QA Engineer to Backend Engineer');
  });

  it('says the same with the same seed, and varies with the seed', () => {
    expect(ask(sample, job, 5)).toEqual(ask(sample, job, 5));
    const openings = new Set(Array.from({ length: 20 }, (_, seed) => ask(sample, null, seed)[0]?.text));
    expect(openings.size).toBeGreaterThan(3);
  });

  it('does not repeat a wording before the others had their turn', () => {
    const lines = ['alpha', 'beta', 'gamma'].map(
      (name) => `• Reduced the ${name} costs by 10% within a year`,
    );
    const texts = ask(parse(['Experience', 'Developer', '2019 – 2023', ...lines])).map(({ text }) =>
      text.replace(/“.*”/, ''),
    );
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('asks nothing of an empty CV', () => {
    expect(ask(parse([]))).toEqual([]);
  });

  it('never quotes contact data or private matters', () => {
    const highlights = ['Built ana@example.org', 'Led +00 123 456 789', 'Raised my two children'].map(
      (text) => ({
        kind: 'project' as const,
        text,
        line: 0,
        worth: 1,
      }),
    );
    expect(ask({ ...sample, highlights, skills: [] })).toEqual([]);
  });

  it('puts one question at a time, in at most 45 words, whatever the CV says', () => {
    const word = fc.oneof(fc.constantFrom(...sample.lines, '• Built “it”? Yes! Led 5 people'), fc.string());
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.nat(), (lines, seed) => {
        for (const { text, cvLine } of ask(parse(lines), job, seed)) {
          expect(text.match(/\?/g)?.length ?? 0).toBeLessThanOrEqual(1);
          expect(text.split(/\s+/).length).toBeLessThanOrEqual(45);
          expect(text).not.toMatch(/\{(?:quote|skill)\}|undefined/);
          if (cvLine !== null) expect(cvLine.text.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('cvWordings', () => {
  const asks = Object.values(cvWordings).flatMap(({ asks: list }) => [...list]);

  it('asks one thing at a time', () => {
    expect(asks.filter((text) => (text.match(/\?/g)?.length ?? 0) > 1)).toEqual([]);
  });

  it('leads nobody to an answer', () => {
    expect(asks.filter((text) => /\b(?:did you not|surely|isn’t it|don’t you|agree)\b/i.test(text))).toEqual(
      [],
    );
  });

  it('says no wording twice', () => {
    expect(new Set(asks).size).toBe(asks.length);
  });
});

function parse(lines: readonly string[]): CandidateProfile {
  return parseCv(lines, 'abc', taxonomy, 2026);
}

function parseJob(lines: readonly string[]): JobProfile {
  return parseJobDescription(lines, 'abc', taxonomy);
}

function ask(profile: CandidateProfile, wanted: JobProfile | null = null, seed = 1): readonly CvQuestion[] {
  return questionsFromCv(profile, wanted, 'backend-engineer', seed);
}
