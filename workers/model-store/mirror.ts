import * as v from 'valibot';
import type { ModelStoreError } from '../../src/core/ports/model-store.ts';
import { err, ok } from '../../src/core/shared/result.ts';
import type { Result } from '../../src/core/shared/result.ts';
import { requestRange } from './range-request.ts';
import type { Fetch } from './range-request.ts';

/**
 * The folder models/ beside the app, for places without internet. Its index.json says which address each file stands
 * for: `{ "files": [{ "url": "https://…", "path": "whisper-tiny/config.json" }] }`, with paths within the folder.
 */
export async function readMirror(
  mirrorUrl: string,
  fetchFile: Fetch,
  signal: AbortSignal,
): Promise<Result<Readonly<Record<string, string>>, ModelStoreError>> {
  const answer = await requestRange(new URL('index.json', mirrorUrl).href, null, fetchFile, signal);
  if (!answer.ok) return err({ type: 'model-mirror-missing' });
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), indexSchema), await answer.response.text());
  if (!parsed.success) return err({ type: 'model-mirror-missing' });
  return ok(
    Object.fromEntries(parsed.output.files.map(({ url, path }) => [url, new URL(path, mirrorUrl).href])),
  );
}

const pathSchema = v.pipe(v.string(), v.regex(/^[\w][\w./-]*$/), v.excludes('..'));
const indexSchema = v.object({ files: v.array(v.object({ url: v.string(), path: pathSchema })) });
