import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import type { Taxonomy } from '../../core/question/card.ts';
import { authoredCardSchema, taxonomySchema } from './card-schema.ts';
import type { AuthoredCard } from './card-schema.ts';

/** A card with the file it came from and the means to point at a line of it. */
export interface CardFile {
  readonly path: string;
  readonly domain: string;
  readonly card: AuthoredCard;
  /** Line (from 1) of the value at a path such as `['points', 2, 'cues']`; 1 when there is none. */
  lineOf(path: readonly (string | number)[]): number;
}

export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

export interface ReadBank {
  readonly taxonomy: Taxonomy;
  readonly files: readonly CardFile[];
  readonly findings: readonly Finding[];
}

/** Reads the taxonomy and all cards under `root` (src/bank). A file that does not parse becomes a finding. */
export async function readBank(root: string): Promise<ReadBank> {
  const taxonomy = await readTaxonomy(join(root, 'taxonomy.yaml'));
  const files: CardFile[] = [];
  const findings: Finding[] = [];
  for (const domain of taxonomy.domains) {
    for (const path of await yamlFiles(join(root, domain.id))) {
      const read = parseCardFile(path, domain.id, await readFile(path, 'utf8'));
      findings.push(...read.findings);
      if (read.file !== null) files.push(read.file);
    }
  }
  return { taxonomy, files, findings };
}

export function parseCardFile(
  path: string,
  domain: string,
  text: string,
): { readonly file: CardFile | null; readonly findings: readonly Finding[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: true });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const [broken] = document.errors;
  if (broken !== undefined) {
    const message = broken.message.split('\n')[0] ?? 'is not YAML';
    return { file: null, findings: [{ severity: 'error', path, line: lineAt(broken.pos[0]), message }] };
  }
  const lineOf = (keys: readonly (string | number)[]): number => {
    for (let depth = keys.length; depth > 0; depth -= 1) {
      const node: unknown = document.getIn(keys.slice(0, depth), true);
      const offset = nodeOffset(node);
      if (offset !== null) return lineAt(offset);
    }
    return 1;
  };
  const parsed = v.safeParse(authoredCardSchema, document.toJS());
  if (!parsed.success) {
    const findings = parsed.issues.map((issue): Finding => {
      const keys = (issue.path ?? []).map((item) =>
        typeof item.key === 'number' ? item.key : String(item.key),
      );
      return {
        severity: 'error',
        path,
        line: lineOf(keys),
        message: `${keys.join('.') || 'card'}: ${issue.message}`,
      };
    });
    return { file: null, findings };
  }
  return { file: { path, domain, card: parsed.output, lineOf }, findings: [] };
}

async function readTaxonomy(path: string): Promise<Taxonomy> {
  const parsed = v.parse(taxonomySchema, parseDocument(await readFile(path, 'utf8')).toJS());
  return {
    domains: parsed.domains,
    roles: parsed.roles.map((role) => ({
      id: role.id,
      title: role.title,
      aliases: role.aliases,
      weightsByDomainId: role.domains,
      competencyIds: role.competencies,
    })),
  };
}

async function yamlFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder).catch(() => []);
  return entries
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

function nodeOffset(node: unknown): number | null {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return null;
  const start: unknown = node.range[0];
  return typeof start === 'number' ? start : null;
}
