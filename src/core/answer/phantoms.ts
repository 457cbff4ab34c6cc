import { doubtfulPhrases, phantomPhrases } from './phantom-phrases.ts';

/** What a text was written for. */
export interface HeardSound {
  readonly durationMs: number;
  /** Of its loudest moment; see silence-gate.ts. */
  readonly loudestDbfs: number;
}

/** True when a transcriber made this up: nobody says it in an interview, or not so quietly and slowly. */
export function isPhantom(text: string, { durationMs, loudestDbfs }: HeardSound): boolean {
  const plain = toPlain(text);
  if (plain === '' || phantoms.has(plain)) return true;
  const fillsItsTime = durationMs <= longestForFewWordsMs && loudestDbfs >= hardlyHeardDbfs;
  return doubtful.has(plain) && !fillsItsTime;
}

/** True whatever it was heard in: used for parts of a text whose own loudness nobody knows. */
export function isSurePhantom(text: string): boolean {
  const plain = toPlain(text);
  return plain === '' || phantoms.has(plain);
}

/** Takes out what is written about sounds: "[Music]", "(laughter)", "♪ … ♪", "*coughs*". */
export function withoutSoundNotes(text: string): string {
  return text
    .replace(/[[({【（*][^\])}】）*]{0,60}[\])}】）*]/gu, (note) => (isSoundNote(note) ? ' ' : note))
    .replace(/[♪♫♬][^♪♫♬]*[♪♫♬]?/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** All brackets that are square are notes: speech has none. Of the others only those that name a sound. */
function isSoundNote(note: string): boolean {
  return /^[[【]/u.test(note) || soundWords.test(toPlain(note));
}

const soundWords =
  /(^|\s)(music|musik|musique|musica|muziek|applause|applaus|applaudissements|aplausos|applausi|laughter|laughs|laughing|lachen|rires|risas|risate|silence|stille|silencio|noise|gerausche?|bruit|ruido|cough(s|ing)?|sigh(s|ing)?|breath(es|ing)?|inaudible|unverstandlich|blank audio|no audio|beep(s|ing)?|click(s|ing)?|typing|keyboard|wind|static|музыка|аплодисменты|смех|音楽|拍手|笑|音乐|掌声|笑声|음악|박수)(\s|$)/u;

function toPlain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/['’ʼ]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const phantoms = plainSet(phantomPhrases);
const doubtful = plainSet(doubtfulPhrases);

/** In whatever language the model was told to write, it falls back on any of them. */
function plainSet(byLanguage: Readonly<Record<string, readonly string[]>>): ReadonlySet<string> {
  return new Set(Object.values(byLanguage).flat().map(toPlain));
}

/** Nobody takes longer for a word of thanks. */
const longestForFewWordsMs = 3000;
const hardlyHeardDbfs = -45;
