/** A card is one thing that a good candidate knows or has done (docs/bank.md). */
export interface Card {
  /** `domain.name`, stable for ever. */
  readonly id: string;
  readonly title: string;
  readonly domain: string;
  readonly level: Level;
  /** Role ids that the card is limited to; empty means every role whose blueprint has the domain. */
  readonly roles: readonly string[];
  /** What an expert would sign; the core of the model answer. */
  readonly summary: string;
  readonly points: readonly RubricPoint[];
  readonly misconceptions: readonly Misconception[];
  readonly questions: readonly CardQuestion[];
  readonly drill: string;
  readonly anchors: Anchors | null;
  readonly seeAlso: readonly string[];
  readonly sources: readonly string[];
}

/** Where most people meet a thing. 'junior' includes people fresh from their studies. */
export const levels = ['junior', 'mid', 'senior', 'staff'] as const;
export type Level = (typeof levels)[number];

export const facets = [
  'explain',
  'compare',
  'apply',
  'debug',
  'design',
  'decide',
  'tell',
  'reflect',
] as const;
export type Facet = (typeof facets)[number];

export const dimensions = [
  'technical',
  'problem-solving',
  'experience',
  'communication',
  'culture-fit',
] as const;
export type Dimension = (typeof dimensions)[number];

/** One thing that a good answer contains. */
export interface RubricPoint {
  readonly id: string;
  readonly text: string;
  readonly cues: readonly Cue[];
  /** Share of the answer's score, 1 to 3. */
  readonly weight: number;
  readonly level: Level | null;
  readonly followUp: string | null;
}

/** A wrong statement that costs credit and earns a follow-up. */
export interface Misconception {
  readonly text: string;
  readonly cues: readonly Cue[];
  readonly followUp: string | null;
}

/** One idea, said in any of several ways. It matches when one alternative does. */
export type Cue = readonly CueAlternative[];

export interface CueAlternative {
  /** Stems of the content words; all must stand near each other in one sentence, in any order. */
  readonly stems: readonly string[];
  /** True when the cue itself holds a negation: then the answer must negate as well. */
  readonly negated: boolean;
}

export interface CardQuestion {
  /** Unique within the card; the question's full id is `<card id>/<id>`. */
  readonly id: string;
  readonly facet: Facet;
  readonly ask: string;
  readonly pointIds: readonly string[];
  /** Logits: 0 is a question of which an average mid-level candidate gets half. */
  readonly difficultyLogits: number;
  /** Slope of the item response function at its difficulty, 1 by default. */
  readonly discrimination: number;
  readonly dimension: Dimension;
  readonly hint: string | null;
  /** What tells right answers from wrong ones (sample-words.ts); absent where no samples were written. */
  readonly sampleWords?: string;
}

/** Behaviourally anchored rating scale for a behavioural card. */
export interface Anchors {
  readonly low: string;
  readonly middle: string;
  readonly high: string;
}

export const domainKinds = [
  'introduction',
  'experience',
  'technical',
  'behavioural',
  'scenario',
  'wrap-up',
] as const;
export type DomainKind = (typeof domainKinds)[number];

export interface Domain {
  readonly id: string;
  readonly title: string;
  readonly kind: DomainKind;
}

/** A role and its blueprint: the share of technical time by domain, and its competencies in order. */
export interface Role {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly weightsByDomainId: Readonly<Record<string, number>>;
  readonly competencyIds: readonly string[];
}

export interface Taxonomy {
  readonly domains: readonly Domain[];
  readonly roles: readonly Role[];
}
