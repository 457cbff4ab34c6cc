import type { Card, Domain, Taxonomy } from '../../src/core/question/card.ts';
import { parseCue } from '../../src/core/question/parse-cue.ts';

const domains: readonly Domain[] = [
  { id: 'introduction', title: 'Introduction', kind: 'introduction' },
  { id: 'experience', title: 'Experience', kind: 'experience' },
  { id: 'databases', title: 'Databases', kind: 'technical' },
  { id: 'backend', title: 'Backend', kind: 'technical' },
  { id: 'ownership', title: 'Ownership', kind: 'behavioural' },
  { id: 'teamwork', title: 'Teamwork', kind: 'behavioural' },
  { id: 'scenario', title: 'Situations', kind: 'scenario' },
  { id: 'wrap-up', title: 'Wrap-up', kind: 'wrap-up' },
];

/** One role, eight domains. */
export const smallTaxonomy: Taxonomy = {
  domains,
  roles: [
    {
      id: 'backend-engineer',
      title: 'Backend engineer',
      aliases: ['server developer'],
      weightsByDomainId: { databases: 2, backend: 1 },
      competencyIds: ['ownership', 'teamwork'],
    },
  ],
};

/** `perDomain` cards of four questions in each domain. */
export function makeCards(perDomain = 8): readonly Card[] {
  return domains.flatMap((domain) =>
    Array.from({ length: perDomain }, (_, index) => makeCard(domain.id, index)),
  );
}

export function makeCard(domain: string, index: number): Card {
  const isStory = domain !== 'databases' && domain !== 'backend';
  return {
    id: `${domain}.card-${index}`,
    title: `${domain} ${index}`,
    domain,
    level: 'mid',
    roles: [],
    summary: `What a strong answer about ${domain} ${index} holds.`,
    points: ['one', 'two', 'three'].map((id) => ({
      id,
      text: `Point ${id} of ${domain} ${index}.`,
      cues: [parseCue(`point ${id}`)],
      weight: 1,
      level: null,
      followUp: `What about ${id} in ${domain} ${index}?`,
    })),
    misconceptions: [],
    questions: [-1, -0.3, 0.4, 1].map((difficultyLogits, at) => ({
      id: `question-${at}`,
      facet: isStory ? 'tell' : 'explain',
      ask: `Question ${at} on ${domain} ${index}?`,
      pointIds: ['one', 'two', 'three'],
      difficultyLogits,
      discrimination: 1,
      dimension: isStory ? 'experience' : 'technical',
      hint: 'Begin at the beginning.',
    })),
    drill: `Drill ${domain} ${index}.`,
    anchors: null,
    seeAlso: [],
    sources: [],
  };
}
