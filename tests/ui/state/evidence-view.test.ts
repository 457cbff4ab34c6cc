import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../src/core/evaluation/evaluation.ts';
import type { Turn } from '../../../src/core/interview/interview.ts';
import { EvidenceViewState } from '../../../src/ui/state/evidence-view.svelte.ts';
import { judgesInWords } from '../../../src/ui/text/feedback-text.ts';
import { makeEvaluation, makePoint, makeQuestion } from '../../fakes/interview-factories.ts';

describe('evidence view', () => {
  it('numbers the points in the order of the rubric and gives a look to those with words', () => {
    const view = new EvidenceViewState(makeTurn(makeEvaluation()));
    expect(view.points.map(({ number, look, verdict }) => [number, look, verdict])).toEqual([
      [1, 1, 'said'],
      [2, null, 'absent'],
    ]);
  });

  it('shows no words for a point that was missed', () => {
    const point = makePoint({ credit: 0, evidence: [{ start: 0, end: 8 }] });
    expect(new EvidenceViewState(makeTurn(makeEvaluation({ points: [point] }))).hasMarks).toBe(false);
  });

  it('marks the words that say the opposite, and quotes them beside the point', () => {
    const contradiction = { start: 2, end: 11 };
    const point = makePoint({ credit: 0, evidence: [], contradiction });
    const view = new EvidenceViewState(makeTurn(makeEvaluation({ points: [point] })));
    expect(view.points).toMatchObject([{ verdict: 'contradicted', look: null, opposite: 'few pages' }]);
    expect(view.segments.find(({ sourceIds }) => sourceIds.includes('one'))?.text).toBe('few pages');
    expect(view.hasMarks).toBe(true);
  });

  it('says which points were found by meaning, and not of a missed one', () => {
    const foundBy = { rung: 1, name: 'tiny', version: '1' } as const;
    const points = [0.35, 0].map((credit, index) => makePoint({ pointId: `${index}`, credit, foundBy }));
    const view = new EvidenceViewState(makeTurn(makeEvaluation({ points: [...points, makePoint({})] })));
    expect(view.points.map(({ byMeaning }) => byMeaning)).toEqual([true, false, false]);
    expect(judgesInWords(makeEvaluation({ points }))).toMatch(
      /^rules on this device \(.+\), and by meaning by a small model on this device \(tiny 1\)$/,
    );
    expect(judgesInWords(makeEvaluation())).not.toContain('by meaning');
  });

  it('lights what is pointed at before what is pinned', () => {
    const view = new EvidenceViewState(makeTurn(makeEvaluation()));
    view.pin(['one']);
    expect(view.litPoint?.id).toBe('one');
    view.pointAt(['two']);
    expect(view.litPoint?.id).toBe('two');
    view.pointAt([]);
    expect(view.litPoint?.id).toBe('one');
  });

  it('unpins what is pinned again', () => {
    const view = new EvidenceViewState(makeTurn(makeEvaluation()));
    view.pin(['one']);
    view.pin(['one']);
    expect(view.isPinned(['one'])).toBe(false);
    expect(view.lit).toEqual([]);
  });

  it('brings the follow-up of the rubric beside a missed point', () => {
    const points = [makePoint({ credit: 0, evidence: [] })];
    const [point] = new EvidenceViewState(makeTurn(makeEvaluation({ points }))).points;
    expect(point?.followUp).toBe('How many pages does it read?');
  });

  it('has nothing to point at without an evaluation', () => {
    const view = new EvidenceViewState(makeTurn(null));
    expect([view.points, view.hasMarks]).toEqual([[], false]);
  });
});

function makeTurn(evaluation: Evaluation | null): Turn {
  return {
    question: makeQuestion(),
    askedAtMs: 0,
    activeMs: 0,
    draft: '',
    answer: 'A few pages are read.',
    spoken: null,
    skipped: false,
    hintShown: false,
    rephrased: null,
    evaluation,
    feedbackRead: false,
  };
}
