import { describe, expect, it } from 'vitest';
import { cueMatches } from '../../../src/core/evaluation/match-cue.ts';
import { cvRubric } from '../../../src/core/question/cv-rubrics.ts';
import type { CvQuestionKind } from '../../../src/core/question/cv-rubrics.ts';

const story = `When I joined, the checkout took too long and customers complained before every holiday. I was
  responsible for the read path, so I profiled the requests and found out that one query did most of the work. We
  compared two options, a cache or read replicas, and went with replicas rather than a cache, because stale prices
  would have been a problem. I rolled it out gradually behind a flag. In the end the slowest requests dropped from 900
  to 210 milliseconds and complaints stopped. I learned to measure before I touch anything.`;

const answers: Readonly<Record<Exclude<CvQuestionKind, 'gap'>, string>> = {
  achievement: story,
  project: story,
  responsibility: story,
  skill: story,
  'wanted-skill': story,
  leadership: `The problem was that two teams kept breaking each other's work shortly before the launch date. I decided
    to bring them into one team. At first some disagreed, so I talked to each of them alone and agreed on goals with
    everybody. I delegated the interface to the most junior person and coached her. As a result we launched on time,
    and incidents fell by half. Next time I would ask the people before I announce a plan.`,
  change: `I was stuck in testing and wanted to build things myself. What carried over was seeing how software breaks;
    it helped me that I knew the product. I took a course at home, paired with a colleague for months, and had to
    learn databases from scratch. My first service went live after half a year. It taught me to ask early.`,
  'missing-skill': `I have not used it in production. The closest thing is REST with a schema: in my last job I built
    an API of forty endpoints and I designed its filters. The idea of asking only for the fields you need is similar
    to that. I would start with a small prototype and read the documentation, within a month I would be productive.`,
};

describe('cvRubric', () => {
  it.each(Object.entries(answers))(
    'gives a strong answer on %s at least 85 % of the weight',
    (kind, answer) => {
      expect(share(kind as CvQuestionKind, answer)).toBeGreaterThanOrEqual(0.85);
    },
  );

  it.each(Object.keys(answers))('gives empty phrases on %s little', (kind) => {
    const phrases = `We were a great team and worked in an agile way with modern technologies. It was a very
      successful project and everybody was proud of it. Quality and communication are important to me.`;
    expect(share(kind as CvQuestionKind, phrases)).toBeLessThanOrEqual(0.2);
  });

  it('scores no time between jobs', () => {
    expect(cvRubric('gap')).toEqual({ type: 'none' });
  });

  it.each(Object.keys(answers))('has several cues for every point on %s, and none empty', (kind) => {
    const rubric = cvRubric(kind as CvQuestionKind);
    if (rubric.type !== 'points') throw new Error(rubric.type);
    for (const { cues, followUp } of rubric.points) {
      expect(cues.length).toBeGreaterThanOrEqual(2);
      expect(cues.flat().filter(({ stems }) => stems.length === 0)).toEqual([]);
      expect(followUp).toMatch(/\?$/);
    }
  });
});

function share(kind: CvQuestionKind, answer: string): number {
  const rubric = cvRubric(kind);
  if (rubric.type !== 'points') return 0;
  const total = rubric.points.reduce((sum, { weight }) => sum + weight, 0);
  const earned = rubric.points.filter(({ cues }) => cues.some((cue) => cueMatches(cue, answer)));
  return earned.reduce((sum, { weight }) => sum + weight, 0) / total;
}
