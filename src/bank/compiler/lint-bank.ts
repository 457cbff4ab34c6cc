import { lintCardFile } from './lint-card-file.ts';
import { findNearDuplicates } from './near-duplicates.ts';
import type { Finding } from './finding.ts';
import type { CardFile, ReadBank } from './read-bank.ts';

/** Everything a machine can hold against the bank: files that do not parse, cards, and what shows across cards. */
export function lintBank(bank: ReadBank): readonly Finding[] {
  const cardIds = new Set(bank.files.map((file) => file.card.id));
  return [
    ...bank.findings,
    ...lintTaxonomy(bank),
    ...bank.files.flatMap((file) => lintCardFile(file, bank.taxonomy, cardIds)),
    ...lintUniqueIds(bank.files),
    ...findNearDuplicates(bank.files),
  ];
}

function lintTaxonomy({ taxonomy }: ReadBank): readonly Finding[] {
  const kinds = new Map(taxonomy.domains.map((domain) => [domain.id, domain.kind]));
  return taxonomy.roles.flatMap((role) => [
    ...Object.keys(role.weightsByDomainId)
      .filter((id) => kinds.get(id) !== 'technical')
      .map((id) => taxonomyError(`role ${role.id}: ${id} is no technical domain`)),
    ...role.competencyIds
      .filter((id) => kinds.get(id) !== 'behavioural')
      .map((id) => taxonomyError(`role ${role.id}: ${id} is no behavioural domain`)),
  ]);
}

function lintUniqueIds(files: readonly CardFile[]): readonly Finding[] {
  const seen = new Map<string, string>();
  return files.flatMap((file): readonly Finding[] => {
    const first = seen.get(file.card.id);
    seen.set(file.card.id, first ?? file.path);
    if (first === undefined) return [];
    return [
      {
        severity: 'error',
        path: file.path,
        line: 1,
        message: `the id ${file.card.id} belongs to ${first} already`,
      },
    ];
  });
}

function taxonomyError(message: string): Finding {
  return { severity: 'error', path: 'taxonomy.yaml', line: 1, message };
}
