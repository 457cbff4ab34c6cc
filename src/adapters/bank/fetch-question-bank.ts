import index from 'virtual:question-bank';
import type { QuestionBank, QuestionBankError } from '../../core/ports/question-bank.ts';
import type { Card } from '../../core/question/card.ts';
import { parsePack } from '../../core/question/parse-pack.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';

type Pack = (typeof index.packs)[number];
type Loaded = Promise<Result<readonly Card[], QuestionBankError>>;

/** The compiled packs beside the app, fetched by domain, checked against their hash, kept in memory. */
export function createFetchQuestionBank(baseUrl: string): QuestionBank {
  const loadedByDomainId = new Map<string, Loaded>();

  const load = (pack: Pack): Loaded => {
    const known = loadedByDomainId.get(pack.domainId);
    if (known !== undefined) return known;
    const loading = fetchPack(new URL(pack.fileName, baseUrl), pack).then((result) => {
      if (!result.ok) loadedByDomainId.delete(pack.domainId);
      return result;
    });
    loadedByDomainId.set(pack.domainId, loading);
    return loading;
  };

  return {
    taxonomy: index.taxonomy,
    bankId: index.bankId,
    sizesByDomainId: Object.fromEntries(index.packs.map((pack) => [pack.domainId, pack.size])),
    loadDomains: async (domainIds) => {
      const packs = index.packs.filter((pack) => domainIds.includes(pack.domainId));
      const results = await Promise.all(packs.map(load));
      const failed = results.find((result) => !result.ok);
      if (failed?.ok === false) return failed;
      return ok(results.flatMap((result) => (result.ok ? result.value : [])));
    },
  };
}

async function fetchPack(url: URL, pack: Pack): Loaded {
  const { domainId } = pack;
  try {
    const response = await fetch(url);
    if (!response.ok) return err({ type: 'pack-unreachable', domainId });
    const bytes = await response.arrayBuffer();
    if ((await sha256(bytes)) !== pack.sha256) {
      return err({ type: 'pack-damaged', domainId, detail: 'its hash is not the one that was built' });
    }
    const parsed = parsePack(new TextDecoder().decode(bytes));
    return parsed.ok ? parsed : err({ type: 'pack-damaged', domainId, detail: parsed.error.detail });
  } catch {
    return err({ type: 'pack-unreachable', domainId });
  }
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
