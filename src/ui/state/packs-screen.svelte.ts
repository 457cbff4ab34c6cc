import type { InterviewStoreError } from '../../core/ports/interview-store.ts';
import type { StoredPack } from '../../core/ports/pack-store.ts';
import { readOwnPack } from '../../core/question/authoring/own-pack.ts';
import { packTextFromFile, packToFile } from '../../core/question/authoring/pack-files.ts';
import type { FieldError } from '../../core/question/authoring/positioned-data.ts';
import { buildBankQuestion } from '../../core/question/build-question.ts';
import { ownStoriesDomain } from '../../core/question/own-domains.ts';
import { packTemplate } from '../text/packs-text.ts';
import type { AppState } from './app-state.svelte.ts';
import { PackEditorState } from './pack-editor.svelte.ts';
import { saveFile } from './save-file.ts';

/** A file that could not be opened, and why. */
export interface RefusedFile {
  readonly fileName: string;
  readonly errors: readonly FieldError[];
}

/** The list of own packs, and the one that is being edited. */
export class PacksScreenState {
  packs = $state.raw<readonly StoredPack[] | null>(null);
  editor = $state.raw<PackEditorState | null>(null);
  refused = $state.raw<RefusedFile | null>(null);
  error = $state.raw<InterviewStoreError | null>(null);
  /** The pack that is to be deleted, when the user is asked about it. */
  removing = $state.raw<StoredPack | null>(null);
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  async load(): Promise<void> {
    const listed = await this.#app.deps.packs.list();
    if (listed.ok) this.packs = listed.value;
    this.error = listed.ok ? null : listed.error;
    this.packs ??= [];
  }

  create(): void {
    this.refused = null;
    this.#edit({ id: this.#app.deps.random.id(), text: packTemplate, isAsked: true }, null);
  }

  edit(pack: StoredPack): void {
    this.refused = null;
    this.#edit(pack, pack.text);
  }

  /** Shows the file in the editor, where errors can be mended; what is no text of a pack at all is refused. */
  async openFile(file: File): Promise<void> {
    this.refused = null;
    const text = packTextFromFile(file.name, await file.text());
    if (text.ok) this.#edit({ id: this.#app.deps.random.id(), text: text.value, isAsked: true }, null);
    else this.refused = { fileName: file.name, errors: text.error };
  }

  async close(): Promise<void> {
    this.editor?.stop();
    this.editor = null;
    await this.load();
  }

  async setAsked(pack: StoredPack, isAsked: boolean): Promise<void> {
    const written = await this.#app.deps.packs.put({ ...pack, isAsked });
    await this.load();
    if (!written.ok) this.error = written.error;
  }

  async remove(): Promise<void> {
    const pack = this.removing;
    this.removing = null;
    if (pack === null) return;
    const removed = await this.#app.deps.packs.remove(pack.id);
    await this.load();
    if (!removed.ok) this.error = removed.error;
  }

  share(pack: StoredPack): void {
    const read = readOwnPack(pack.text, pack.id);
    if (read.ok) saveFile(packToFile(read.value.data, pack.text, 'greenroom'));
    else this.edit(pack);
  }

  practise(pack: StoredPack): void {
    const read = readOwnPack(pack.text, pack.id);
    if (!read.ok) {
      this.edit(pack);
      return;
    }
    const asked = read.value.cards.flatMap((card) => card.questions.map((question) => ({ card, question })));
    this.#app.practise(
      asked.map(({ card, question }, index) =>
        buildBankQuestion(card, question, {
          id: `pack-${index + 1}`,
          phase: card.domain === ownStoriesDomain.id ? 'behavioural' : 'technical',
          leadIn: '',
          reason: `You chose to practise “${pack.title}”.`,
        }),
      ),
    );
  }

  #edit(pack: Pick<StoredPack, 'id' | 'text' | 'isAsked'>, saved: string | null): void {
    this.editor = new PackEditorState(pack, saved, this.#app.deps.packs);
  }
}
