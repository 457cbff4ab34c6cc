import { screenFeedback, screenQuestion } from '../../fairness/fairness-screen.ts';
import type { FairnessFlag } from '../../fairness/fairness-screen.ts';
import type { AuthoredCard } from './authored-card.ts';
import type { Report } from './card-finding.ts';
import type { FieldPath } from './positioned-data.ts';

/** Questions that can be taken in by ear, and a model answer that is one. */
export function lintWording(card: AuthoredCard, report: Report): void {
  card.questions.forEach((question, index) => {
    const words = question.ask.split(/\s+/).length;
    if (words > 45)
      report('error', ['questions', index, 'ask'], `has ${words} words; at most 40 can be taken in by ear`);
    if ((question.ask.match(/\?/g) ?? []).length > 1)
      report('error', ['questions', index, 'ask'], 'asks two questions');
  });
  if (card.summary.split(/\s+/).length < 15) report('error', ['summary'], 'is too short for a model answer');
}

/** What is asked of a candidate, and what is said of an answer, passes the fairness screen. */
export function lintFairness(card: AuthoredCard, report: Report): void {
  const hold = (
    screen: (text: string) => FairnessFlag | null,
    keys: FieldPath,
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
