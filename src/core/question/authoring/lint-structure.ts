import type { AuthoredCard } from './authored-card.ts';
import type { Report } from './card-finding.ts';

/** A card has enough of everything, and its parts refer to each other. */
export function lintStructure(card: AuthoredCard, report: Report): void {
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
