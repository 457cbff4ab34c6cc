import { readFile } from 'node:fs/promises';
import { parseManifest } from '../../core/models/parse-manifest.ts';
import { findManifestProblems } from './check-manifest.ts';
import { readLibraryFacts } from './library-facts.ts';

/** `npm run models:check`: does the manifest fit the libraries that are installed, and what is still open in it? */
const manifest = parseManifest(JSON.parse(await readFile('models-manifest.json', 'utf8')));
const problems = manifest.ok
  ? findManifestProblems(manifest.value, await readLibraryFacts())
  : [manifest.error.detail];
for (const problem of problems) console.error(problem);
if (manifest.ok) {
  const { models } = manifest.value;
  const files = models.flatMap((model) => model.files);
  console.log(
    JSON.stringify({
      models: models.length,
      revisions_open: models.filter(({ revision }) => revision === null).length,
      file_lists_open: models.filter(({ listUrl }) => listUrl !== null).length,
      files: files.length,
      sizes_open: files.filter(({ sizeBytes }) => sizeBytes === null).length,
      hashes_open: files.filter(({ sha256 }) => sha256 === null).length,
    }),
  );
}
process.exitCode = problems.length > 0 ? 1 : 0;
