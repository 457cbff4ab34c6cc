/**
 * A set of words in a few characters that says "surely not" or "most likely": a Bloom filter (Bloom 1970). Three words in
 * a hundred that are not in it seem to be. About seven bits a word, written six to a character, so that JSON holds it
 * and gzip takes the rest of each character away.
 */
export function encodeWordSet(words: Iterable<string>): string {
  const all = new Set(words);
  const sixes = new Uint8Array(Math.ceil((all.size * bitsPerWord) / bitsPerCharacter));
  for (const word of all) {
    for (const place of placesOf(word, sixes.length * bitsPerCharacter)) {
      const at = Math.floor(place / bitsPerCharacter);
      sixes[at] = (sixes[at] ?? 0) | (1 << (place % bitsPerCharacter));
    }
  }
  return Array.from(sixes, (six) => alphabet.charAt(six)).join('');
}

/** The test for what `encodeWordSet` wrote. Characters that it does not write hold no word. */
export function openWordSet(text: string): (word: string) => boolean {
  const sixes = Array.from(text, (character) => Math.max(0, alphabet.indexOf(character)));
  const bits = sixes.length * bitsPerCharacter;
  if (bits === 0) return () => false;
  return (word) =>
    placesOf(word, bits).every(
      (place) => ((sixes[Math.floor(place / bitsPerCharacter)] ?? 0) >> (place % bitsPerCharacter)) & 1,
    );
}

/** With these two, three words in a hundred pass by chance: the best count of places is bits × ln 2. */
const bitsPerWord = 7.2;
const placesPerWord = 5;
const bitsPerCharacter = 6;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Two hashes make as many as are wanted (Kirsch & Mitzenmacher 2006). */
function placesOf(word: string, bits: number): readonly number[] {
  const first = hash(word, 0x811c9dc5);
  const second = hash(word, 0x9e3779b9) | 1;
  return Array.from({ length: placesPerWord }, (_, index) => ((first + index * second) >>> 0) % bits);
}

/** FNV-1a over UTF-16 code units, its bits mixed once more at the end as MurmurHash3 does. */
function hash(word: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < word.length; index++) {
    value = Math.imul(value ^ word.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
