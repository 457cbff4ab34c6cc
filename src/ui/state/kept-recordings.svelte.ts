import { packedBytes } from '../../core/answer/packed-sound.ts';
import type { Interview } from '../../core/interview/interview.ts';
import type { InterviewStoreError } from '../../core/ports/interview-store.ts';
import type { KeptRecording, RecordingStore } from '../../core/ports/recording-store.ts';
import type { Result } from '../../core/shared/result.ts';
import type { Recordings } from './recordings.ts';

export interface KeptRecordingsDeps {
  /** What is in the page's memory. */
  readonly recordings: Recordings;
  /** Rejects where that part of the app cannot be fetched. */
  readonly openStore: () => Promise<RecordingStore>;
}

interface OpenedSound {
  readonly turn: number;
  readonly samples: Int16Array<ArrayBuffer>;
}

/** The sound of one interview's answers: what is in memory, what is kept on the device, and what can be kept. */
export class KeptRecordings {
  kept = $state.raw<readonly KeptRecording[]>([]);
  /** Of the answers that are in memory alone. */
  unkept = $state.raw<readonly { readonly turn: number; readonly sizeBytes: number }[]>([]);
  busy = $state(false);
  /** All were deleted since the report was opened. */
  deleted = $state(false);
  /** What could not be done; what is kept and what is in memory stays as it was. */
  error = $state.raw<InterviewStoreError | null>(null);
  readonly #deps: KeptRecordingsDeps;
  #interview = $state.raw<Interview | null>(null);
  /** What was read from the device. */
  #opened = $state.raw<readonly OpenedSound[]>([]);
  /** Deleted since the report was opened. */
  #gone = $state.raw<readonly number[]>([]);
  #last: () => Promise<void> = () => Promise.resolve();

  constructor(deps: KeptRecordingsDeps) {
    this.#deps = deps;
  }

  async load(interview: Interview): Promise<void> {
    this.close();
    this.#interview = interview;
    this.deleted = false;
    await this.#use((store) => store.kept(interview.id));
  }

  /** Keeps every answer that is in memory alone. What was kept before a failure stays kept. */
  async keepAll(): Promise<void> {
    const interview = this.#interview;
    if (interview === null || this.busy) return;
    this.deleted = false;
    await this.#use(async (store) => {
      for (const { turn } of this.unkept) {
        const samples = this.#inMemory(interview, turn);
        const keeping = samples === null ? null : await store.keep(interview.id, turn, samples);
        if (keeping?.ok === false) {
          await this.#look(interview, store);
          return keeping;
        }
      }
      return store.kept(interview.id);
    });
  }

  isKept(questionId: string): boolean {
    const turn = this.#turnOf(questionId);
    return this.kept.some((recording) => recording.turn === turn);
  }

  /** Null while there is none, or while it is not read yet. */
  soundOf(questionId: string): Int16Array | null {
    const interview = this.#interview;
    if (interview === null) return null;
    const turn = this.#turnOf(questionId);
    if (this.#gone.includes(turn)) return null;
    return this.#inMemory(interview, turn) ?? this.#openedOf(turn);
  }

  /** Reads what is kept of an answer, so that it can be played. */
  async open(questionId: string): Promise<void> {
    const interview = this.#interview;
    if (interview === null || !this.isKept(questionId) || this.soundOf(questionId) !== null) return;
    const turn = this.#turnOf(questionId);
    const store = await this.#openStore();
    const read = await store?.read(interview.id, turn);
    if (this.#interview !== interview || read === undefined) return;
    if (!read.ok) this.error = read.error;
    else if (read.value !== null) this.#opened = [...this.#opened, { turn, samples: read.value }];
  }

  /** Deletes one from the device, and from memory. */
  async remove(questionId: string): Promise<void> {
    await this.#removeTurns([this.#turnOf(questionId)]);
  }

  async removeAll(): Promise<void> {
    await this.#removeTurns(this.kept.map(({ turn }) => turn));
    this.deleted = this.kept.length === 0 && this.error === null;
  }

  /** Tries once more what has failed. */
  async again(): Promise<void> {
    await this.#last();
  }

  /** Overwrites what was read from the device. What is in memory of this page's own interviews stays. */
  close(): void {
    for (const { samples } of this.#opened) samples.fill(0);
    this.#opened = [];
    this.#interview = null;
    this.kept = [];
    this.unkept = [];
    this.#gone = [];
    this.error = null;
  }

  async #removeTurns(turns: readonly number[]): Promise<void> {
    const interview = this.#interview;
    if (interview === null || this.busy) return;
    await this.#use(async (store) => {
      for (const turn of turns) {
        const removed = await store.remove(interview.id, turn);
        if (!removed.ok) {
          await this.#look(interview, store);
          return removed;
        }
        this.#forget(interview, turn);
      }
      return store.kept(interview.id);
    });
  }

  async #use(
    work: (
      store: RecordingStore,
    ) => Promise<Result<readonly KeptRecording[], InterviewStoreError> | Result<void, InterviewStoreError>>,
  ): Promise<void> {
    const interview = this.#interview;
    if (interview === null) return;
    this.#last = () => this.#use(work);
    this.busy = true;
    this.error = null;
    const store = await this.#openStore();
    const done = store === null ? null : await work(store);
    this.busy = false;
    if (done === null || this.#interview !== interview) return;
    if (!done.ok) this.error = done.error;
    else if (done.value !== undefined) this.#show(interview, done.value);
  }

  async #look(interview: Interview, store: RecordingStore): Promise<void> {
    const kept = await store.kept(interview.id);
    if (kept.ok) this.#show(interview, kept.value);
  }

  #show(interview: Interview, kept: readonly KeptRecording[]): void {
    if (this.#interview !== interview) return;
    this.kept = kept;
    // What was begun and not handed in is no answer, and cannot be heard in the report.
    this.unkept = interview.turns.flatMap(({ spoken }, turn) => {
      const isKept = kept.some((each) => each.turn === turn);
      const samples = isKept || spoken === null ? null : this.#inMemory(interview, turn);
      return samples === null ? [] : [{ turn, sizeBytes: packedBytes(samples.length) }];
    });
  }

  async #openStore(): Promise<RecordingStore | null> {
    try {
      return await this.#deps.openStore();
    } catch {
      this.error = { type: 'store-unavailable', detail: 'it could not be fetched' };
      return null;
    }
  }

  #forget(interview: Interview, turn: number): void {
    const question = interview.turns[turn]?.question;
    if (question !== undefined) this.#deps.recordings.forgetAnswer(interview.id, question.id);
    this.#openedOf(turn)?.fill(0);
    this.#opened = this.#opened.filter((each) => each.turn !== turn);
    this.#gone = [...this.#gone, turn];
  }

  #inMemory(interview: Interview, turn: number): Int16Array | null {
    const question = interview.turns[turn]?.question;
    return question === undefined ? null : this.#deps.recordings.of(interview.id, question.id);
  }

  #openedOf(turn: number): Int16Array | null {
    return this.#opened.find((each) => each.turn === turn)?.samples ?? null;
  }

  #turnOf(questionId: string): number {
    return this.#interview?.turns.findIndex(({ question }) => question.id === questionId) ?? -1;
  }
}
