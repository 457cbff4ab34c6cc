/**
 * Parts of reply grammars, in the notation that llama.cpp (GBNF) and XGrammar (EBNF) share.
 *
 * [Note: Dear grammars] XGrammar prepares a mask over the whole vocabulary for each rule. Flat alternatives cost
 * milliseconds; a group or `{m,n}` inside a character rule costs seconds. So lengths are bound by `maxTokens` and
 * by the parser, never by the grammar. tests/core/reply holds every contract to a compile time.
 */

/** A string of JSON, without escapes by number: no contract needs characters that cannot be written plainly. */
export const jsonString = String.raw`string ::= "\"" char* "\""
char ::= [^"\\\x7F\x00-\x1F] | "\\" ["\\/bfnrt]`;

/** Text on one line, without what could be markup or a second question. */
export const plainLine = String.raw`letter ::= [^?<>{}|\\\x7F\x00-\x1F]`;

/** A grammar literal for `text`. */
export function literal(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
