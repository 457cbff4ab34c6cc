import type { Token } from './tokenise.ts';

/**
 * True when a text is plainly not English: mostly in another script, or carried by the function words of another
 * language. Short texts, names, code and technical terms do not count against English.
 */
export function isOtherLanguage(text: string, tokens: readonly Token[]): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < fewestLetters) return false;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2) return true;
  if (tokens.length < fewestTokens) return false;
  const english = countIn(englishWords, tokens);
  if (english >= tokens.length * englishIsEnough) return false;
  return Object.values(otherWords).some((words) => {
    const count = countIn(words, tokens);
    return count >= tokens.length * otherIsEnough && count > english;
  });
}

const fewestLetters = 8;
const fewestTokens = 6;
const englishIsEnough = 0.2;
const otherIsEnough = 0.15;

const englishWords = wordSet(
  `the of and to is it that for was with be this are have from or by not but what all were when we there can an
  your which their if will each about how up out them then she many some so these would other into has more her
  two like him see time could no make than first been its who now people my over did down only way find use may
  because they you i as at`,
);

/** The commonest function words of languages in Latin script, without diacritics, without English words. */
const otherWords: Readonly<Record<string, ReadonlySet<string>>> = {
  german: wordSet(
    'der die das damit und ist nicht ein eine einen einem einer mit auf fur von dem den des zu sich auch wird werden sind ich wir sie es wenn aber oder dass durch bei nach noch nur wie kann haben hat dann weil man uber',
  ),
  french: wordSet(
    "le la les des est et une un que qui dans pour pas sur avec ce cette il elle nous vous ils sont je j'ai c'est plus par au aux du en ne se mais ou donc car leur tres etre avoir fait",
  ),
  spanish: wordSet(
    'el la los las que de en y es un una por con para se del al lo como mas pero sus su muy esta este son porque cuando tambien hay ser fue entre sin sobre yo nos tiene si',
  ),
  italian: wordSet(
    'il lo la gli le che di e un una per con non si del della dei delle nel sono ma come piu anche questo questa perche quando io noi ha ho essere molto dal alla al',
  ),
  portuguese: wordSet(
    'o os as que de e um uma para com nao em por mais dos das ao na no se como mas foi ele ela eu nos seu sua ou quando muito tem ser esta isso porque pelo pela',
  ),
  dutch: wordSet(
    'de het een en van ik dat niet zijn op te met voor er aan ook als maar om dan bij nog wel naar heb heeft hebben deze dit wordt worden kan wij ze zij omdat door',
  ),
  polish: wordSet(
    'i w na z nie sie to jest do ze jak ale o po tak za od przez dla ktory ktora czy co jego jej oraz byc',
  ),
  turkish: wordSet(
    've bir bu da de icin ile cok ne ben sen biz var yok daha gibi ama olarak olan sonra kadar her',
  ),
  swedish: wordSet(
    'och att det som en ett jag ar pa av for med den inte till har vi om men han hon de sa eller var kan ska fran',
  ),
  indonesian: wordSet(
    'yang dan di untuk dengan ini itu dari tidak pada adalah saya kami akan juga ke atau bisa karena',
  ),
};

function countIn(words: ReadonlySet<string>, tokens: readonly Token[]): number {
  return tokens.reduce((count, token) => count + (words.has(token.word) ? 1 : 0), 0);
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
