import { lintCard } from '../../core/question/authoring/lint-card.ts';
import type { FieldPath } from '../../core/question/authoring/positioned-data.ts';
import type { Taxonomy } from '../../core/question/card.ts';
import type { Finding } from './finding.ts';
import type { CardFile } from './read-bank.ts';

type Report = (severity: Finding['severity'], path: FieldPath, message: string) => void;

/** The rules for one card, and that it is where it belongs. */
export function lintCardFile(
  file: CardFile,
  taxonomy: Taxonomy,
  cardIds: ReadonlySet<string>,
): readonly Finding[] {
  const findings: Finding[] = [];
  const report: Report = (severity, path, message) => {
    findings.push({ severity, path: file.path, line: file.lineOf(path), message });
  };
  lintIdentity(file, taxonomy, cardIds, report);
  const kind = taxonomy.domains.find(({ id }) => id === file.domain)?.kind;
  for (const { severity, path, message } of lintCard(file.card, kind === 'technical'))
    report(severity, path, message);
  return findings;
}

function lintIdentity(
  file: CardFile,
  taxonomy: Taxonomy,
  cardIds: ReadonlySet<string>,
  report: Report,
): void {
  const { card } = file;
  const expected = `${file.domain}/${card.id.split('.')[1] ?? ''}.yaml`;
  if (!file.path.replaceAll('\\', '/').endsWith(`/${expected}`)) {
    report('error', ['id'], `the id ${card.id} belongs in ${expected}`);
  }
  for (const [index, role] of card.roles.entries()) {
    if (!taxonomy.roles.some((known) => known.id === role))
      report('error', ['roles', index], `no role ${role} in the taxonomy`);
  }
  for (const [index, other] of card.see_also.entries()) {
    if (!cardIds.has(other)) report('warning', ['see_also', index], `no card ${other} yet`);
  }
}
