import { describe, expect, it } from 'vitest';
import { createJobQueue } from '../../../src/core/jobs/job-queue.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { createReportWriter } from '../../../src/core/report/report-writer.ts';
import { createManualTimer } from '../../fakes/manual-timer.ts';
import { createScriptedModel } from '../../fakes/scripted-language-model.ts';

const report: Pick<Report, 'strengths' | 'improvements' | 'recommendations'> = {
  strengths: [{ text: 'Explains how an index finds a row with few reads.', questionId: 'q1', quote: null }],
  improvements: [
    {
      text: 'Names what an index costs when rows are written.',
      questionId: 'q1',
      quote: null,
      modelAnswer: '',
      drill: null,
      opposite: null,
    },
  ],
  recommendations: ['Prepare one story with a number as its result.'],
};

async function write(reply: string): Promise<string | null> {
  const time = createManualTimer();
  const jobs = createJobQueue({ clock: time, timer: time });
  const deps = { model: createScriptedModel(reply), jobs };
  return (await createReportWriter(deps)(report as Report, { aborted: false }))?.text ?? null;
}

describe('a generated report text', () => {
  it('is shown when it says what the report says', async () => {
    const text =
      'You explain well how an index finds a row with few reads. Next time, name what the index costs when rows are written, and prepare one story with a number.';
    expect(await write(text)).toBe(text);
  });

  it.each([
    [
      'a number of its own',
      'You explained the index and its reads well, and you earned 10 points of the rows.',
    ],
    [
      'praise of its own',
      'Brilliant charisma, gorgeous eloquence, superb leadership, magnificent teamwork and stunning vision.',
    ],
    ['an unfinished sentence', 'You explain well how an index finds a row and'],
    [
      'shouting',
      'You explain well how an index finds a row with few reads! Name what the index costs when written.',
    ],
  ])('is not shown with %s', async (_, reply) => {
    expect(await write(reply)).toBeNull();
  });
});
