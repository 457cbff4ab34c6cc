import type { ModelHelp } from '../../core/interview/model-help.ts';
import type { Report } from '../../core/report/report.ts';
import type { WrittenText } from '../../core/report/report-writer.ts';

/** A model sums up a report while it is on screen. The rules' summary stands there from the start. */
export class WrittenTextState {
  written = $state.raw<WrittenText | null>(null);
  running = $state(false);
  readonly #help: ModelHelp;
  #signal = { aborted: true };

  constructor(help: ModelHelp) {
    this.#help = help;
  }

  async start(report: Report): Promise<void> {
    this.stop();
    const signal = { aborted: false };
    this.#signal = signal;
    this.written = null;
    this.running = true;
    const written = await this.#help.writeReportText(report, signal);
    if (signal.aborted) return;
    this.running = false;
    this.written = written;
  }

  stop(): void {
    this.#signal.aborted = true;
    this.running = false;
  }
}
