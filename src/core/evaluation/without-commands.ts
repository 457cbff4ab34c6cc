import { prepareText } from '../language/prepare-text.ts';

/**
 * The answer with each sentence that speaks to whoever judges it left blank, so that places in it stay where they are.
 * Stricter than what a judge's quote is held against (judge/is-instruction.ts): here a whole sentence is lost, and
 * "rate limit at a hundred" is an answer. What remains is judged as if the rest had never been said.
 */
export function withoutCommands(answer: string): string {
  const text = answer.replaceAll(forgeries, (forgery) => ' '.repeat(forgery.length));
  if (!isCommand(text)) return text;
  const { sentences, tokens } = prepareText(text);
  return sentences.reduce((left, { first }, index) => {
    const start = tokens[first]?.start ?? 0;
    const next = sentences[index + 1];
    const end = next === undefined ? text.length : (tokens[next.first]?.start ?? text.length);
    return isCommand(text.slice(start, end))
      ? left.slice(0, start) + ' '.repeat(end - start) + left.slice(end)
      : left;
  }, text);
}

/** What looks like a part of a prompt, or like the reply to one. */
const forgeries = /<\/?answer>|\{[^{}]*"verdict"\s*:[^{}]*\}/gi;

/** Who tells of an attack on a prompt quotes it; that is an answer. */
function isCommand(text: string): boolean {
  const unquoted = text.replaceAll(/"[^"]*"|“[^”]*”/g, ' ');
  return commands.some((command) => command.test(unquoted));
}

/** Told to somebody, not told of somebody: "patients ignore the instructions" is an answer. */
const told = String.raw`(?:^|[.!?:;\n>]\s*|\b(?:please|now)\s+|\byou (?:must|should|will|can)\s+)`;
const fullMarks = String.raw`(?:(?:full|maximum|max|top|highest|perfect|all)\s+(?:marks?|scores?|credits?|points?|grades?)|(?:10|ten)\s+(?:of|out of|for this)\b|10\s*/\s*10)`;

const commands: readonly RegExp[] = [
  String.raw`${told}(?:ignore|disregard|override|forget)\b.{0,30}\b(?:rubric|instructions?|prompt|criteria)\b`,
  String.raw`${told}(?:give|award|grant|assign|output|return)\b.{0,30}\b${fullMarks}`,
  String.raw`\b(?:this|my) answer (?:deserves|is worth|gets)\b.{0,20}\b${fullMarks}`,
  String.raw`${told}(?:mark|count|rate|treat)\b.{0,40}\bas\s+(?:said|fully said|covered)\b`,
  String.raw`\byou are now an? .{0,30}\b(?:judge|grader|examiner|assistant|model|ai)\b`,
  String.raw`\byou are an? (?:\w+ )?(?:judge|grader|examiner)\b`,
  String.raw`${told}(?:note|message|instructions?)\b.{0,20}\b(?:for|to) the (?:examiner|judge|grader)\b`,
  String.raw`\bnew instructions\b.{0,20}:`,
  String.raw`\b(?:system|developer)\s+prompt\s*:`,
].map((pattern) => new RegExp(pattern, 'is'));
