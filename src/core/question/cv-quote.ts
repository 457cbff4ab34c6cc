/**
 * The start of a line of the CV, short enough to be said inside a question: whole, or cut at the end of a clause or
 * else of a word, and then with an ellipsis.
 */
export function quoteOf(text: string): string {
  const plain = text
    .replace(/[“„«]/g, '‘')
    .replace(/[”"»]/g, '’')
    .replace(/[?!]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:]+$/, '');
  if (plain.length <= longestQuote) return plain;
  const window = plain.slice(0, longestQuote);
  const clauseEnds = [...window.matchAll(clauseStart)]
    .map((match) => match.index)
    .filter((at) => at >= shortestQuote);
  const wordEnd = window.lastIndexOf(' ');
  const cut = clauseEnds.at(-1) ?? (wordEnd > 0 ? wordEnd : longestQuote);
  return `${window
    .slice(0, cut)
    .replace(danglingWords, '')
    .replace(/[\s,;:(–—-]+$/, '')} …`;
}

const longestQuote = 95;
const shortestQuote = 45;
const clauseStart = /[,;:(] ?|\s(?:by|with|using|through|which|that|so that|while|via|and)\s/g;
const danglingWords = /(?:\s+(?:a|an|the|of|to|in|on|at|for|by|with|and|or|from|as|into|our|my|their))+$/i;
