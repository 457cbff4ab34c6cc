import { findCue } from '../../evaluation/match-cue.ts';
import { prepareText } from '../../language/prepare-text.ts';
import type { PreparedText } from '../../language/prepare-text.ts';
import type { Cue } from '../card.ts';
import { parseCue } from '../parse-cue.ts';
import type { AuthoredCard } from './authored-card.ts';
import type { Report } from './card-finding.ts';

/** No cue is earned by repeating the question. */
export function lintOwnQuestionCues(card: AuthoredCard, report: Report): void {
  const asks = card.questions.map((question) => ({ question, prepared: prepareText(question.ask) }));
  card.points.forEach((point, index) => {
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

/** Right words earn their point, wrong ones do not. */
export function lintCuesAgainstTexts(card: AuthoredCard, report: Report): void {
  const points = card.points.map(prepareStatement);
  const misconceptions = card.misconceptions.map(prepareStatement);
  const summary = prepareText(card.summary);
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
