import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/** Puts what was fitted in the place of the last object of a file under src/core/evaluation. Throws where there is none. */
export async function writeFitted(name: string, fitted: object): Promise<void> {
  const file = fileURLToPath(new URL(`../../../src/core/evaluation/${name}`, import.meta.url));
  const text = readFileSync(file, 'utf8');
  const start = text.lastIndexOf('> = {\n');
  if (start < 0 || !text.endsWith('};\n')) throw new Error(`${name} does not end with an object`);
  const next = `${text.slice(0, start)}> = ${JSON.stringify(fitted)};\n`;
  writeFileSync(file, await format(next, { ...(await resolveConfig(file)), parser: 'typescript' }));
}
