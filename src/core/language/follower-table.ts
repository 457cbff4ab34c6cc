/**
 * A row for each word class, in the order of `wordClasses`, a letter for the class that follows: m is chance, each letter a third of a bit.
 * Written by tests/bench/fit-language.ts from the texts that docs/evaluation.md names.
 */
export const followers: readonly string[] = [
  'aplaksjafbdskfmnmmkllll',
  'deafahfjjjgibbjkknlrqmp',
  'frdaclpafaeeqdjnfqimmkl',
  'arbdcjrbhdadlghofphkmom',
  'dpacbhoomdbclhjnsigliio',
  'kdiajdjuvwihkindsflgami',
  'rkqjpklmnonmnkpjllklhii',
  'dnmaidiagfahjvrlknwoeel',
  'ipgeuiojmfgjjzpmlgnkihi',
  'dbaecdiurecffupbtfcedan',
  'bnjdglkhllakqomloonmnon',
  'aqjjfvlekgckgnmognjlikk',
  'fodgltlroqggjikmoijlioj',
  'jjnhjikmrgdjjioitmtnffm',
  'nknonmjjnhnqoiolnloniml',
  'pfjmijillkniieiujijlmpm',
  'lpolqosgfgmmrhplikijikk',
  'mnonolqmlknllfmkklhjmol',
  'pgsisjmfgeonlgogfjhlmll',
  'nfkjlhhkiinniehomlhlppo',
  'piosnijnnnpmmgkililfnnl',
  'plppokoonpqmpinjmlkihjj',
  'pkopoklnnopnmfmlllijlml',
];
