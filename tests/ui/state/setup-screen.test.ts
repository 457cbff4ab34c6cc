import { describe, expect, it } from 'vitest';
import type { CandidateProfile } from '../../../src/core/candidate/candidate-profile.ts';
import { earlierCvs, wholeMinutes } from '../../../src/ui/state/setup-screen.svelte.ts';
import { makeInterview } from '../../fakes/interview-factories.ts';

function profile(sha256: string, name: string): CandidateProfile {
  return {
    name: { text: name, line: 0 },
    level: null,
    roleId: null,
    yearsOfExperience: null,
    skills: [],
    highlights: [],
    sections: [],
    lines: [name],
    sha256,
  };
}

describe('earlierCvs', () => {
  it('gives each CV once, as it was corrected last', () => {
    const interviews = [
      { ...makeInterview([]), startedAtMs: 3, candidate: profile('a', 'Corrected') },
      { ...makeInterview([]), startedAtMs: 2, candidate: profile('b', 'Other') },
      { ...makeInterview([]), startedAtMs: 1, candidate: profile('a', 'As read') },
      { ...makeInterview([]), startedAtMs: 0 },
    ];
    expect(earlierCvs(interviews).map((cv) => [cv.profile.name?.text, cv.usedAtMs])).toEqual([
      ['Corrected', 3],
      ['Other', 2],
    ]);
  });
});

describe('wholeMinutes', () => {
  it.each([5, 7, 20, 45])('adds up to the %i minutes that were chosen', (minutes) => {
    const phases = [
      { phase: 'introduction', share: 0.08 },
      { phase: 'technical', share: 0.52 },
      { phase: 'wrap-up', share: 0.4 },
    ] as const;
    const total = wholeMinutes(phases, minutes).reduce((sum, each) => sum + each.minutes, 0);
    expect(total).toBe(minutes);
  });
});
