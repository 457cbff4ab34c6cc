import * as v from 'valibot';
import { jsonString } from '../../reply/grammar-parts.ts';
import type { ReplyContract } from '../../reply/reply-contract.ts';
import { err, ok } from '../../shared/result.ts';
import { verdicts } from '../point-verdict.ts';
import type { Verdict } from '../point-verdict.ts';

/** What a model says of one rubric point. The quote comes first: words before verdict make small models look. */
export interface PointVerdict {
  /** Words that it claims to have found in the answer; may be empty. */
  readonly quote: string;
  readonly verdict: Verdict;
}

/** One verdict a point, in the rubric's order. */
export function judgeContract(pointCount: number): ReplyContract<readonly PointVerdict[]> {
  const schema = v.pipe(
    v.array(v.object({ quote: v.string(), verdict: v.picklist(verdicts) })),
    v.length(pointCount),
  );
  return {
    name: 'judge',
    grammar: judgeGrammar(pointCount),
    maxTokens: tokensPerPoint * pointCount + 16,
    parse: (text) => {
      const parsed = v.safeParse(v.pipe(v.string(), v.trim(), v.parseJson(), schema), text);
      return parsed.success
        ? ok(parsed.output)
        : err({ type: 'reply-unusable', detail: parsed.issues[0].message });
    },
  };
}

/** A quote is asked to be short; a reply that runs on is cut off and thrown away. */
const tokensPerPoint = 48;

function judgeGrammar(pointCount: number): string {
  const points = Array.from({ length: pointCount }, () => 'point').join(' "," ');
  return String.raw`root ::= "[" ${points} "]"
point ::= "{\"quote\":" string ",\"verdict\":" verdict "}"
verdict ::= "\"said\"" | "\"partly\"" | "\"absent\"" | "\"contradicted\""
${jsonString}`;
}
