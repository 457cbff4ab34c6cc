import type { PreparedText } from '../language/prepare-text.ts';
import type { TokenRange } from '../language/split-text.ts';
import type { Evidence } from './evaluation.ts';

/** Words of the answer that claim more than they say. */
export interface VagueClaim {
  readonly kind: 'vague' | 'buzzword';
  /** As they stand in the answer. */
  readonly words: string;
  readonly note: string;
  readonly followUp: string;
  readonly evidence: Evidence;
}

/**
 * Claims without specifics: at most one a sentence, none in a sentence that gives a reason, a number or an example,
 * or that earned a rubric point (`proven`).
 */
export function findVagueClaims(answer: PreparedText, proven: readonly Evidence[]): readonly VagueClaim[] {
  const claims: VagueClaim[] = [];
  const named = new Set<string>();
  for (const sentence of answer.sentences) {
    const span = spanOf(sentence, answer);
    const text = answer.text.slice(span.start, span.end);
    if (specific.test(text) || proven.some((each) => each.start < span.end && span.start < each.end))
      continue;
    const claim = claimIn(text, span.start);
    if (claim === null || named.has(claim.words.toLowerCase())) continue;
    named.add(claim.words.toLowerCase());
    claims.push(claim);
  }
  return claims;
}

/** A reason, a number, an example, a means: enough to see what is meant. */
const specific =
  /\d|\b(?:because|so that|which means|for example|for instance|such as|e\.g|by \w+ing|in order to|instead of|rather than|if we|when we|until)\b/i;

const buzzwords =
  /\b(?:scalable|scalability|robust|seamless(?:ly)?|cutting[- ]edge|state[- ]of[- ]the[- ]art|best[- ]practices?|world[- ]class|next[- ]gen(?:eration)?|game[- ]chang(?:er|ing)|synerg(?:y|ies|istic)|holistic(?:ally)?|paradigm shift|disruptive|innovative|leverag(?:e|es|ed|ing)|cloud[- ]native|future[- ]proof|enterprise[- ]grade|end[- ]to[- ]end|data[- ]driven|ai[- ]powered|digital transformation|value[- ]add(?:ed)?|win[- ]win|think(?:ing)? outside the box|low[- ]hanging fruit|move the needle|results?[- ](?:driven|oriented)|team player|hard[- ]work(?:er|ing)|go[- ]getter|self[- ]starter|detail[- ]oriented|passionate|proactive(?:ly)?|dynamic environment|fast[- ]paced|agile mindset|high[- ]performance|optimi[sz]ed solution|clean code|solid principles)\b/i;

const vague: readonly { readonly pattern: RegExp; readonly ask: string }[] = [
  {
    pattern:
      /\b(?:(?:stuff|things?|something) like that|and (?:so on|so forth|stuff|things)|various (?:things|ways|tools|methods|factors)|(?:some|all) kinds? of (?:things|stuff)|(?:many|several|different|a lot of) (?:things|ways|factors|aspects)|whatever is needed)\b/i,
    ask: 'Which ones, for example?',
  },
  {
    pattern:
      /\b(?:it (?:just |all |really )?depends|depends on the (?:situation|case|context|requirements?))\b(?! on (?:how|whether|the (?:size|number|load|data)))/i,
    ask: 'What does it depend on, and what would you do in each case?',
  },
  {
    pattern:
      /\b(?:(?:much|way|a lot|significantly|dramatically|greatly|hugely|massively|drastically) (?:better|faster|slower|easier|improved|reduced|increased|more|less)|(?:improved?|increased?|reduced?|boosted?|optimi[sz]ed?) (?:the |our |its )?(?:\w+ )?(?:a lot|significantly|dramatically|greatly|massively|drastically))\b/i,
    ask: 'How much, and how did you see it?',
  },
  {
    pattern:
      /\b(?:handle[sd]? (?:it|everything|all of it)|took care of (?:it|everything)|made sure (?:it|everything) work(?:s|ed))\b/i,
    ask: 'How, step by step?',
  },
];

function claimIn(text: string, offset: number): VagueClaim | null {
  const buzzword = buzzwords.exec(text);
  if (buzzword !== null) {
    const [words] = buzzword;
    return {
      kind: 'buzzword',
      words,
      note: `Says “${words}” without saying how.`,
      followUp: `You said “${words}”. What does that mean here, concretely?`,
      evidence: { start: offset + buzzword.index, end: offset + buzzword.index + words.length },
    };
  }
  for (const { pattern, ask } of vague) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [words] = match;
    return {
      kind: 'vague',
      words,
      note: `Says “${words}” and leaves open what exactly.`,
      followUp: `You said “${words}”. ${ask}`,
      evidence: { start: offset + match.index, end: offset + match.index + words.length },
    };
  }
  return null;
}

function spanOf(range: TokenRange, answer: PreparedText): Evidence {
  return { start: answer.tokens[range.first]?.start ?? 0, end: answer.tokens[range.end - 1]?.end ?? 0 };
}
