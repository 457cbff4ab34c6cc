import type { CvSection } from './candidate-profile.ts';

type SectionKind = CvSection['kind'];

/**
 * Parts a CV at its headings. What stands before the first heading is `contact` when headings follow, else `other`.
 * A section runs from its heading to the line before the next; together they cover every line.
 */
export function findSections(lines: readonly string[]): readonly CvSection[] {
  const headings = lines.flatMap((text, line) => {
    const kind = headingKind(text);
    return kind === null ? [] : [{ kind, heading: text.replace(/\s*:.*$/, ''), firstLine: line }];
  });
  const [first] = headings;
  const opening: readonly Omit<CvSection, 'lastLine'>[] =
    lines.length === 0 || first?.firstLine === 0
      ? []
      : [{ kind: first === undefined ? 'other' : 'contact', heading: '', firstLine: 0 }];
  const starts = [...opening, ...headings];
  return starts.map((section, index) => ({
    ...section,
    lastLine: (starts[index + 1]?.firstLine ?? lines.length) - 1,
  }));
}

/** What a heading announces, or null for a line that is none. "Skills: Go, Java" is a heading with its content. */
export function headingKind(line: string): SectionKind | null {
  const [label = '', content] = line.split(/:(.*)/s);
  if (label.length > 45) return null;
  const words = label
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  if (words.length === 0 || words.length > 6 || /[.!?,;]$/.test(label.trim())) return null;
  const kind = kindOfWords(words);
  if (kind === null) return null;
  const hasContent = content !== undefined && content.trim() !== '';
  return hasContent && !inlineKinds.has(kind) ? null : kind;
}

/** Kinds whose content may follow on the heading's own line. */
const inlineKinds: ReadonlySet<SectionKind> = new Set(['skills', 'languages', 'certificates', 'interests']);

function kindOfWords(words: readonly string[]): SectionKind | null {
  const known = words.map((word) => kindByWord.get(word));
  const first = known.find((kind) => kind !== undefined && kind !== 'filler');
  if (first === undefined || known.includes(undefined)) return null;
  // "Programming languages" lists skills, "work experience" is no project, whatever word comes first.
  if (words.some((word) => technicalWords.has(word))) return 'skills';
  return first;
}

const technicalWords: ReadonlySet<string> = new Set([
  'programming',
  'technical',
  'technologies',
  'tools',
  'software',
]);

const wordsByKind = {
  contact: 'contact kontakt kontaktdaten contacto coordonnees address anschrift',
  summary:
    'summary profile about objective profil overview statement kurzprofil resume perfil resumen zusammenfassung introduction goal',
  experience:
    'experience experiences employment career history berufserfahrung werdegang berufspraxis experiencia laboral internship internships praktika positions emplois professionnelles profesional appointments beruflicher professionnelle',
  education:
    'education studies ausbildung bildung studium formation estudios educacion academic qualifications bildungsweg schulbildung university degrees etudes formacion academica coursework training weiterbildung',
  skills:
    'skills skill competencies competences technologies technical tools expertise kenntnisse fahigkeiten kompetenzen habilidades competencias stack programming software strengths proficiencies edv it methods frameworks databases',
  projects: 'projects project projekte projets proyectos portfolio publications research',
  certificates:
    'certifications certification certificates certificate zertifikate zertifizierungen certificaciones licenses licences courses awards honors honours achievements auszeichnungen distinctions',
  languages: 'languages language sprachen sprachkenntnisse langues idiomas',
  interests:
    'interests hobbies interessen loisirs intereses volunteering ehrenamt activities freizeit voluntary',
  other:
    'references referenzen referencias additional miscellaneous sonstiges patents personal personliche daten details declaration',
  filler:
    'and work professional relevant selected key core other my me of in the und de et y professionelle professionelles personal open source side main areas area information recent history community academic volunteer e i la las los les des bei a practical further background current',
} as const satisfies Record<Exclude<SectionKind, never> | 'filler', string>;

/** A word counts for the first kind that lists it, and else fills. */
const kindByWord: ReadonlyMap<string, SectionKind | 'filler'> = new Map(
  (Object.keys(wordsByKind) as (keyof typeof wordsByKind)[])
    .reverse()
    .flatMap((kind) => wordsByKind[kind].split(' ').map((word) => [word, kind] as const)),
);
