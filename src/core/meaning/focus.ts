import type { CandidateProfile, JobProfile } from '../candidate/candidate-profile.ts';
import { hasContactData, withoutBullet } from '../candidate/cv-lines.ts';
import { isPrivateMatter } from '../candidate/private-matters.ts';
import type { QuestionSearch } from '../question/question-search.ts';
import type { CancelSignal } from '../shared/cancel-signal.ts';
import { fuseRankings } from './fuse-rankings.ts';
import type { Meaning } from './meaning.ts';

/** Why a card suits this candidate: a line of the CV or of the job description that it lies near. */
export interface FocusReason {
  readonly of: 'cv' | 'job';
  readonly line: string;
  /** 1 for the nearest card of a line, then less. */
  readonly nearness: number;
}

export type FocusByCardId = ReadonlyMap<string, FocusReason>;

export interface FocusLine {
  readonly of: 'cv' | 'job';
  readonly text: string;
}

/**
 * The lines that may be looked for: what the job asks for, and what the CV is proud of. Never contact data or private
 * matters, since the line is shown as the reason.
 */
export function focusLines(candidate: CandidateProfile | null, job: JobProfile | null): readonly FocusLine[] {
  const fromJob = (job?.lines ?? []).map((text): FocusLine => ({ of: 'job', text }));
  const fromCv = (candidate?.highlights ?? [])
    .filter(({ kind }) => kind !== 'gap' && kind !== 'change')
    .toSorted((a, b) => b.worth - a.worth)
    .map(({ text }): FocusLine => ({ of: 'cv', text }));
  return [
    ...fromJob.filter(isTelling).slice(0, mostLines),
    ...fromCv.filter(isTelling).slice(0, mostLines),
  ].map(({ of, text }) => ({ of, text: withoutBullet(text).trim() }));
}

/**
 * For each line the few cards that its words and its meaning find together. A card keeps the line that it lies nearest
 * to. The lines' vectors are gone when this resolves. Null without a model or in want of time.
 */
export async function findFocus(
  lines: readonly FocusLine[],
  meaning: Pick<Meaning, 'nearestCards'>,
  words: QuestionSearch,
  signal: CancelSignal,
): Promise<FocusByCardId | null> {
  const texts = lines.map(({ text }) => text);
  const near = await meaning.nearestCards(texts, mostCandidates, { deadlineMs, signal });
  if (near === null) return null;
  const focus = new Map<string, FocusReason>();
  for (const [index, { of, text }] of lines.entries()) {
    const byMeaning = near[index] ?? [];
    // What only shares a word with a line is no reason to ask about it.
    const byWords = words.search(text, mostCandidates).map(({ cardId }) => cardId);
    const both = fuseRankings([byMeaning, byWords]).filter((id) => byMeaning.includes(id));
    for (const [rank, cardId] of both.slice(0, cardsPerLine).entries()) {
      const nearness = 1 / (rank + 1);
      if ((focus.get(cardId)?.nearness ?? 0) < nearness) focus.set(cardId, { of, line: text, nearness });
    }
  }
  return focus;
}

function isTelling({ text }: FocusLine): boolean {
  const words = text.split(/\s+/).length;
  return words >= fewestWords && words <= mostWords && !hasContactData(text) && !isPrivateMatter(text);
}

const mostLines = 20;
const fewestWords = 3;
const mostWords = 60;
const mostCandidates = 10;
const cardsPerLine = 3;
/** The candidate waits for the first question meanwhile. */
const deadlineMs = 3000;
