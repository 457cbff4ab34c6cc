import type { AuditEntry } from '../../core/audit/audit-entry.ts';
import { verifyChain } from '../../core/audit/chain.ts';
import type { ChainFault, ChainHead } from '../../core/audit/chain.ts';
import type { KeptInterview } from '../../core/ports/retention-keeper.ts';
import type { StoragePorts } from '../../core/ports/storage-ports.ts';
import type { Result } from '../../core/shared/result.ts';
import type { AppError } from '../text/errors.ts';
import type { AppState } from './app-state.svelte.ts';
import { saveFile } from './save-file.ts';

export interface StoredInterview extends KeptInterview {
  /** Null when its record cannot be read. */
  readonly roleTitle: string | null;
}

/** What is stored, until when, and the log of what happened to it. */
export class PrivacyScreenState {
  stored = $state.raw<readonly StoredInterview[] | null>(null);
  entries = $state.raw<readonly AuditEntry[] | null>(null);
  checked = $state.raw<Result<ChainHead, ChainFault> | null>(null);
  error = $state.raw<AppError | null>(null);
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  readonly totalBytes = $derived((this.stored ?? []).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0));

  async load(): Promise<void> {
    this.error = null;
    const storage = await this.#storage();
    if (storage === null) return;
    const [kept, entries, listed] = await Promise.all([
      storage.retention.kept(),
      storage.audit.read(),
      this.#app.deps.listInterviews(),
    ]);
    if (!kept.ok) this.error = kept.error;
    else if (!entries.ok) this.error = entries.error;
    const interviews = listed.ok ? listed.value.interviews : [];
    const titles: Readonly<Record<string, string>> = Object.fromEntries(
      interviews.map(({ id, settings }) => [id, settings.roleTitle]),
    );
    if (kept.ok)
      this.stored = kept.value
        .map((each) => ({ ...each, roleTitle: titles[each.interviewId] ?? null }))
        .toSorted((a, b) => a.expiresAtMs - b.expiresAtMs);
    if (entries.ok) this.entries = entries.value;
  }

  async erase(interviewId: string): Promise<void> {
    const removed = await this.#app.deps.store.remove(interviewId);
    await this.load();
    if (!removed.ok) this.error = removed.error;
  }

  async check(): Promise<void> {
    const storage = await this.#storage();
    if (storage === null) return;
    const entries = await storage.audit.read();
    if (!entries.ok) {
      this.error = entries.error;
      return;
    }
    this.entries = entries.value;
    this.checked = await verifyChain(entries.value, storage.digest);
  }

  save(): void {
    const log = { format: 'greenroom-audit-log', version: 1, entries: this.entries ?? [] };
    saveFile({
      fileName: 'greenroom-log.json',
      mediaType: 'application/json',
      text: `${JSON.stringify(log, null, 2)}\n`,
    });
  }

  async #storage(): Promise<StoragePorts | null> {
    const storage = await this.#app.deps.loadStorage().catch(() => null);
    if (storage === null) this.error = { type: 'screen-not-loaded' };
    return storage;
  }
}
