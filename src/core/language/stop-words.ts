import type { Token } from './tokenise.ts';

/**
 * True where the token carries no idea of its own: articles, pronouns, prepositions, auxiliaries, fillers. "Sort of"
 * and "kind of" are fillers; "sort" by itself is what an algorithm does.
 */
export function isStopWordAt(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.word ?? '';
  return stopWords.has(word) || (hedges.has(word) && tokens[index + 1]?.word === 'of');
}

const hedges: ReadonlySet<string> = new Set(['kind', 'sort']);

const stopWords: ReadonlySet<string> = new Set(
  `a an the this that these those
  i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself
  it its itself they them their theirs themselves one's someone somebody who whom whose which what
  i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll he's she's it's it'd it'll they're they've
  they'd they'll that's that'll there's here's what's who's let's im ive
  of to in on at by for with from as into onto upon about
  and or but if then than so because though although while whereas
  be is are was were been being am do does did doing done have has had having will would shall should can could
  may might must ought
  there here where when how why
  very just also too really quite rather such well
  um uh uhm erm er hmm ah oh okay ok yeah yes like actually basically
  etc eg ie e.g i.e vs`.split(/\s+/),
);
