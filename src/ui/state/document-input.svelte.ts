import type { DocumentError, DocumentReader } from '../../core/ports/document-reader.ts';
import type { AppError } from '../text/errors.ts';
import { setupText } from '../text/setup-text.ts';

interface DocumentInputDeps<Profile> {
  readonly documents: DocumentReader;
  readonly parse: (lines: readonly string[], sha256: string) => Profile;
  readonly onread: (profile: Profile) => void;
}

const limitBytes = 10_000_000;

/** Reads a CV or a job description from a file or from pasted text. A newer reading replaces an older one. */
export class DocumentInputState<Profile> {
  /** What is being read, in words; null when nothing is. */
  reading = $state.raw<string | null>(null);
  error = $state.raw<AppError | null>(null);
  pasting = $state(false);
  pasted = $state('');
  /** What takes the place of a thing that was used takes its focus, too; what stands there from the start does not. */
  used = false;

  readonly #deps: DocumentInputDeps<Profile>;
  #controller: AbortController | null = null;

  constructor(deps: DocumentInputDeps<Profile>) {
    this.#deps = deps;
  }

  async readFile(file: File): Promise<void> {
    this.used = true;
    if (file.size > limitBytes) {
      this.error = { type: 'document-too-large', sizeBytes: file.size, limitBytes };
      return;
    }
    await this.#read(file.name, () => file.arrayBuffer());
  }

  async readPasted(): Promise<void> {
    const bytes = new TextEncoder().encode(this.pasted);
    await this.#read(setupText.pastedName, () => Promise.resolve(bytes.buffer));
  }

  paste(): void {
    this.used = true;
    this.error = null;
    this.pasting = true;
  }

  cancel(): void {
    this.#controller?.abort();
    this.#controller = null;
    this.reading = null;
    this.pasting = false;
  }

  async #read(name: string, bytes: () => Promise<ArrayBuffer>): Promise<void> {
    this.#controller?.abort();
    const controller = new AbortController();
    this.#controller = controller;
    this.error = null;
    this.reading = name;
    const read = await this.#deps.documents.read(await bytes(), controller.signal);
    if (controller.signal.aborted) return;
    this.#controller = null;
    this.reading = null;
    if (read.ok) {
      this.pasting = false;
      this.pasted = '';
      this.#deps.onread(this.#deps.parse(read.value.lines, read.value.sha256));
    } else {
      this.error = read.error satisfies DocumentError;
    }
  }
}
