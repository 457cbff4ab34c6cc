import { findCue } from '../../core/evaluation/match-cue.ts';
import { prepareText } from '../../core/language/prepare-text.ts';
import type { PreparedText } from '../../core/language/prepare-text.ts';
import { screenFeedback, screenQuestion } from '../../core/fairness/fairness-screen.ts';
import type { FairnessFlag } from '../../core/fairness/fairness-screen.ts';
import type { Cue, DomainKind, Taxonomy } from '../../core/question/card.ts';
import { parseCue } from '../../core/question/parse-cue.ts';
import type { CardFile, Finding } from './read-bank.ts';

type Report = (severity: Finding['severity'], keys: readonly (string | number)[], message: string) => void;

/** What a machine can hold against one card. docs/bank.md gives the rules. */
export function lintCard(
  file: CardFile,
  taxonomy: Taxonomy,
  cardIds: ReadonlySet<string>,
): readonly Finding[] {
  const findings: Finding[] = [];
  const report: Report = (severity, keys, message) => {
    findings.push({ severity, path: file.path, line: file.lineOf(keys), message });
  };
  lintIdentity(file, taxonomy, cardIds, report);
  lintStructure(file, report);
  lintOwnQuestionCues(file, report);
  // Points of a story describe it; its cues are first-person phrases. Only technical texts must hold their own cues.
  if (kindOf(file, taxonomy) === 'technical') lintCuesAgainstTexts(file, report);
  lintWording(file, report);
  lintFairness(file, report);
  return findings;
}

function lintIdentity(
  file: CardFile,
  taxonomy: Taxonomy,
  cardIds: ReadonlySet<string>,
  report: Report,
): void {
  const { card } = file;
  const expected = `${file.domain}/${card.id.split('.')[1] ?? ''}.yaml`;
  if (!file.path.replaceAll('\\', '/').endsWith(`/${expected}`)) {
    report('error', ['id'], `the id ${card.id} belongs in ${expected}`);
  }
  for (const [index, role] of card.roles.entries()) {
    if (!taxonomy.roles.some((known) => known.id === role))
      report('error', ['roles', index], `no role ${role} in the taxonomy`);
  }
  for (const [index, other] of card.see_also.entries()) {
    if (!cardIds.has(other)) report('warning', ['see_also', index], `no card ${other} yet`);
  }
}

function lintStructure(file: CardFile, report: Report): void {
  const { card } = file;
  const isBehavioural = card.anchors !== undefined;
  if (card.points.length < 4 || card.points.length > 9)
    report('error', ['points'], `has ${card.points.length} points; 4 to 9 belong on a card`);
  if (card.misconceptions.length === 0) report('error', ['misconceptions'], 'has no misconception');
  if (card.questions.length < 4)
    report('error', ['questions'], `has ${card.questions.length} questions; 5 to 8 belong on a card`);
  for (const [list, ids] of [
    ['points', card.points.map((point) => point.id)],
    ['questions', card.questions.map((question) => question.id)],
  ] as const) {
    ids.forEach((id, index) => {
      if (ids.indexOf(id) !== index) report('error', [list, index, 'id'], `the id ${id} stands twice`);
    });
  }
  const asked = new Set(card.questions.flatMap((question) => question.points));
  card.points.forEach((point, index) => {
    if (!asked.has(point.id))
      report('error', ['points', index], `no question asks for the point ${point.id}`);
  });
  card.questions.forEach((question, index) => {
    const count = new Set(question.points).size;
    if (count < 2 || count > 7)
      report(
        'error',
        ['questions', index, 'points'],
        `asks for ${count} points; 2 to 7 belong to a question`,
      );
    for (const id of question.points) {
      if (!card.points.some((point) => point.id === id))
        report('error', ['questions', index, 'points'], `there is no point ${id}`);
    }
  });
  const difficulties = card.questions.map((question) => question.difficulty);
  const spread = Math.max(...difficulties) - Math.min(...difficulties);
  if (spread < (isBehavioural ? 0.4 : 0.8))
    report('warning', ['questions'], `difficulties spread over ${spread.toFixed(1)} logits only`);
  if (new Set(card.questions.map((question) => question.facet)).size < 2)
    report('error', ['questions'], 'all questions have one facet');
}

function kindOf(file: CardFile, taxonomy: Taxonomy): DomainKind | null {
  return taxonomy.domains.find((domain) => domain.id === file.domain)?.kind ?? null;
}

function lintOwnQuestionCues(file: CardFile, report: Report): void {
  const asks = file.card.questions.map((question) => ({ question, prepared: prepareText(question.ask) }));
  file.card.points.forEach((point, index) => {
    point.cues.forEach((cue, cueIndex) => {
      const parsed = parseCue(cue);
      for (const { question, prepared } of asks) {
        if (question.points.includes(point.id) && findCue(parsed, prepared) !== null) {
          const message = `“${cue}” matches the question ${question.id} itself`;
          report('warning', ['points', index, 'cues', cueIndex], message);
        }
      }
    });
  });
}

function lintCuesAgainstTexts(file: CardFile, report: Report): void {
  const points = file.card.points.map(prepareStatement);
  const misconceptions = file.card.misconceptions.map(prepareStatement);
  const summary = prepareText(file.card.summary);
  points.forEach((point, index) => {
    if (!point.cues.some(({ cue }) => findCue(cue, point.prepared) !== null)) {
      report('error', ['points', index, 'cues'], 'no cue matches the text of its own point');
    }
    point.cues.forEach(({ cue, authored }, cueIndex) => {
      const hit = misconceptions.find(({ prepared }) => findCue(cue, prepared) !== null);
      if (hit === undefined) return;
      const message = `“${authored}” matches the misconception “${hit.text}”`;
      report('error', ['points', index, 'cues', cueIndex], message);
    });
  });
  misconceptions.forEach((misconception, index) => {
    const keys = ['misconceptions', index, 'cues'];
    const cueIn = (prepared: PreparedText): string | undefined =>
      misconception.cues.find(({ cue }) => findCue(cue, prepared) !== null)?.authored;
    if (cueIn(misconception.prepared) === undefined) {
      report('error', keys, 'no cue matches the text of its own misconception');
    }
    for (const point of points) {
      const wrong = cueIn(point.prepared);
      if (wrong !== undefined) report('error', keys, `“${wrong}” matches right words: “${point.text}”`);
    }
    const inSummary = cueIn(summary);
    if (inSummary !== undefined) report('warning', keys, `“${inSummary}” matches the summary`);
  });
}

interface PreparedStatement {
  readonly text: string;
  readonly prepared: PreparedText;
  readonly cues: readonly { readonly cue: Cue; readonly authored: string }[];
}

function prepareStatement({
  text,
  cues,
}: {
  readonly text: string;
  readonly cues: readonly string[];
}): PreparedStatement {
  const parsed = cues.map((authored) => ({ cue: parseCue(authored), authored }));
  return { text, prepared: prepareText(text), cues: parsed };
}

function lintWording(file: CardFile, report: Report): void {
  file.card.questions.forEach((question, index) => {
    const words = question.ask.split(/\s+/).length;
    if (words > 45)
      report('error', ['questions', index, 'ask'], `has ${words} words; at most 40 can be taken in by ear`);
    if ((question.ask.match(/\?/g) ?? []).length > 1)
      report('error', ['questions', index, 'ask'], 'asks two questions');
  });
  if (file.card.summary.split(/\s+/).length < 15)
    report('error', ['summary'], 'is too short for a model answer');
}

/** What is asked of a candidate, and what is said of an answer, passes the fairness screen. */
function lintFairness({ card }: CardFile, report: Report): void {
  const hold = (
    screen: (text: string) => FairnessFlag | null,
    keys: readonly (string | number)[],
    text: string | undefined,
  ): void => {
    const flag = text === undefined ? null : screen(text);
    if (flag !== null) report('error', keys, `“${flag.words}” may not be asked or said (${flag.topic})`);
  };
  card.questions.forEach(({ ask, hint }, index) => {
    hold(screenQuestion, ['questions', index, 'ask'], ask);
    hold(screenQuestion, ['questions', index, 'hint'], hint);
  });
  for (const list of ['points', 'misconceptions'] as const) {
    card[list].forEach(({ text, follow_up }, index) => {
      hold(screenFeedback, [list, index, 'text'], text);
      hold(screenQuestion, [list, index, 'follow_up'], follow_up);
    });
  }
  hold(screenFeedback, ['summary'], card.summary);
  hold(screenFeedback, ['drill'], card.drill);
}
