import { describe, expect, it } from 'vitest';
import { gradeByRules } from '../../../src/core/evaluation/rule-grader.ts';
import { learnSampleWords } from '../../../src/core/evaluation/sample-words.ts';
import { makeTask } from './grading-task.ts';

describe('probes', () => {
  it('ask for a missed point with the follow-up of the card', () => {
    const { probes } = gradeByRules(
      makeTask({ answer: 'The keys are sorted, so it reads only a few pages instead of all.' }),
    );
    expect(probes).toContainEqual(
      expect.objectContaining({
        kind: 'missed-point',
        pointId: 'write-cost',
        followUp: 'What happens to inserts?',
      }),
    );
  });

  it.each([
    [
      'I have never used Kubernetes, I must admit, but I read about it.',
      ['Skills: Docker, Kubernetes, Terraform'],
      'Kubernetes',
    ],
    [
      "I don't have any experience, well, no experience with Kafka so far.",
      ['Built pipelines with Kafka and Flink'],
      'Kafka',
    ],
    ['I have worked with Java for two years now and liked it.', ['6 years of Java at Contoso'], 'Java'],
  ])('point at %j against the CV', (answer, cvLines, name) => {
    const { probes } = gradeByRules(makeTask({ answer, cvLines, rubric: { type: 'none' } }));
    const found = probes.find(({ kind }) => kind === 'contradiction');
    expect(found?.note).toContain(name);
    expect(found?.followUp).toContain(name);
  });

  it.each([
    ['I have never used Kubernetes in production, only at home.', ['Skills: Docker, Kubernetes']],
    ['I have used Kubernetes for three years.', ['Skills: Docker, Kubernetes']],
    ['I have never used it.', ['Built pipelines with Kafka']],
    ['I have worked with Java for six years.', ['6 years of Java at Contoso']],
    ['Two years ago we moved to Java.', ['6 years of Java at Contoso']],
  ])('see nothing in %j', (answer, cvLines) => {
    const { probes } = gradeByRules(makeTask({ answer, cvLines, rubric: { type: 'none' } }));
    expect(probes.filter(({ kind }) => kind === 'contradiction')).toEqual([]);
  });

  it('point at two statements of the answer that do not go together', () => {
    const answer =
      'The cache always invalidates stale entries itself. Later on, the cache never invalidates stale entries itself.';
    const { probes } = gradeByRules(makeTask({ answer, rubric: { type: 'none' } }));
    expect(probes.map(({ kind }) => kind)).toContain('contradiction');
  });

  it.each([
    ['We built a very scalable system for our users there.', 'buzzword', 'scalable'],
    ['We used various tools and so on to do the monitoring.', 'vague', 'various tools'],
    ['The whole thing got significantly faster after that.', 'vague', 'significantly faster'],
  ])('ask what is meant in %j', (answer, kind, words) => {
    const { probes } = gradeByRules(makeTask({ answer, rubric: { type: 'none' } }));
    expect(probes.find((probe) => probe.kind === kind)?.note).toContain(words);
  });

  it('leave a claim alone that is explained', () => {
    const answer = 'It is scalable because each shard holds its own keys, and we went from 2 to 40 nodes.';
    const { probes } = gradeByRules(makeTask({ answer, rubric: { type: 'none' } }));
    expect(probes.filter(({ kind }) => kind === 'buzzword' || kind === 'vague')).toEqual([]);
  });

  describe('of what sounds like wrong sample answers', () => {
    const { rubric } = makeTask({});
    const sampleWords = learnSampleWords(
      ['The keys stand in sorted order, so it walks down to a few pages.'],
      ['The engine hashes every column, caches whole tables and compresses old rows overnight.'],
    )!;
    const wrong = 'The engine hashes every column, caches whole tables and compresses old rows overnight';
    const kinds = (answer: string, misconceptions: readonly string[] = []): readonly string[] => {
      if (rubric.type !== 'points') return [];
      const known = misconceptions.map((text) => ({
        text,
        cues: [[{ stems: ['engin', 'hash'], negated: false }]],
        followUp: null,
      }));
      const task = makeTask({ answer, rubric: { ...rubric, misconceptions: known, sampleWords } });
      return gradeByRules(task)
        .probes.filter(({ kind }) => kind === 'doubtful' || kind === 'misconception')
        .map(({ kind, evidence: [words], followUp }) =>
          kind === 'doubtful' ? `${answer.slice(words?.start, words?.end)}: ${followUp ?? ''}` : kind,
        );
    };

    it('say it back and ask how to find out', () => {
      expect(kinds(`It reads a few pages. ${wrong}.`)).toEqual([
        `${wrong}: You said “${wrong}”. How could you find out whether that holds?`,
      ]);
    });

    it('are none where right words outweigh, and none where a known misconception says more', () => {
      expect(kinds('The keys are in sorted order, and it walks to a few pages.')).toEqual([]);
      expect(kinds(`It reads a few pages. ${wrong}.`, ['The engine hashes all.'])).toEqual(['misconception']);
    });
  });
});
