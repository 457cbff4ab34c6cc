import { describe, expect, it } from 'vitest';
import { createCvPointFinder } from '../../../src/core/candidate/cv-point-finder.ts';
import { parseCv } from '../../../src/core/candidate/parse-cv.ts';
import { createJobQueue } from '../../../src/core/jobs/job-queue.ts';
import { samplePageOne } from '../../fixtures/cv/sample-cv.ts';
import { readTestTaxonomy } from '../../fixtures/taxonomy.ts';
import { createManualTimer } from '../../fakes/manual-timer.ts';
import { createScriptedModel } from '../../fakes/scripted-language-model.ts';

function find(reply: string, lines: readonly string[] = samplePageOne) {
  const time = createManualTimer();
  const profile = parseCv(lines, '00', readTestTaxonomy(), 2026);
  const jobs = createJobQueue({ clock: time, timer: time });
  return createCvPointFinder({ model: createScriptedModel(reply), jobs })(
    { ...profile, highlights: [] },
    { aborted: false },
  );
}

describe('points of a CV found by a model', () => {
  it('rest on a line of the CV', async () => {
    const line = samplePageOne.find((text) => text.length > 40) ?? '';
    const found = await find(JSON.stringify([{ quote: line.slice(5, 35), kind: 'project' }]));
    expect(found.map(({ text }) => text)).toEqual([line]);
  });

  it('are dropped when the CV does not say them, and taken once', async () => {
    const line = samplePageOne.find((text) => text.length > 40) ?? '';
    const quote = line.slice(5, 35);
    const reply = [
      { quote: 'won the Nobel prize', kind: 'achievement' },
      { quote, kind: 'project' },
      { quote, kind: 'leadership' },
    ];
    expect(await find(JSON.stringify(reply))).toHaveLength(1);
  });

  it('are none when the reply is no list', async () => {
    expect(await find('I would ask about the projects.')).toEqual([]);
  });
});
