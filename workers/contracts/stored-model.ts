/** A model of the store that transformers.js loads. */
export interface StoredModel {
  readonly modelId: string;
  /** As owner/name: the library asks for files by it. */
  readonly repository: string;
  /** Addresses under which all its files are stored. */
  readonly fileUrls: readonly string[];
}

export type StoredModelFailure =
  | { readonly type: 'files-missing'; readonly detail: string }
  /** The files were read, and no working model came of them. */
  | { readonly type: 'not-loaded'; readonly detail: string };
