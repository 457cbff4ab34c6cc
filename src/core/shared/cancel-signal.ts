/** The part of AbortSignal that core looks at, so that core needs no DOM types. */
export interface CancelSignal {
  readonly aborted: boolean;
}
