import type { Interview } from '../../core/interview/interview.ts';
import type { AppError } from '../text/errors.ts';
import type { AppDeps } from './app-deps.ts';

interface ImportDeps extends Pick<AppDeps, 'importInterview'> {
  readonly onimported: (interview: Interview) => void;
}

/** Brings in a report or a chat as an interview of its own. */
export class ImportState {
  /** The name of the file that is read; null when none is. */
  reading = $state.raw<string | null>(null);
  error = $state.raw<AppError | null>(null);
  readonly #deps: ImportDeps;

  constructor(deps: ImportDeps) {
    this.#deps = deps;
  }

  async readFile(file: File): Promise<void> {
    this.error = null;
    this.reading = file.name;
    const imported = await this.#deps.importInterview(await file.text());
    this.reading = null;
    if (imported.ok) this.#deps.onimported(imported.value);
    else this.error = imported.error;
  }
}
