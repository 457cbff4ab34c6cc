import type { QuestionBankError } from '../../core/ports/question-bank.ts';
import { buildBankQuestion } from '../../core/question/build-question.ts';
import type { Card, Domain } from '../../core/question/card.ts';
import type { QuestionHit } from '../../core/question/question-search.ts';
import type { AppState } from './app-state.svelte.ts';

export interface DomainEntry {
  readonly domain: Domain;
  readonly cards: number;
  readonly questions: number;
}

const shownHits = 30;

/** Browsing goes domain → card; a search goes straight to a card. */
export class QuestionsScreenState {
  query = $state('');
  hits = $state.raw<readonly QuestionHit[] | null>(null);
  searching = $state(false);
  domain = $state.raw<Domain | null>(null);
  cards = $state.raw<readonly Card[] | null>(null);
  card = $state.raw<Card | null>(null);
  error = $state.raw<QuestionBankError | null>(null);
  readonly entries: readonly DomainEntry[];
  readonly #app: AppState;
  #request = 0;
  #byMeaning = { aborted: false };

  constructor(app: AppState) {
    this.#app = app;
    const { taxonomy, sizesByDomainId } = app.deps.bank;
    this.entries = taxonomy.domains.map((domain) => ({
      domain,
      cards: sizesByDomainId[domain.id]?.cards ?? 0,
      questions: sizesByDomainId[domain.id]?.questions ?? 0,
    }));
  }

  get hitLimit(): number {
    return shownHits;
  }

  async search(query: string): Promise<void> {
    this.query = query;
    this.error = null;
    const request = ++this.#request;
    this.#byMeaning.aborted = true;
    if (query.trim() === '') {
      this.hits = null;
      this.searching = false;
      return;
    }
    this.searching = true;
    const found = await this.#app.deps.searchQuestions(query, shownHits);
    if (request !== this.#request) return;
    this.searching = false;
    if (!found.ok) {
      this.error = found.error;
      return;
    }
    this.hits = found.value;
    await this.#addByMeaning(query, found.value);
  }

  /** What the words found is shown at once; what lies near in meaning joins it. */
  async #addByMeaning(query: string, byWords: readonly QuestionHit[]): Promise<void> {
    const search = { aborted: false };
    this.#byMeaning = search;
    const joined = await this.#app.deps.meaningHelp.search(query.trim(), byWords, shownHits, search);
    if (joined !== null && !search.aborted) this.hits = joined;
  }

  async openDomain(domain: Domain): Promise<void> {
    this.domain = domain;
    this.cards = null;
    this.card = null;
    this.error = null;
    const request = ++this.#request;
    const loaded = await this.#app.deps.bank.loadDomains([domain.id]);
    if (request !== this.#request) return;
    if (loaded.ok) this.cards = loaded.value;
    else this.error = loaded.error;
  }

  openCard(card: Card): void {
    this.card = card;
  }

  async openCardById(id: string): Promise<void> {
    const domainId = id.split('.')[0] ?? '';
    const loaded = await this.#app.deps.bank.loadDomains([domainId]);
    if (!loaded.ok) {
      this.error = loaded.error;
      return;
    }
    const card = loaded.value.find((candidate) => candidate.id === id);
    if (card !== undefined) this.card = card;
  }

  /** From a card to its list, from a list to the domains. */
  back(): void {
    if (this.card !== null) {
      this.card = null;
      return;
    }
    this.domain = null;
    this.cards = null;
    this.error = null;
  }

  async retry(): Promise<void> {
    if (this.domain !== null) await this.openDomain(this.domain);
    else await this.search(this.query);
  }

  practise(card: Card): void {
    const domain = this.#app.deps.bank.taxonomy.domains.find(({ id }) => id === card.domain);
    const questions = card.questions.map((question, index) =>
      buildBankQuestion(card, question, {
        id: `card-${index + 1}`,
        phase: domain?.kind ?? 'technical',
        leadIn: '',
        reason: `You chose to practise “${card.title}”.`,
      }),
    );
    this.#app.practise(questions);
  }
}
