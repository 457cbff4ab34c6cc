import files from 'virtual:question-bank-files';
import type { QuestionBankError } from '../../core/ports/question-bank.ts';
import type { Card } from '../../core/question/card.ts';
import { parsePack } from '../../core/question/parse-pack.ts';
import type { PackNotReadable } from '../../core/question/parse-pack.ts';
import { parseQuestionSearch } from '../../core/question/question-search.ts';
import type { QuestionSearch } from '../../core/question/question-search.ts';
import { err } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';

type Pack = (typeof files.packs)[number];
type Loaded<T> = Promise<Result<T, QuestionBankError>>;

/** The bank's files. Their list is longer than the first screen may carry, hence a module of its own. */
export interface BankFiles {
  readonly packs: readonly Pack[];
  readonly loadCards: (pack: Pack) => Loaded<readonly Card[]>;
  readonly loadSearch: () => Loaded<QuestionSearch>;
}

export function openBankFiles(baseUrl: string): BankFiles {
  const loadFile = <T>(parse: (text: string) => Result<T, PackNotReadable>) => {
    const loadedByName = new Map<string, Loaded<T>>();
    return (file: Pick<Pack, 'fileName' | 'sha256'>, part: string): Loaded<T> => {
      const known = loadedByName.get(file.fileName);
      if (known !== undefined) return known;
      const loading = fetchFile(new URL(file.fileName, baseUrl), file.sha256, part, parse).then((result) => {
        if (!result.ok) loadedByName.delete(file.fileName);
        return result;
      });
      loadedByName.set(file.fileName, loading);
      return loading;
    };
  };
  const loadPack = loadFile(parsePack);
  const loadIndex = loadFile(parseQuestionSearch);
  return {
    packs: files.packs,
    loadCards: (pack) => loadPack(pack, pack.domainId),
    loadSearch: () => loadIndex(files.search, 'search'),
  };
}

async function fetchFile<T>(
  url: URL,
  sha256: string,
  part: string,
  parse: (text: string) => Result<T, PackNotReadable>,
): Loaded<T> {
  try {
    const response = await fetch(url);
    if (!response.ok) return err({ type: 'pack-unreachable', part });
    const bytes = await response.arrayBuffer();
    if ((await digest(bytes)) !== sha256) {
      return err({ type: 'pack-damaged', part, detail: 'its hash is not the one that was built' });
    }
    const parsed = parse(new TextDecoder().decode(bytes));
    return parsed.ok ? parsed : err({ type: 'pack-damaged', part, detail: parsed.error.detail });
  } catch {
    return err({ type: 'pack-unreachable', part });
  }
}

async function digest(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
