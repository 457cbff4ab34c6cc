import type { Phase } from '../interview/asked-question.ts';
import type { Interview } from '../interview/interview.ts';
import type { FocusByCardId, FocusReason } from '../meaning/focus.ts';
import type { Card, CardQuestion, Domain, Role, Taxonomy } from '../question/card.ts';
import { levels } from '../question/card.ts';
import { quoteOf } from '../question/cv-quote.ts';
import type { CvQuestion } from '../question/cv-questions.ts';
import { competencyWeights, owedDomains, technicalWeights } from './blueprint.ts';
import type { WeightsByDomainId } from './blueprint.ts';
import { domainAbility } from './domain-ability.ts';
import { chooseItem } from './item-pool.ts';
import type { DomainSupply, QuestionSupply, SuppliedQuestion } from './question-supply.ts';

export type Pick =
  | { readonly type: 'card'; readonly card: Card; readonly question: CardQuestion; readonly because: string }
  | { readonly type: 'cv'; readonly question: CvQuestion };

/** A card's second question costs this much information, so that cards are seen before questions repeat a topic. */
const secondFromCard = 0.6;
/** A card a level away from the candidate's costs this much. */
const levelAway = 0.25;
/** What the card is worth more that lies nearest to a line of the CV or of the job description. */
const suits = 0.3;
/** The one card that speaks to people at the start of a career. */
const beginnersIntroduction = 'introduction.first-introduction';
/** In the experience phase this many of three questions rest on the CV, when there is one. */
const cvOfThree = 2;

/** The next main question of a phase, or null when the supply holds none that was not asked. */
export function pickQuestion(interview: Interview, phase: Phase, supply: QuestionSupply): Pick | null {
  if (phase === 'experience') {
    const cvQuestion = nextCvQuestion(interview, supply.cvQuestions);
    if (cvQuestion !== null) return { type: 'cv', question: cvQuestion };
  }
  const isOpen = openTo(interview);
  for (const domainId of owedDomains(weightsFor(interview, phase, supply), interview.turns)) {
    const domain = supply.domains.find((each) => each.domainId === domainId);
    const chosen = domain === undefined ? null : mostInformative(interview, domain, isOpen, supply.focus);
    if (chosen !== null) {
      const { card, question } = chosen;
      return { type: 'card', card, question, because: reasonFor(interview, phase, chosen, supply) };
    }
  }
  return null;
}

/** Whether `pickQuestion` would find one, without choosing. */
export function hasQuestions(interview: Interview, phase: Phase, supply: QuestionSupply): boolean {
  if (phase === 'experience' && nextCvQuestion(interview, supply.cvQuestions) !== null) return true;
  const weights = weightsFor(interview, phase, supply);
  const isOpen = openTo(interview);
  return supply.domains.some(
    ({ domainId, questions }) => (weights[domainId] ?? 0) > 0 && questions.some(isOpen),
  );
}

/** Which domains' packs an interview of this role can draw on. */
export function domainsOfRole(role: Role, taxonomy: Taxonomy): readonly string[] {
  const frame = taxonomy.domains.filter(({ kind }) => kind !== 'technical' && kind !== 'behavioural');
  return [...Object.keys(role.weightsByDomainId), ...role.competencyIds, ...frame.map(({ id }) => id)];
}

type IsOpen = (supplied: SuppliedQuestion) => boolean;

/** Not asked before, not kept for other roles, and no beginner's introduction for someone who is none. */
function openTo(interview: Interview): IsOpen {
  const asked = new Set(interview.turns.map(({ question }) => question.bankQuestionId));
  return ({ id, card }) =>
    !asked.has(id) &&
    (card.roles.length === 0 || card.roles.includes(interview.roleId)) &&
    (card.id !== beginnersIntroduction || interview.level === 'junior');
}

/** What each domain of the phase weighs: by the role's blueprint, or evenly. */
function weightsFor(interview: Interview, phase: Phase, supply: QuestionSupply): WeightsByDomainId {
  const role = supply.taxonomy.roles.find(({ id }) => id === interview.roleId);
  if (role !== undefined && phase === 'technical')
    return technicalWeights(role, interview.candidate, interview.job);
  if (role !== undefined && phase === 'behavioural') return competencyWeights(role);
  const inPhase = supply.domains.filter((domain) => domain.phase === phase && domain.questions.length > 0);
  return Object.fromEntries(inPhase.map(({ domainId }) => [domainId, 1]));
}

function mostInformative(
  interview: Interview,
  domain: DomainSupply,
  isOpen: IsOpen,
  focus: FocusByCardId,
): SuppliedQuestion | null {
  const timesMet = new Map<string | null, number>();
  for (const { question } of interview.turns)
    timesMet.set(question.cardId, (timesMet.get(question.cardId) ?? 0) + 1);
  const ownLevel = levels.indexOf(interview.level ?? 'mid');
  const prices = Float64Array.from(domain.questions, ({ card, price }) => {
    const away = Math.abs(levels.indexOf(card.level) - ownLevel);
    const met = timesMet.get(card.id) ?? 0;
    const worth = met === 0 ? suits * (focus.get(card.id)?.nearness ?? 0) : 0;
    return price + secondFromCard * met + levelAway * away - worth;
  });
  const open = domain.questions.map(isOpen);
  if (interview.turns.length === 0) return easiest(domain, open, prices);
  const ability = domainAbility(interview.turns, interview.level, domain.domainId);
  return (
    domain.questions[chooseItem(domain.pool(), ability, (index) => open[index] === true, prices)] ?? null
  );
}

/** An interview opens with a question that everyone can answer. */
function easiest(
  domain: DomainSupply,
  open: readonly boolean[],
  prices: Float64Array,
): SuppliedQuestion | null {
  const ranked = domain.questions
    .map((supplied, index) => ({
      supplied,
      index,
      cost: supplied.question.difficultyLogits + (prices[index] ?? 0),
    }))
    .filter(({ index }) => open[index] === true)
    .sort((a, b) => a.cost - b.cost);
  return ranked[0]?.supplied ?? null;
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

function reasonFor(
  interview: Interview,
  phase: Phase,
  chosen: SuppliedQuestion,
  { taxonomy, focus }: QuestionSupply,
): string {
  const domain = taxonomy.domains.find(({ id }) => id === chosen.card.domain);
  const role = taxonomy.roles.find(({ id }) => id === interview.roleId);
  if (domain === undefined || role === undefined || phase === 'introduction' || phase === 'wrap-up')
    return '';
  const about = focusReason(focus.get(chosen.card.id)) || domainReason(interview, phase, domain, role);
  return [about, stepReason(interview, domain, chosen.question)].filter((reason) => reason !== '').join(' ');
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

function focusReason(found: FocusReason | undefined): string {
  if (found === undefined) return '';
  const where = found.of === 'job' ? 'the job description' : 'your CV';
  return `It is near in meaning to a line of ${where}: “${quoteOf(found.line)}”.`;
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
