import type { Result } from '../shared/result.ts';

/** What a model is asked for, and how its reply is held to it. */
export interface ReplyContract<Reply> {
  /** Named in the numbers that the app shows about its models. */
  readonly name: string;
  /** One text for both engines (grammar-parts.ts says which notation and what is dear in it). */
  readonly grammar: string;
  readonly maxTokens: number;
  /** Takes a whole reply apart. A reply that was cut off, or says what it may not, is unusable. */
  parse(text: string): Result<Reply, UnusableReply>;
}

export interface UnusableReply {
  readonly type: 'reply-unusable';
  readonly detail: string;
}
