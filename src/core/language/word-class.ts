/** Rough grammatical classes, found by word lists and endings. Their order is the order of the fluency table. */
export const wordClasses = [
  'boundary',
  'determiner',
  'preposition',
  'of',
  'to',
  'subject',
  'object',
  'be',
  'auxiliary',
  'modal',
  'and',
  'joiner',
  'question',
  'negation',
  'adverb',
  'number',
  'verb',
  'ing',
  'ed',
  'adjective',
  'nominal',
  'plural',
  'other',
] as const;
export type WordClass = (typeof wordClasses)[number];

export function wordClassOf(word: string): WordClass {
  const listed = classByWord.get(word);
  if (listed !== undefined) return listed;
  if (/^\d/.test(word)) return 'number';
  if (word.endsWith("n't")) return 'auxiliary';
  if (word.length > 4) {
    for (const [ending, wordClass] of classByEnding) if (ending.test(word)) return wordClass;
  }
  return word.length > 3 && /[^s]s$/.test(word) ? 'plural' : 'other';
}

const wordsByClass: Readonly<Partial<Record<WordClass, string>>> = {
  determiner:
    'a an the this that these those my your his her its our their each every all some any no both another such many few several much',
  preposition:
    'in on at by for with from into onto about over under between through during without within across against among after before until above below around via per like near toward towards along',
  of: 'of',
  to: 'to',
  subject:
    "i we you he she it they there i'm i've i'd i'll we're we've it's they're you're that's there's who",
  object:
    'me him them us itself themselves himself myself ourselves yourself something anything nothing everything',
  be: 'is are was were be been being am',
  auxiliary: 'do does did have has had having',
  modal: 'will would can could should may might must shall cannot',
  and: 'and or nor plus',
  joiner:
    'because if when while since although though so but than as whether unless once whereas therefore however',
  question: 'what how why which where whose',
  negation: 'not never',
  adverb:
    'very just also only too more most less quite really still always often then now even already well again later first soon here instead rather together once once yet up down out off away back',
  number: 'one two three four five six seven eight nine ten first second third half percent',
  verb: 'get gets got make makes made use uses need needs take takes took go goes went keep keeps kept find finds found know knows see sees saw help helps let lets give gives gave put puts want wants run runs ran read reads write writes wrote call calls say says said tell told come comes came think thinks thought show shows become becomes happen happens mean means work works start starts stop stops allow allows contain contains hold holds change changes store stores send sends receive receives create creates',
  adjective:
    'same different new old good better bad worse big small large long short high low fast slow easy hard right wrong true false whole own other next last few many possible simple full empty open closed safe available specific single main real important',
};

const classByWord: ReadonlyMap<string, WordClass> = new Map(
  wordClasses.flatMap((wordClass) =>
    (wordsByClass[wordClass] ?? '')
      .split(' ')
      .filter((word) => word !== '')
      .map((word): readonly [string, WordClass] => [word, wordClass]),
  ),
);

const classByEnding: readonly (readonly [RegExp, WordClass])[] = [
  [/ing$/, 'ing'],
  [/ed$/, 'ed'],
  [/ly$/, 'adverb'],
  [/(?:tion|sion|ment|ness|ity|ance|ence|ship|ism)$/, 'nominal'],
  [/(?:able|ible|al|ful|ous|ive|ic|less|ent|ant)$/, 'adjective'],
];
