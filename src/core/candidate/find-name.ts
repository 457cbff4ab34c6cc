import type { CvSection, Finding } from './candidate-profile.ts';
import { skillsIn } from './skills.ts';

/**
 * The person's name, from a label ("Name: …"), from one of the first lines, or from a line whose words stand in the
 * e-mail address. Rather none than a wrong one.
 */
export function findName(lines: readonly string[], sections: readonly CvSection[]): Finding | null {
  const labelled = lines.slice(0, labelDepth).flatMap((text, line) => {
    const words = /^(?:full )?(?:name|nombre|nom)\s*:\s*(.+)$/i.exec(text)?.[1];
    const name = words === undefined ? null : toName(words);
    return name === null ? [] : [{ text: name, line }];
  });
  const headings = new Set(
    sections.filter(({ heading }) => heading !== '').map(({ firstLine }) => firstLine),
  );
  const firstHeading = Math.min(...headings, lines.length);
  const opening = lines.slice(0, Math.min(openingDepth, firstHeading)).flatMap((text, line) => {
    const name = toName(text);
    return name === null ? [] : [{ text: name, line }];
  });
  const address = lines.map((line) => /([\w.+-]+)@/.exec(line)?.[1]).find((local) => local !== undefined);
  const inAddress = lines.flatMap((text, line) => {
    const name = headings.has(line) ? null : toName(text);
    return name !== null && address !== undefined && standsIn(name, address) ? [{ text: name, line }] : [];
  });
  return labelled[0] ?? inAddress[0] ?? opening[0] ?? null;
}

const labelDepth = 30;
/** Below the third line, words with capitals are more often a place or a title than a name. */
const openingDepth = 3;

/** The name that a whole line is, or null. */
function toName(line: string): string | null {
  const words = line
    .replace(/^(?:(?:dr|prof|mr|mrs|ms|mx|herr|frau|dipl\.?-?(?:ing|inf))\.?\s+)+/i, '')
    .replace(/,?\s+(?:ph\.?\s?d|m\.?sc|b\.?sc|mba|m\.?a|b\.?a|m\.?eng|b\.?eng|pmp|cissp)\.?$/i, '')
    .replace(/^(?:curriculum vitae|resume|résumé|cv|lebenslauf)\s*(?:of|von|[-–:|])?\s+/i, '')
    .split(/\s+/);
  const [first = '', ...rest] = words;
  const last = rest.at(-1) ?? '';
  if (words.length < 2 || words.length > 5 || !namePart.test(first) || !namePart.test(last)) return null;
  if (!words.every((word) => namePart.test(word) || particles.has(word.toLowerCase()))) return null;
  if (words.some((word) => notInNames.has(word.toLowerCase()))) return null;
  if (skillsIn(line).length > 0) return null;
  const shouted = words.every((word) => word === word.toUpperCase());
  return (shouted ? words.map(toTitleCase) : words).join(' ');
}

/** "Ana", "O'Neil", "Jean-Luc", "J.", "MÜLLER". */
const namePart = /^(?:\p{Lu}\.|\p{Lu}['’]?\p{L}+(?:['’-]\p{L}+)*\.?)$/u;

const particles: ReadonlySet<string> = new Set(
  'van von de der den del della di da dos das do la le bin binti ibn al el ter ten zu zur af av y e'.split(
    ' ',
  ),
);

/** Words of headings, titles and places that are set like names. */
const notInNames: ReadonlySet<string> = new Set(
  `curriculum vitae resume résumé cv lebenslauf profile profil summary about contact kontakt skills experience education
  projects languages references objective personal information details data address phone email mobile page confidential
  engineer developer programmer analyst manager designer architect scientist consultant administrator tester lead
  director head officer specialist intern student graduate trainee assistant coordinator owner master coach researcher
  professor teacher nurse software hardware web frontend backend full fullstack stack senior junior principal staff
  data product project quality security cloud devops machine learning business computer information technology it
  science engineering development management marketing sales finance human resources university college school
  institute academy gmbh ltd inc llc corp ag bachelor bachelors masters degree diploma certificate
  street road avenue city germany france spain italy austria switzerland england ireland scotland india canada
  australia usa america united kingdom states netherlands poland portugal berlin london paris madrid munich münchen
  hamburg vienna zurich dublin york francisco bangalore mumbai delhi toronto sydney remote open source work history
  professional career technical core key entwickler entwicklerin informatiker informatikerin ingenieur ingenieurin
  developpeur développeur desarrollador ingeniero ingénieur and und et y of for with the in to at
  january february march april may june july august september october november december`.split(/\s+/),
);

function toTitleCase(word: string): string {
  return word
    .toLowerCase()
    .replace(/(^|['’-])(\p{L})/gu, (_, start: string, letter: string) => start + letter.toUpperCase());
}

/** At least the first or last name and one more letter group of the name stand in the address. */
function standsIn(name: string, address: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z ]/g, '');
  const local = plain(address).replaceAll(' ', '');
  const parts = plain(name)
    .split(' ')
    .filter((part) => part.length > 2);
  return parts.length > 0 && parts.filter((part) => local.includes(part)).length >= Math.min(2, parts.length);
}
