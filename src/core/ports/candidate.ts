import type { SpokenAnswer } from '../answer/spoken-answer.ts';
import type { InterviewStoreError } from './interview-store.ts';
import type { Interview } from '../interview/interview.ts';
import type { ProfileCorrection } from '../interview/interview-event.ts';

/** The person: the loop asks for the next act, the interface answers. */
export interface Candidate {
  /** Resolves with what the candidate does next, in the order done. Never rejects. */
  nextAct(): Promise<CandidateAct>;
  /** Called after every change, before the next act is awaited. */
  show(interview: Interview, notice: RunNotice | null): void;
}

export type CandidateAct =
  /** What stands in the answer so far; sent while writing, every few seconds. */
  | { readonly type: 'draft'; readonly text: string }
  | { readonly type: 'answer'; readonly text: string; readonly spoken?: SpokenAnswer }
  | { readonly type: 'skip' }
  | { readonly type: 'hint' }
  | { readonly type: 'rephrase' }
  | { readonly type: 'close-feedback' }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'extend-time'; readonly byMs: number }
  | { readonly type: 'correct-profile'; readonly correction: ProfileCorrection }
  /** A tick of the interface's clock; the loop looks whether time is up. `draft` is the answer so far. */
  | { readonly type: 'tick'; readonly draft: string }
  | { readonly type: 'end'; readonly draft: string }
  /** The page closes or another screen is shown: stop driving, the interview stays open to be resumed. */
  | { readonly type: 'leave'; readonly draft: string };

export type RunNotice =
  /** The event is kept in memory and will be appended again; the interview goes on. */
  | { readonly type: 'not-saved'; readonly error: InterviewStoreError }
  | { readonly type: 'saved-again' }
  | { readonly type: 'other-language' }
  | { readonly type: 'time-almost-up'; readonly leftMs: number }
  | { readonly type: 'time-up' };
