import type { Card, CardQuestion } from '../card.ts';
import { dimensionByFacet } from '../facet-dimension.ts';
import { parseCue } from '../parse-cue.ts';
import { learnSampleWords } from '../../evaluation/sample-words.ts';
import type { AuthoredCard, Samples } from './authored-card.ts';

/** An authored card as the app uses it: cues stemmed, defaults filled in. */
export function compileCard(domain: string, card: AuthoredCard): Card {
  return {
    id: card.id,
    title: card.title,
    domain,
    level: card.level,
    roles: card.roles,
    summary: card.summary,
    points: card.points.map((point) => ({
      id: point.id,
      text: point.text,
      cues: point.cues.map(parseCue),
      weight: point.weight,
      level: point.level ?? null,
      followUp: point.follow_up ?? null,
    })),
    misconceptions: card.misconceptions.map((misconception) => ({
      text: misconception.text,
      cues: misconception.cues.map(parseCue),
      followUp: misconception.follow_up ?? null,
    })),
    questions: card.questions.map((question) => ({
      id: question.id,
      facet: question.facet,
      ask: question.ask,
      pointIds: question.points,
      difficultyLogits: question.difficulty,
      discrimination: question.discrimination,
      dimension: question.dimension ?? dimensionByFacet[question.facet],
      hint: question.hint ?? null,
      ...sampleWordsOf(question.samples),
    })),
    drill: card.drill,
    anchors:
      card.anchors === undefined
        ? null
        : { low: card.anchors[1], middle: card.anchors[3], high: card.anchors[5] },
    seeAlso: card.see_also,
    sources: card.sources,
  };
}

function sampleWordsOf(samples: Samples | undefined): Pick<CardQuestion, 'sampleWords'> {
  if (samples === undefined) return {};
  const sampleWords = learnSampleWords([...samples.strong, ...samples.partial], samples.wrong);
  return sampleWords === null ? {} : { sampleWords };
}
