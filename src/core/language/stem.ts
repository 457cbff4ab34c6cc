import { stemmer } from 'stemmer';

/**
 * The stem of a lower-case English word: Porter's (1980), after British spellings, contractions, comparatives,
 * adverbs, irregular forms and small number words are brought to one form. Idempotence is not promised.
 */
export function stem(word: string): string {
  const base = word.endsWith("'s") ? word.slice(0, -2) : word;
  const known = baseForms.get(base);
  if (known !== undefined) return stemmer(known);
  if (base.length < 3 || !/^[a-z]+$/.test(base)) return base;
  return stemmer(withoutAdverbEnding(americanSpelling(base)));
}

const baseForms: ReadonlyMap<string, string> = new Map(
  `faster fast|fastest fast|slower slow|slowest slow|fewer few|fewest few|larger large|largest large|bigger big
  |biggest big|smaller small|smallest small|higher high|highest high|lower low|lowest low|cheaper cheap
  |cheapest cheap|easier easy|easiest easy|harder hard|hardest hard|longer long|longest long|shorter short
  |shortest short|safer safe|safest safe|simpler simple|simplest simple|quicker quick|quickest quick|newer new
  |newest new|older old|oldest old|earlier early|earliest early|later late|latest late|closer close
  |stronger strong|weaker weak|broader broad|wider wide|deeper deep|heavier heavy|lighter light|richer rich
  |wrote write|written write|ran run|sent send|kept keep|lost lose|built build|chose choose|chosen choose
  |broke break|broken break|took take|taken take|gave give|given give|went go|gone go|goes go|made make
  |found find|held hold|led lead|left leave|met meet|saw see|seen see|said say|told tell|thought think
  |understood understand|grew grow|grown grow|threw throw|thrown throw|knew know|known know|felt feel
  |brought bring|bought buy|caught catch|taught teach|spoke speak|spoken speak|began begin|begun begin
  |fell fall|fallen fall|got get|gotten get|rose rise|risen rise|drove drive|driven drive|drew draw|drawn draw
  |spent spend|paid pay|sold sell|shown show|stood stand|stuck stick|won win|wore wear|hid hide|hidden hide
  |forgot forget|forgotten forget|froze freeze|frozen freeze|stolen steal|overridden override|overrode override
  |became become|came come|slept sleep|dealt deal|meant mean|bound bind|rebuilt rebuild|rewritten rewrite
  |rewrote rewrite|undid undo|undone undo|redid redo|flew fly|flown fly|swept sweep|laid lay|shrank shrink
  |shrunk shrink|sprang spring|struck strike|swapped swap|worse bad|worst bad
  |indices index|vertices vertex|matrices matrix|children child|men man|women woman|halves half|leaves leaf
  |criteria criterion|analyses analysis|hypotheses hypothesis|lives life|queues queue|heroes hero
  |supply supply|family family|reply reply|apply apply|butterfly butterfly|monthly month|weekly week
  |daily day|yearly year|hourly hour|only only|early early|likely likely|unlikely unlikely
  |two 2|three 3|four 4|five 5|six 6|seven 7|eight 8|nine 9|ten 10|eleven 11|twelve 12|twenty 20|thirty 30
  |forty 40|fifty 50|hundred 100|thousand 1000|pct percent|percentage percent|db database|dbs database
  |databases database|repo repository|repos repository|config configuration|configs configuration
  |app application|apps application|async asynchronous|sync synchronous|docs documentation`
    .split('|')
    .map((pair): readonly [string, string] => {
      const [form, base] = pair.trim().split(' ');
      return [form ?? '', base ?? ''];
    }),
);

function americanSpelling(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/(?<=[a-z]{3})is(?=(?:e|es|ed|er|ers|ing|ation|ations)$)/, 'iz')
    .replace(/yse(?=(?:s|d|r)?$)/, 'yze')
    .replace(/ysing$/, 'yzing')
    .replace(/(?<=(?:behavi|col|fav|hon|lab|neighb|flav|harb|rum))our/, 'or')
    .replace(/(?<=(?:cent|met|fib|theat))res?$/, 'er')
    .replace(/(?<=(?:cance|labe|mode|trave|signa|leve|pane|channe|tunne))ll(?=(?:ed|ing|er|ers)$)/, 'l')
    .replace(/(?<=(?:defen|licen|offen))ce(?=s?$)/, 'se')
    .replace(/(?<=(?:catal|dial|anal))ogue(?=s?$)/, 'og');
}

/** "quickly" → "quick", "easily" → "easy"; "apply", "assembly" and "anomaly" stay. */
function withoutAdverbEnding(word: string): string {
  if (word.length < 6 || !word.endsWith('ly')) return word;
  if (word.endsWith('ily')) return `${word.slice(0, -3)}y`;
  return /(?:ally|[^abiop]ly)$/.test(word) ? word.slice(0, -2) : word;
}
