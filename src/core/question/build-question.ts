import type { Probe, Rubric } from '../evaluation/evaluation.ts';
import type { AskedQuestion, EngineStamp, Phase } from '../interview/asked-question.ts';
import type { Turn } from '../interview/interview.ts';
import type { Card, CardQuestion } from './card.ts';

/** The rung that words questions without a model. */
export const bankEngine: EngineStamp = { rung: 0, name: 'bank', version: '1' };

/** What the card does not know about the moment of asking. */
export interface Asking {
  readonly id: string;
  readonly phase: Phase;
  readonly leadIn: string;
  readonly reason: string;
}

/** A question of the bank as it is put, with the points that it asks for. */
export function buildBankQuestion(card: Card, question: CardQuestion, asking: Asking): AskedQuestion {
  return {
    ...asking,
    bankQuestionId: `${card.id}/${question.id}`,
    cardId: card.id,
    cardTitle: card.title,
    domainId: card.domain,
    facet: question.facet,
    dimension: question.dimension,
    text: question.ask,
    hint: question.hint,
    rubric: rubricOf(card, question),
    anchors: card.anchors,
    drill: card.drill,
    difficultyLogits: question.difficultyLogits,
    discrimination: question.discrimination,
    role: { type: 'main' },
    cvLine: null,
    engine: bankEngine,
  };
}

/** A follow-up on `parent`: asks for the point that was missed, or for what the answer left open. */
export function buildFollowUp(parent: Turn, probe: Probe, text: string, asking: Asking): AskedQuestion {
  return {
    ...parent.question,
    ...asking,
    bankQuestionId: null,
    text,
    hint: null,
    rubric: followUpRubric(parent, probe),
    role: { type: 'follow-up', parentId: parent.question.id, probe: probe.kind },
    engine: bankEngine,
  };
}

/** Cards of the bank have points; a card of an own pack may have a reference answer alone. */
export function rubricOf(card: Card, question: CardQuestion): Rubric {
  if (card.points.length === 0) return { type: 'reference', referenceAnswer: card.summary };
  return {
    type: 'points',
    points: card.points.filter((point) => question.pointIds.includes(point.id)),
    misconceptions: card.misconceptions,
    summary: card.summary,
    ...(question.sampleWords === undefined ? {} : { sampleWords: question.sampleWords }),
  };
}

function followUpRubric(parent: Turn, probe: Probe): Rubric {
  const { rubric } = parent.question;
  if (rubric.type !== 'points') return rubric;
  const made = new Set(
    parent.evaluation?.points.filter((point) => point.credit >= 0.5).map((point) => point.pointId),
  );
  const probed = rubric.points.filter((point) => point.id === probe.pointId);
  const open = rubric.points.filter((point) => !made.has(point.id));
  if (probed.length > 0) return { ...rubric, points: probed };
  return open.length > 0 ? { ...rubric, points: open } : rubric;
}
