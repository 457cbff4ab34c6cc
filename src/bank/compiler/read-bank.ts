import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseDocument } from 'yaml';
import { authoredCardSchema } from '../../core/question/authoring/authored-card.ts';
import type { AuthoredCard } from '../../core/question/authoring/authored-card.ts';
import { parseFields, parseYaml } from '../../core/question/authoring/positioned-data.ts';
import type { FieldPath } from '../../core/question/authoring/positioned-data.ts';
import type { Taxonomy } from '../../core/question/card.ts';
import { findingOf } from './finding.ts';
import type { Finding } from './finding.ts';
import { isSamplesPath, samplesPathOf, addSamples } from './read-samples.ts';
import { taxonomySchema } from './taxonomy-schema.ts';

/** A card with the file it came from and the means to point at a line of it. */
export interface CardFile {
  readonly path: string;
  readonly domain: string;
  readonly card: AuthoredCard;
  /** Line (from 1) of the value at a path such as `['points', 2, 'cues']`; 1 when there is none. */
  readonly lineOf: (path: FieldPath) => number;
}

export interface ReadBank {
  readonly taxonomy: Taxonomy;
  readonly files: readonly CardFile[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the taxonomy and all cards under `root` (src/bank), each with the sample answers beside it. A file that does
 * not parse becomes a finding.
 */
export async function readBank(root: string): Promise<ReadBank> {
  const taxonomy = await readTaxonomy(join(root, 'taxonomy.yaml'));
  const files: CardFile[] = [];
  const findings: Finding[] = [];
  for (const domain of taxonomy.domains) {
    const paths = await yamlFiles(join(root, domain.id));
    const samplePaths = new Set(paths.filter(isSamplesPath));
    for (const path of paths.filter((each) => !samplePaths.has(each))) {
      const read = parseCardFile(path, domain.id, await readFile(path, 'utf8'));
      findings.push(...read.findings);
      if (read.file === null) continue;
      const samplesPath = samplesPathOf(path);
      if (!samplePaths.delete(samplesPath)) {
        files.push(read.file);
        continue;
      }
      const sampled = addSamples(read.file.card, samplesPath, await readFile(samplesPath, 'utf8'));
      findings.push(...sampled.findings);
      files.push({ ...read.file, card: sampled.card });
    }
    findings.push(...[...samplePaths].map(strayFinding));
  }
  return { taxonomy, files, findings };
}

function strayFinding(path: string): Finding {
  return { severity: 'error', path, line: 1, message: 'belongs to no card that can be read' };
}

export function parseCardFile(
  path: string,
  domain: string,
  text: string,
): { readonly file: CardFile | null; readonly findings: readonly Finding[] } {
  const data = parseYaml(text);
  if (!data.ok) return { file: null, findings: [findingOf(path, data.error)] };
  const card = parseFields(authoredCardSchema, data.value);
  if (!card.ok) return { file: null, findings: card.error.map((error) => findingOf(path, error)) };
  return { file: { path, domain, card: card.value, lineOf: data.value.lineOf }, findings: [] };
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

export async function yamlFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder).catch(() => []);
  return entries
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}
