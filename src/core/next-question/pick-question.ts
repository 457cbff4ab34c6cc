import type { Phase } from '../interview/asked-question.ts';
import type { Interview } from '../interview/interview.ts';
import type { Card, CardQuestion, Domain, Role, Taxonomy } from '../question/card.ts';
import { levels } from '../question/card.ts';
import type { CvQuestion } from '../question/cv-questions.ts';
import { domainAbility } from './domain-ability.ts';
import { competencyWeights, owedDomains, technicalWeights } from './blueprint.ts';
import { chooseItem, createItemPool } from './item-pool.ts';
import { fiveLevels } from './item-response.ts';

/** What can be asked: the cards of the role, questions on the CV, and what exposure each costs. */
export interface QuestionSupply {
  readonly taxonomy: Taxonomy;
  readonly cards: readonly Card[];
  readonly cvQuestions: readonly CvQuestion[];
  readonly priceByQuestionId: ReadonlyMap<string, number>;
}

export type Pick =
  | { readonly type: 'card'; readonly card: Card; readonly question: CardQuestion; readonly because: string }
  | { readonly type: 'cv'; readonly question: CvQuestion };

/** A card's second question costs this much information, so that cards are seen before questions repeat a topic. */
const secondFromCard = 0.6;
/** A card a level away from the candidate's costs this much. */
const levelAway = 0.25;
/** In the experience phase this many of three questions rest on the CV, when there is one. */
const cvOfThree = 2;

/** The next main question of a phase, or null when the supply holds none that was not asked. */
export function pickQuestion(interview: Interview, phase: Phase, supply: QuestionSupply): Pick | null {
  if (phase === 'experience') {
    const cvQuestion = nextCvQuestion(interview, supply.cvQuestions);
    if (cvQuestion !== null) return { type: 'cv', question: cvQuestion };
  }
  const candidates = openQuestions(interview, phase, supply);
  for (const domainId of orderDomains(interview, phase, supply, candidates)) {
    const inDomain = candidates.filter(({ card }) => card.domain === domainId);
    const chosen = mostInformative(interview, domainId, inDomain, supply);
    if (chosen !== null) {
      return { type: 'card', ...chosen, because: reasonFor(interview, phase, chosen, supply.taxonomy) };
    }
  }
  return null;
}

export function hasQuestions(interview: Interview, phase: Phase, supply: QuestionSupply): boolean {
  return pickQuestion(interview, phase, supply) !== null;
}

/** Which domains' packs an interview of this role can draw on. */
export function domainsOfRole(role: Role, taxonomy: Taxonomy): readonly string[] {
  const frame = taxonomy.domains.filter(({ kind }) => kind !== 'technical' && kind !== 'behavioural');
  return [...Object.keys(role.weightsByDomainId), ...role.competencyIds, ...frame.map(({ id }) => id)];
}

interface CardCandidate {
  readonly card: Card;
  readonly question: CardQuestion;
}

function openQuestions(interview: Interview, phase: Phase, supply: QuestionSupply): readonly CardCandidate[] {
  const asked = new Set(interview.turns.map(({ question }) => question.bankQuestionId));
  const kinds = new Map(supply.taxonomy.domains.map((domain) => [domain.id, domain.kind]));
  return supply.cards
    .filter((card) => kinds.get(card.domain) === phase)
    .filter((card) => card.roles.length === 0 || card.roles.includes(interview.roleId))
    .flatMap((card) => card.questions.map((question) => ({ card, question })))
    .filter(({ card, question }) => !asked.has(`${card.id}/${question.id}`));
}

function orderDomains(
  interview: Interview,
  phase: Phase,
  supply: QuestionSupply,
  candidates: readonly CardCandidate[],
): readonly string[] {
  const role = supply.taxonomy.roles.find(({ id }) => id === interview.roleId);
  if (role !== undefined && phase === 'technical') {
    return owedDomains(technicalWeights(role, interview.candidate, interview.job), interview.turns);
  }
  if (role !== undefined && phase === 'behavioural')
    return owedDomains(competencyWeights(role), interview.turns);
  return owedDomains(Object.fromEntries(candidates.map(({ card }) => [card.domain, 1])), interview.turns);
}

function mostInformative(
  interview: Interview,
  domainId: string,
  candidates: readonly CardCandidate[],
  supply: QuestionSupply,
): CardCandidate | null {
  const pool = createItemPool(
    candidates.map(({ question }) => question),
    fiveLevels,
  );
  const prices = Float64Array.from(candidates, ({ card, question }) => {
    const met = interview.turns.filter((turn) => turn.question.cardId === card.id).length;
    const away = Math.abs(levels.indexOf(card.level) - levels.indexOf(interview.level ?? 'mid'));
    const exposure = supply.priceByQuestionId.get(`${card.id}/${question.id}`) ?? 0;
    return exposure + secondFromCard * met + levelAway * away;
  });
  const ability = domainAbility(interview.turns, interview.level, domainId);
  return candidates[chooseItem(pool, ability, () => true, prices)] ?? null;
}

function nextCvQuestion(interview: Interview, questions: readonly CvQuestion[]): CvQuestion | null {
  const inPhase = interview.turns.filter(
    ({ question }) => question.phase === 'experience' && question.role.type === 'main',
  );
  if (inPhase.length % 3 >= cvOfThree) return null;
  const askedTexts = new Set(interview.turns.map(({ question }) => question.text));
  const askedLines = new Set(interview.turns.map(({ question }) => question.cvLine?.line));
  return (
    questions.find(
      ({ text, cvLine }) => !askedTexts.has(text) && (cvLine === null || !askedLines.has(cvLine.line)),
    ) ?? null
  );
}

function reasonFor(interview: Interview, phase: Phase, chosen: CardCandidate, taxonomy: Taxonomy): string {
  const domain = taxonomy.domains.find(({ id }) => id === chosen.card.domain);
  const role = taxonomy.roles.find(({ id }) => id === interview.roleId);
  if (domain === undefined || role === undefined || phase === 'introduction' || phase === 'wrap-up')
    return '';
  return [domainReason(interview, phase, domain, role), stepReason(interview, domain, chosen.question)]
    .filter((reason) => reason !== '')
    .join(' ');
}

function domainReason(interview: Interview, phase: Phase, domain: Domain, role: Role): string {
  const isNew = !interview.turns.some(({ question }) => question.domainId === domain.id);
  const inJob = interview.job?.skills.some(({ domainId }) => domainId === domain.id) ?? false;
  const skill = interview.candidate?.skills.find(({ domainId }) => domainId === domain.id);
  if (inJob) return `The job description asks for ${domain.title}.`;
  if (skill !== undefined) return `Your CV names ${skill.name}, which belongs to ${domain.title}.`;
  if (phase === 'technical' && isNew)
    return `${domain.title} belongs to the role ${role.title} and has not come up yet.`;
  if (phase === 'technical') return `${domain.title} has had less than its share for the role ${role.title}.`;
  if (phase === 'behavioural') return `${domain.title} matters for the role ${role.title}.`;
  return '';
}

function stepReason(interview: Interview, domain: Domain, question: CardQuestion): string {
  const last = interview.turns.findLast(
    (turn) => turn.question.domainId === domain.id && turn.evaluation !== null,
  );
  if (last === undefined) return '';
  const step = question.difficultyLogits - last.question.difficultyLogits;
  if (step > 0.3) return 'It is a step harder than the last one there.';
  return step < -0.3
    ? 'It is a step easier than the last one there.'
    : 'It is about as hard as the last one there.';
}
