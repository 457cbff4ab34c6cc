import type { EngineStamp } from '../interview/asked-question.ts';
import type { EmbedderError } from '../ports/embedder.ts';

/** How far an installed embedding model is, for the interface. */
export type MeaningStatus =
  | { readonly type: 'absent' }
  | {
      readonly type: 'computing';
      readonly engine: EngineStamp;
      readonly done: number;
      /** Null until the bank is loaded. */
      readonly total: number | null;
    }
  /** Put off while an interview runs or a language model is at work. */
  | {
      readonly type: 'waiting';
      readonly engine: EngineStamp;
      readonly done: number;
      readonly total: number | null;
    }
  | {
      readonly type: 'ready';
      readonly engine: EngineStamp;
      readonly cards: number;
      readonly sizeBytes: number;
      /** How many of them were there already when the page was opened. */
      readonly keptCards: number;
    }
  | { readonly type: 'off'; readonly engine: EngineStamp; readonly because: EmbedderError };
