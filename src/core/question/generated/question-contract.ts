import { plainLine } from '../../reply/grammar-parts.ts';
import type { ReplyContract } from '../../reply/reply-contract.ts';
import { err, ok } from '../../shared/result.ts';

/** One question on one line: the grammar allows a single question mark, at the end. */
export const questionContract: ReplyContract<string> = {
  name: 'question',
  grammar: `root ::= [A-Z] letter* "?"\n${plainLine}`,
  maxTokens: 64,
  parse: (text) => {
    const line = text.replaceAll(/\s+/g, ' ').trim();
    const words = line.split(' ').length;
    if (!line.endsWith('?') || line.indexOf('?') !== line.length - 1) {
      return err({ type: 'reply-unusable', detail: 'it is not one question' });
    }
    if (words < fewestWords || line.length > mostLetters) {
      return err({ type: 'reply-unusable', detail: 'too short or too long for a question' });
    }
    return ok(line);
  },
};

const fewestWords = 4;
const mostLetters = 240;
