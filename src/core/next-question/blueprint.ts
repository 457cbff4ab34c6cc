import type { CandidateProfile, JobProfile } from '../candidate/candidate-profile.ts';
import type { Turn } from '../interview/interview.ts';
import type { Role } from '../question/card.ts';

export type WeightsByDomainId = Readonly<Record<string, number>>;

/** A domain that the CV shows, or that the job description asks for, gets this much more of the time. */
const shownInCv = 0.5;
const askedForByJob = 1;

/** The technical share of each domain: the role's blueprint, bent towards the CV and the job description. */
export function technicalWeights(
  role: Role,
  candidate: CandidateProfile | null,
  job: JobProfile | null,
): WeightsByDomainId {
  const inCv = domainsOf(candidate);
  const inJob = domainsOf(job);
  return Object.fromEntries(
    Object.entries(role.weightsByDomainId).map(([domainId, weight]) => [
      domainId,
      weight * (1 + (inCv.has(domainId) ? shownInCv : 0) + (inJob.has(domainId) ? askedForByJob : 0)),
    ]),
  );
}

/** The role's competencies, the first ones weighing most. */
export function competencyWeights(role: Role): WeightsByDomainId {
  return Object.fromEntries(
    role.competencyIds.map((id, index) => [
      id,
      1 + (role.competencyIds.length - index) / role.competencyIds.length,
    ]),
  );
}

/**
 * The domains in the order in which they are owed a question, by the method of Sainte-Laguë: weight / (2 asked + 1).
 * Over a sitting each domain gets its share. Equal claims go by id.
 */
export function owedDomains(weights: WeightsByDomainId, turns: readonly Turn[]): readonly string[] {
  const claims = Object.entries(weights)
    .filter(([, weight]) => weight > 0)
    .map(([domainId, weight]) => ({ domainId, claim: weight / (2 * mainQuestions(turns, domainId) + 1) }));
  return claims
    .sort((a, b) => b.claim - a.claim || (a.domainId < b.domainId ? -1 : 1))
    .map(({ domainId }) => domainId);
}

function mainQuestions(turns: readonly Turn[], domainId: string): number {
  return turns.filter(({ question }) => question.domainId === domainId && question.role.type === 'main')
    .length;
}

function domainsOf(profile: { readonly skills: CandidateProfile['skills'] } | null): ReadonlySet<string> {
  return new Set(profile?.skills.flatMap((skill) => (skill.domainId === null ? [] : [skill.domainId])));
}
