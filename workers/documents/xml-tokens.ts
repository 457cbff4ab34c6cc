export type XmlToken =
  | { readonly type: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string };

/**
 * Walks through XML in one pass, in time that grows with its length only. Names come without their namespace prefix.
 * It does not check that the XML is well formed: what cannot be understood is passed over.
 */
export function* xmlTokens(source: string): Generator<XmlToken> {
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open !== at)
      yield { type: 'text', text: decodeEntities(source.slice(at, open < 0 ? undefined : open)) };
    if (open < 0) return;
    const special = specials.find(({ start }) => source.startsWith(start, open));
    if (special === undefined) {
      const end = endOfTag(source, open + 1);
      const token = tagToken(source.slice(open + 1, end));
      if (token !== null) yield token;
      at = end + 1;
    } else {
      const end = source.indexOf(special.end, open + special.start.length);
      if (special.start === '<![CDATA[')
        yield { type: 'text', text: source.slice(open + special.start.length, end < 0 ? undefined : end) };
      if (end < 0) return;
      at = end + special.end.length;
    }
  }
}

const specials = [
  { start: '<!--', end: '-->' },
  { start: '<![CDATA[', end: ']]>' },
  { start: '<?', end: '?>' },
  { start: '<!', end: '>' },
] as const;

/** The next `>` outside quotes, or the end of the source. */
function endOfTag(source: string, start: number): number {
  let quote = '';
  for (let at = start; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return source.length;
}

function tagToken(tag: string): XmlToken | null {
  const match = /^(\/?)(?:[\w.-]+:)?([\w.-]+)/.exec(tag);
  const name = match?.[2];
  if (match === null || name === undefined) return null;
  if (match[1] === '/') return { type: 'close', name };
  const empty = tag.endsWith('/');
  return { type: 'open', name, attributes: tag.slice(match[0].length, empty ? -1 : undefined), empty };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
