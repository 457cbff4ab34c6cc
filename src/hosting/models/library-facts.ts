import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** What the installed libraries expect of models; read from the packages themselves. */
export interface LibraryFacts {
  readonly webllmPackageVersion: string;
  readonly webllmModelVersion: string;
  readonly webllmRecords: readonly WebllmRecord[];
}

export interface WebllmRecord {
  readonly model: string;
  readonly modelId: string;
  readonly modelLib: string;
  readonly vramMb: number | null;
}

export async function readLibraryFacts(): Promise<LibraryFacts> {
  const folder = new URL('../../../node_modules/@mlc-ai/web-llm/', import.meta.url);
  const packageText = await readFile(fileURLToPath(new URL('package.json', folder)), 'utf8');
  const { version } = JSON.parse(packageText) as { readonly version: string };
  // It is made for browsers and looks for their global names while it loads.
  Object.assign(globalThis, { self: globalThis });
  const library = (await import(new URL('lib/index.js', folder).href)) as WebllmModule;
  return {
    webllmPackageVersion: version,
    webllmModelVersion: library.modelVersion,
    webllmRecords: library.prebuiltAppConfig.model_list.map((record) => ({
      model: record.model,
      modelId: record.model_id,
      modelLib: record.model_lib,
      vramMb: record.vram_required_MB ?? null,
    })),
  };
}

interface WebllmModule {
  readonly modelVersion: string;
  readonly prebuiltAppConfig: {
    readonly model_list: readonly {
      readonly model: string;
      readonly model_id: string;
      readonly model_lib: string;
      readonly vram_required_MB?: number;
    }[];
  };
}
