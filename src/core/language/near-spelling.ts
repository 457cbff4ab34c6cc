/**
 * True for equal words, for words of six letters or more that begin alike and are one slip of the fingers apart (a
 * letter changed, missing, doubled, or two swapped), and for shorter ones where two inner letters are swapped. Words
 * that are easily confused stay apart.
 */
export function isNearSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  if (!b.startsWith(a.charAt(0))) return false;
  if (a.length < shortest || b.length < shortest) return isSwapped(a, b) && !isConfusable(a, b);
  const difference = a.length - b.length;
  if (difference > 1 || difference < -1) return false;
  return isOneSlipApart(a, b) && !isConfusable(a, b);
}

const shortest = 6;
const shortestSwapped = 4;

/** Alike but for two neighbouring letters after the first, which stand the other way round. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < shortestSwapped) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return a[same] === b[same + 1] && a[same + 1] === b[same] && a.slice(same + 2) === b.slice(same + 2);
}

function isConfusable(a: string, b: string): boolean {
  return confusable.has(a < b ? `${a} ${b}` : `${b} ${a}`);
}

/** Stems that are one slip apart and mean different things. */
const confusable: ReadonlySet<string> = new Set([
  'angel angl',
  'casual causal',
  'content context',
  'carv crav',
  'dairi diari',
  'silver sliver',
  'trail trial',
  'unit untie',
  'contract contrast',
  'contact contract',
  'complement compliment',
  'stationari stationeri',
  'parameter perimeter',
  'prescrib proscrib',
  'personal personel',
  'princip principl',
  'immigr immigra',
  'insert invert',
  'convers convert',
  'reactiv reactor',
  'revers revert',
]);

function isOneSlipApart(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  if (a.length > b.length) return a.slice(same + 1) === b.slice(same);
  if (a.length < b.length) return a.slice(same) === b.slice(same + 1);
  if (a.slice(same + 1) === b.slice(same + 1)) return true;
  return a[same] === b[same + 1] && a[same + 1] === b[same] && a.slice(same + 2) === b.slice(same + 2);
}
