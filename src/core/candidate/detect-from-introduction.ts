import type { ProfileCorrection } from '../interview/interview-event.ts';
import type { Level, Taxonomy } from '../question/card.ts';
import { levelOfTitle, levelOfYears } from './detect-level.ts';
import { createRoleMatcher } from './match-role.ts';
import type { RoleMatch } from './match-role.ts';
import { statedYears } from './years.ts';

/** What people say of themselves when they introduce themselves. Only what is said is in the result. */
export function detectFromIntroduction(answer: string, taxonomy: Taxonomy): ProfileCorrection {
  const text = answer.slice(0, longestIntroduction).replace(/[’ʼ]/g, "'").replace(/\s+/g, ' ');
  const name = findSpokenName(text);
  const titles = spokenTitles(text);
  const role = findSpokenRole(titles, taxonomy);
  const level = findSpokenLevel(text, titles);
  return {
    ...(name === null ? {} : { name }),
    ...(level === null ? {} : { level }),
    ...(role === undefined ? {} : { roleId: role.roleId }),
  };
}

const longestIntroduction = 4000;
const leastRoleConfidence = 0.6;

function findSpokenRole(titles: readonly string[], taxonomy: Taxonomy): RoleMatch | undefined {
  if (titles.length === 0) return undefined;
  const matchRole = createRoleMatcher(taxonomy);
  return titles.map((title) => matchRole(title)).find(({ confidence }) => confidence >= leastRoleConfidence);
}

/** After "my name is" any word is a name; after "I'm" only one with a capital that is no everyday word. */
function findSpokenName(text: string): string | null {
  const told =
    /\b(?:my name is|my name's|name is|name's|i am called|i'm called|call me)\s+([^.,;:!?]+)/i.exec(
      text,
    )?.[1];
  if (told !== undefined) return nameFrom(told, false);
  const said =
    /(?:^|[.,;:!?]\s*|\b(?:hi|hello|hey|and|so|well|morning|afternoon|evening|everyone|there)\s+)(?:i'm|i am|this is|it's)\s+([^.,;:!?]+)/i.exec(
      text,
    )?.[1];
  return said === undefined ? null : nameFrom(said, true);
}

function nameFrom(words: string, needsCapital: boolean): string | null {
  const parts: string[] = [];
  for (const word of words.trim().split(' ').slice(0, 3)) {
    const isName = /^\p{L}[\p{L}'-]*$/u.test(word) && !notNames.has(word.toLowerCase());
    if (!isName || (needsCapital && !/^\p{Lu}/u.test(word))) break;
    if (parts.length > 0 && !/^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(parts[0] ?? '')) break;
    parts.push(word);
  }
  const first = parts[0];
  if (first === undefined || first.length < 2) return null;
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' ');
}

const notNames: ReadonlySet<string> = new Set(
  `a an the and but so or i i'm im i've my me we you it is am was be been not no just now really very quite also still here
  there from in on at of to for with as by about currently recently working looking excited happy glad pleased delighted
  sorry nervous fine good great well ready sure new based originally living studying applying originally passionate
  interested software backend frontend fullstack full web data senior junior lead principal staff devops cloud machine
  product project ux ui qa security java python javascript engineer developer designer manager analyst student graduate
  programmer tester architect scientist self-taught freelance german english french spanish indian american british
  italian polish dutch chinese portuguese brazilian turkish russian ukrainian married single from what something someone
  thank thanks like um uh er well yes what's going doing trying hoping coming joining`.split(/\s+/),
);

/** What stands after "I'm a", "I work as", "as a" and the like, up to where the title ends; not what one was before. */
function spokenTitles(text: string): readonly string[] {
  return [...text.matchAll(titlePattern)]
    .filter((match) => !isFormer(match[0], text.slice(match.index + match[0].length), text))
    .map(([, title = '']) => title.trim())
    .filter(Boolean);
}

function isFormer(told: string, rest: string, text: string): boolean {
  if (!/^(?:i was|i became|worked as)\b/i.test(told)) return false;
  return (
    /^[^.;!?]*?\b(?:before|until|previously|formerly)\b/i.test(`${told}${rest}`) || careerChange.test(text)
  );
}

const titlePattern =
  /\b(?:i'm|i am|i've been|i have been|i was|i became|been|currently|now|worked as|working as|work as|job as|role as|position as|as|become|becoming)\s+(?:now\s+|currently\s+|also\s+|mainly\s+)?(?:an?|the|our|working as an?)\s+([^.,;:!?]+?)(?=\s+(?:for|at|with|in|on|who|and|since|from|working|where|by|but|over|based|about|now|,)\b|[.,;:!?]|$)/gi;

function findSpokenLevel(text: string, titles: readonly string[]): Level | null {
  if (freshPattern.test(text)) return 'junior';
  const ranked = titles.map(levelOfTitle).find((level) => level !== null);
  if (ranked !== undefined) return ranked;
  const years = statedYears(text);
  return years === null ? null : levelOfYears(years);
}

const careerChange = /\bcareer (?:changer|switcher|change)\b|\bchang(?:ed|ing) careers?\b/i;

const freshPattern =
  /\b(?:just|recently|newly|freshly) (?:graduated|finished (?:my |university|college|uni|school|studying|a bootcamp)|completed (?:my|a) (?:degree|studies|bachelor|master|bootcamp|course))|\b(?:fresh|recent|new) (?:graduate|grad|out of)|\bfresh out of\b|\bi(?:'m| am) (?:still |currently )?(?:a |an )?(?:\p{L}+[ -]){0,3}(?:student|undergraduate|fresher|beginner|trainee|intern|apprentice)\b|\b(?:final|last|first|second|third)[ -]year (?:of|student|at)|\b(?:looking for|seeking) (?:my|a) first (?:job|role|position)|\bno (?:professional |work )?experience\b|\bcareer (?:changer|switcher|change)\b|\bstill (?:studying|at (?:university|college|uni))\b/iu;
