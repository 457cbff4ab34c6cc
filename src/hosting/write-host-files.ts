import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { caddyFile, nginxFile } from './host-files.ts';

/** `npm run hosting`: writes the configurations for servers that stand in docs/hosting. */
const folder = fileURLToPath(new URL('../../docs/hosting/', import.meta.url));
await mkdir(folder, { recursive: true });
await writeFile(`${folder}Caddyfile`, caddyFile());
await writeFile(`${folder}nginx.conf`, nginxFile());
