/**
 * Words that talk to a judge rather than answer a question. A quote that holds them earns nothing, however the judge
 * was taken in; ordinary answers that speak of prompts or scores hold no command with them.
 */
export function isInstruction(quote: string): boolean {
  const words = quote.toLowerCase();
  return commands.some((command) => command.test(words));
}

const commands: readonly RegExp[] = [
  /\b(ignore|disregard|forget|override|skip)\b.{0,40}\b(rubric|rules?|instructions?|points?|prompt|above|previous|criteria)\b/s,
  /\b(give|award|grant|assign|mark|rate|score|grade)\b.{0,40}\b(full|maximum|max|top|highest|perfect|ten|10|100|said|credit)\b/s,
  /\b(you are|act as|pretend|behave as)\b.{0,40}\b(judge|grader|assistant|model|examiner|interviewer|ai)\b/s,
  /\b(system|developer)\s*(prompt|message)\b/s,
  /\b(all|every|each)\s+points?\b.{0,30}\b(said|made|covered|met|satisfied|fulfilled)\b/s,
  /"?verdict"?\s*:/s,
];
