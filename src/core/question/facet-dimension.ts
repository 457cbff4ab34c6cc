import type { Dimension, Facet } from './card.ts';

/** What each facet asks of a candidate first, where the author names no other dimension. */
export const dimensionByFacet = {
  explain: 'technical',
  compare: 'technical',
  apply: 'problem-solving',
  debug: 'problem-solving',
  design: 'problem-solving',
  decide: 'problem-solving',
  tell: 'experience',
  reflect: 'culture-fit',
} as const satisfies Record<Facet, Dimension>;

/** Asks for a story or a reflection of the candidate's own, not for knowledge. */
export function isStory(facet: Facet): boolean {
  return facet === 'tell' || facet === 'reflect';
}
