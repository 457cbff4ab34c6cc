import type { CandidateProfile, Highlight, JobProfile, Skill } from '../candidate/candidate-profile.ts';
import { hasContactData, withoutBullet } from '../candidate/cv-lines.ts';
import { isPrivateMatter } from '../candidate/private-matters.ts';
import { screenQuestion } from '../fairness/fairness-screen.ts';
import type { AskedQuestion } from '../interview/asked-question.ts';
import { createSeededRandom } from '../next-question/seeded-random.ts';
import { quoteOf } from './cv-quote.ts';
import { cvRubric } from './cv-rubrics.ts';
import type { CvQuestionKind } from './cv-rubrics.ts';
import { cvWordings } from './cv-wordings.ts';

/** A question that rests on the CV or the job description, ready to be asked: it lacks what the moment adds. */
export type CvQuestion = Omit<AskedQuestion, 'id' | 'leadIn'>;

/**
 * Questions for the experience phase, in the order to ask them: the CV's best highlights with kinds mixed, after
 * every two of them a skill that the job asks for, and time between jobs last. The same seed gives the same words. Contact data
 * and private matters are never quoted; a question that does not pass the fairness screen gives way to the next one.
 */
export function questionsFromCv(
  profile: CandidateProfile,
  job: JobProfile | null,
  roleId: string,
  seed: number,
): readonly CvQuestion[] {
  const say = createWords(seed);
  const wanted = wantedNames(job);
  const [gaps, done] = partition(profile.highlights.filter(mayBeQuoted), ({ kind }) => kind === 'gap');
  const ranked = mixKinds(rank(done, profile.skills, wanted, roleId)).slice(0, mostHighlights);
  const fromHighlights = ranked.map((highlight) => highlightQuestion(highlight, profile, say));
  const askedLines = new Set(ranked.map(({ line }) => line));
  const fromJob = jobTopics(profile, job, askedLines).map(({ kind, skill }) =>
    skillQuestion(kind, skill, profile, say),
  );
  const usedLines = new Set([...askedLines, ...fromJob.map(({ cvLine }) => cvLine?.line)]);
  const fromSkills = oncePerLine(profile.skills)
    .filter(({ domainId, line }) => domainId !== null && !usedLines.has(line))
    .slice(0, Math.max(0, fewestQuestions - fromHighlights.length))
    .map((skill) => skillQuestion('skill', skill, profile, say));
  const fromGaps = gaps.slice(0, 1).map((gap) => highlightQuestion(gap, profile, say));
  const all = [...interleave(fromHighlights, fromJob), ...fromSkills, ...fromGaps];
  return all.filter(({ text }) => screenQuestion(text) === null);
}

const mostHighlights = 9;
const mostJobTopics = 5;
/** A CV with less to quote is asked about its skills, too. */
const fewestQuestions = 4;
/** What a line gains when the job asks for what it shows, and when the role is one of leading. */
const wantedWorth = 0.1;
const leadingWorth = 0.3;

const leadingRoles: ReadonlySet<string> = new Set([
  'tech-lead',
  'engineering-manager',
  'project-manager',
  'product-manager',
]);

/** Fills a wording of the kind; wordings take turns, beginning at a random one. */
type Words = (
  kind: CvQuestionKind,
  quote: string,
  skill: string,
) => { readonly text: string; readonly reason: string };

function createWords(seed: number): Words {
  const random = createSeededRandom(seed);
  const turns = new Map<CvQuestionKind, number>();
  return (kind, quote, skill) => {
    const { asks, reason } = cvWordings[kind];
    const turn = turns.get(kind) ?? Math.floor(random() * asks.length);
    turns.set(kind, turn + 1);
    const fill = (words: string): string =>
      words.replaceAll('{quote}', () => quote).replaceAll('{skill}', () => skill);
    return { text: fill(asks[turn % asks.length] ?? asks[0]), reason: fill(reason) };
  };
}

function mayBeQuoted({ kind, text }: Highlight): boolean {
  return !hasContactData(text) && (kind === 'gap' || !isPrivateMatter(text));
}

function rank(
  highlights: readonly Highlight[],
  skills: readonly Skill[],
  wanted: ReadonlySet<string>,
  roleId: string,
): readonly Highlight[] {
  const wantedLines = new Set(skills.filter(({ name }) => wanted.has(name)).map(({ line }) => line));
  const worthOf = ({ kind, line, worth }: Highlight): number =>
    worth +
    (wantedLines.has(line) ? wantedWorth : 0) +
    (kind === 'leadership' && leadingRoles.has(roleId) ? leadingWorth : 0);
  return [...highlights].sort((a, b) => worthOf(b) - worthOf(a) || a.line - b.line);
}

/** The best first, but no kind twice in a row while another is left, and each line once. */
function mixKinds(ranked: readonly Highlight[]): readonly Highlight[] {
  const left = [...ranked];
  const mixed: Highlight[] = [];
  while (left.length > 0) {
    const last = mixed.at(-1)?.kind;
    const next = left.find(({ kind }) => kind !== last) ?? left[0];
    if (next === undefined) break;
    left.splice(left.indexOf(next), 1);
    if (!mixed.some(({ line }) => line === next.line)) mixed.push(next);
  }
  return mixed;
}

interface JobTopic {
  readonly kind: 'wanted-skill' | 'missing-skill';
  readonly skill: Skill;
}

/** Skills that the job asks for: those that the CV lacks, and those that it names in a line not asked about. */
function jobTopics(
  { skills }: CandidateProfile,
  job: JobProfile | null,
  askedLines: ReadonlySet<number>,
): readonly JobTopic[] {
  const inCv = new Map(skills.map((skill) => [skill.name, skill]));
  const topics = (job?.skills ?? []).flatMap((asked): readonly JobTopic[] => {
    const own = inCv.get(asked.name);
    if (own === undefined) return isImplied(asked, skills) ? [] : [{ kind: 'missing-skill', skill: asked }];
    return askedLines.has(own.line) ? [] : [{ kind: 'wanted-skill', skill: own }];
  });
  const [missing, named] = partition(topics, ({ kind }) => kind === 'missing-skill');
  const lines = new Set(oncePerLine(named.map(({ skill }) => skill)));
  return interleave(
    named.filter(({ skill }) => lines.has(skill)),
    missing,
    1,
  ).slice(0, mostJobTopics);
}

function oncePerLine(skills: readonly Skill[]): readonly Skill[] {
  return skills.filter((skill, at) => skills.findIndex(({ line }) => line === skill.line) === at);
}

/** Whoever names PostgreSQL knows SQL: a broad skill is not missing where the CV names one of its domain. */
function isImplied(asked: Skill, skills: readonly Skill[]): boolean {
  return broadSkills.has(asked.name) && skills.some(({ domainId }) => domainId === asked.domainId);
}

const broadSkills: ReadonlySet<string> = new Set(
  `SQL,NoSQL,Database design,REST,API design,Microservices,Git,CI/CD,DevOps,Agile,Scrum,HTML,CSS,JavaScript,Linux,
  Unit testing,Test automation,Quality assurance,Monitoring,Observability,Machine learning,Deep learning,
  Data analysis,Data visualisation,Reporting,Data pipelines,ETL,Big data,Statistics,Cloud migration,
  Infrastructure as code,Object-oriented programming,Clean code,Code review,Product management,Project management,
  UX design,Prototyping,Wireframing,TCP/IP,HTTP,Algorithms,Data structures,Team leadership,Scalability,
  Distributed systems,System design`.split(/,\s*/),
);

function wantedNames(job: JobProfile | null): ReadonlySet<string> {
  return new Set(job?.skills.map(({ name }) => name));
}

function highlightQuestion(highlight: Highlight, profile: CandidateProfile, say: Words): CvQuestion {
  const { kind, text, line } = highlight;
  const quote = kind === 'gap' || kind === 'change' ? text : quoteOf(text);
  return toQuestion(kind, say(kind, quote, ''), lineOf(profile, line));
}

function skillQuestion(
  kind: 'skill' | JobTopic['kind'],
  skill: Skill,
  profile: CandidateProfile,
  say: Words,
): CvQuestion {
  return toQuestion(
    kind,
    say(kind, '', skill.name),
    kind === 'missing-skill' ? null : lineOf(profile, skill.line),
  );
}

function lineOf({ lines }: CandidateProfile, line: number): AskedQuestion['cvLine'] {
  const text = lines[line];
  return text === undefined ? null : { line, text: withoutBullet(text) };
}

function toQuestion(
  kind: CvQuestionKind,
  { text, reason }: ReturnType<Words>,
  cvLine: AskedQuestion['cvLine'],
): CvQuestion {
  const { hint, drill, difficultyLogits } = cvWordings[kind];
  return {
    bankQuestionId: null,
    cardId: null,
    cardTitle: null,
    domainId: 'experience',
    phase: 'experience',
    facet: 'tell',
    dimension: 'experience',
    text,
    hint,
    rubric: cvRubric(kind),
    anchors: kind === 'gap' ? null : storyAnchors,
    drill,
    difficultyLogits,
    discrimination: 1,
    role: { type: 'main' },
    cvLine,
    reason,
    engine: { rung: 0, name: 'cv', version: '1' },
  };
}

const storyAnchors = {
  low: 'Repeats the CV or speaks of “we”; no own action can be told apart.',
  middle: 'A real situation with an own action; the result is claimed, not shown.',
  high: 'A specific situation with stakes, an own choice among options, a result that can be checked, and a lesson.',
};

/** `every` items of the first list, then one of the second, and so on; what is left follows. */
function interleave<T>(first: readonly T[], second: readonly T[], every = 2): readonly T[] {
  const joined: T[] = [];
  for (let index = 0; index < Math.max(first.length, second.length * every); index += every) {
    joined.push(...first.slice(index, index + every), ...second.slice(index / every, index / every + 1));
  }
  return joined;
}

function partition<T>(
  items: readonly T[],
  isFirst: (item: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
