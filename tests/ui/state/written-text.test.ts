import { describe, expect, it } from 'vitest';
import type { ModelHelp } from '../../../src/core/interview/model-help.ts';
import type { Report } from '../../../src/core/report/report.ts';
import type { WrittenText } from '../../../src/core/report/report-writer.ts';
import { WrittenTextState } from '../../../src/ui/state/written-text.svelte.ts';

const written: WrittenText = { text: 'You did well.', engine: { rung: 1, name: 'tiny', version: '1' } };
const report = {} as Report;

function helpThat(writeReportText: ModelHelp['writeReportText']): ModelHelp {
  return { findCvPoints: () => Promise.resolve([]), writeReportText, numbers: () => null };
}

describe('the model’s words on a report', () => {
  it('come with the engine that wrote them', async () => {
    const state = new WrittenTextState(helpThat(() => Promise.resolve(written)));
    const start = state.start(report);
    expect([state.running, state.written]).toEqual([true, null]);
    await start;
    expect([state.running, state.written]).toEqual([false, written]);
  });

  it('are not shown once the screen was left', async () => {
    let finish: (text: WrittenText) => void = () => undefined;
    const state = new WrittenTextState(helpThat(() => new Promise((resolve) => (finish = resolve))));
    const start = state.start(report);
    state.stop();
    finish(written);
    await start;
    expect([state.running, state.written]).toEqual([false, null]);
  });
});
