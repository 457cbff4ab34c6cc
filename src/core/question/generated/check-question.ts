import { screenQuestion } from '../../fairness/fairness-screen.ts';
import { isOtherLanguage } from '../../language/detect-language.ts';
import { prepareText } from '../../language/prepare-text.ts';

/** What a generated question is held against. */
export interface QuestionScope {
  /** What it must speak of: the question that was asked, the point that is open, the answer. */
  readonly about: readonly string[];
  /** What it may not ask again, word for word or nearly. */
  readonly alreadyAsked: readonly string[];
  /** What it may not give away: the points that the candidate has not made. */
  readonly secret: readonly string[];
}

/** Why a generated question cannot be put, in a few words for the model's numbers; null when it can. */
export function findFault(question: string, scope: QuestionScope): string | null {
  if (screenQuestion(question) !== null) return 'unfair';
  if (isOtherLanguage(question, prepareText(question).tokens)) return 'other language';
  const own = contentStems(question);
  if (own.size === 0) return 'says nothing';
  if (share(own, contentStems(scope.about.join('\n'))) < fewestInScope) return 'out of scope';
  if (scope.alreadyAsked.some((asked) => isSame(contentStems(asked), own))) return 'asked before';
  if (scope.secret.some((point) => share(contentStems(point), own) > mostGivenAway))
    return 'gives the answer away';
  return null;
}

const fewestInScope = 0.2;
const mostRepeated = 0.6;
const mostGivenAway = 0.6;

/** Neither says much that the other does not. */
function isSame(asked: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  return Math.min(share(asked, own), share(own, asked)) > mostRepeated;
}

/** Share of `part` that stands in `whole`, 0 to 1; 0 for an empty part. */
function share(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  return [...part].filter((stem) => whole.has(stem)).length / part.size;
}

function contentStems(text: string): ReadonlySet<string> {
  const prepared = prepareText(text);
  return new Set(prepared.stems.filter((_, index) => prepared.isContent[index] === true));
}
