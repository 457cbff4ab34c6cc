import { readFile, writeFile } from 'node:fs/promises';
import { parseManifest } from '../../core/models/parse-manifest.ts';
import { lockManifest } from './lock-manifest.ts';

/** `npm run models:lock`, where there is internet: fills in commits, file lists, sizes and hashes. */
const path = 'models-manifest.json';
const manifest = parseManifest(JSON.parse(await readFile(path, 'utf8')));
if (!manifest.ok) throw new Error(manifest.error.detail);
const locked = await lockManifest(manifest.value, {
  fetchFile: (url) => fetch(url),
  hub: 'https://huggingface.co',
  onFile: (url) => console.error(url),
});
await writeFile(path, `${JSON.stringify(locked, null, 2)}\n`);
