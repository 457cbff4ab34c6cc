import { gradeByRules } from '../../core/evaluation/rule-grader.ts';
import type { Turn } from '../../core/interview/interview.ts';
import type { InterviewStoreError } from '../../core/ports/interview-store.ts';
import type { PackStore, StoredPack } from '../../core/ports/pack-store.ts';
import { readOwnPack } from '../../core/question/authoring/own-pack.ts';
import type { ReadPack } from '../../core/question/authoring/own-pack.ts';
import { packToFile } from '../../core/question/authoring/pack-files.ts';
import type { PackFormat } from '../../core/question/authoring/pack-files.ts';
import type { FieldError } from '../../core/question/authoring/positioned-data.ts';
import { buildBankQuestion } from '../../core/question/build-question.ts';
import type { Result } from '../../core/shared/result.ts';
import { saveFile } from './save-file.ts';

/** Reading waits until the writer pauses. */
const pauseMs = 250;

/** One pack in the editor: its text, what the lint says of it, and an answer that is tried on it. */
export class PackEditorState {
  text = $state('');
  /** What the text came to when it was read last. */
  read = $state.raw<Result<ReadPack, readonly FieldError[]>>({ ok: false, error: [] });
  saved = $state.raw<string | null>(null);
  error = $state.raw<InterviewStoreError | null>(null);
  leaving = $state(false);
  /** Which question is tried, counted over all cards. */
  chosen = $state(0);
  answer = $state('');
  readonly #id: string;
  readonly #isAsked: boolean;
  readonly #packs: PackStore;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    { id, text, isAsked }: Pick<StoredPack, 'id' | 'text' | 'isAsked'>,
    saved: string | null,
    packs: PackStore,
  ) {
    this.#id = id;
    this.#isAsked = isAsked;
    this.#packs = packs;
    this.text = text;
    this.saved = saved;
    this.#readNow();
  }

  readonly errors = $derived<readonly FieldError[]>(this.read.ok ? [] : this.read.error);
  readonly advice = $derived<readonly FieldError[]>(this.read.ok ? this.read.value.advice : []);
  readonly questions = $derived(
    this.read.ok
      ? this.read.value.cards.flatMap((card) => card.questions.map((question) => ({ card, question })))
      : [],
  );
  readonly isSaved = $derived(this.saved === this.text);

  /** The tried answer as it would stand in a report; null while there is nothing to try. */
  readonly tried = $derived.by<Turn | null>(() => {
    const entry = this.questions[Math.min(this.chosen, this.questions.length - 1)];
    if (entry === undefined || this.answer.trim() === '') return null;
    const question = buildBankQuestion(entry.card, entry.question, {
      id: 'tried',
      phase: 'technical',
      leadIn: '',
      reason: '',
    });
    const { text, facet, dimension, rubric } = question;
    const task = { question: { text, facet, dimension }, rubric, answer: this.answer, cvLines: [] };
    return {
      question,
      askedAtMs: 0,
      activeMs: 0,
      draft: '',
      answer: this.answer,
      spoken: null,
      skipped: false,
      hintShown: false,
      rephrased: null,
      evaluation: gradeByRules(task),
      feedbackRead: true,
    };
  });

  write(text: string): void {
    this.text = text;
    this.stop();
    this.#timer = setTimeout(() => this.#readNow(), pauseMs);
  }

  async save(): Promise<void> {
    this.stop();
    this.#readNow();
    if (!this.read.ok) return;
    const { text } = this;
    const written = await this.#packs.put({
      id: this.#id,
      title: this.read.value.title,
      questions: this.questions.length,
      text,
      isAsked: this.#isAsked,
    });
    this.error = written.ok ? null : written.error;
    if (written.ok) this.saved = text;
  }

  saveAs(format: PackFormat): void {
    this.stop();
    this.#readNow();
    if (this.read.ok) saveFile(packToFile(this.read.value.data, this.text, format));
  }

  /** Forgets a reading that waits. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #readNow(): void {
    this.read = readOwnPack(this.text, this.#id);
  }
}
