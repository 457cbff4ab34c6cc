import type { Card, Domain, Taxonomy } from './card.ts';

/** Where the questions of own packs belong: they have a place in each interview that is to ask them. */
export const ownQuestionsDomain: Domain = { id: 'own-questions', title: 'Own questions', kind: 'technical' };
export const ownStoriesDomain: Domain = { id: 'own-stories', title: 'Own stories', kind: 'behavioural' };

const ownDomains = [ownQuestionsDomain, ownStoriesDomain];

/** The title of a domain of the bank or of own packs; its id where nobody knows it. */
export function domainTitle(domainId: string, taxonomy: Taxonomy): string {
  return [...taxonomy.domains, ...ownDomains].find(({ id }) => id === domainId)?.title ?? domainId;
}

/**
 * The taxonomy with own packs in it: every role asks their questions as often as all its technical domains together,
 * and their stories before any competency.
 */
export function withOwnDomains(taxonomy: Taxonomy, ownCards: readonly Card[]): Taxonomy {
  const used = ownDomains.filter(({ id }) => ownCards.some(({ domain }) => domain === id));
  const asksQuestions = used.includes(ownQuestionsDomain);
  const tellsStories = used.includes(ownStoriesDomain);
  return {
    domains: [...taxonomy.domains, ...used],
    roles: taxonomy.roles.map((role) => {
      const weights = Object.values(role.weightsByDomainId);
      const sum = weights.reduce((total, weight) => total + weight, 0);
      return {
        ...role,
        weightsByDomainId: asksQuestions
          ? { ...role.weightsByDomainId, [ownQuestionsDomain.id]: Math.max(1, sum) }
          : role.weightsByDomainId,
        competencyIds: tellsStories ? [ownStoriesDomain.id, ...role.competencyIds] : role.competencyIds,
      };
    }),
  };
}
