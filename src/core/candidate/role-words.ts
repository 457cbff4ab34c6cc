/** A job title brought to a form in which equal jobs share words. */
export interface RoleWords {
  /** Words that say what the job is, in order, each once. */
  readonly words: readonly string[];
  /** The words of rank among them ("senior", "lead"): they fit any job, so leaving them over costs nothing. */
  readonly ranks: ReadonlySet<string>;
}

/** Case, accents, gender marks, spelling variants and common translations do not matter. */
export function roleWords(title: string): RoleWords {
  let text = ` ${title.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(genderMark, ' ')} `;
  text = text.replace(/[’']s\b/g, '').replace(/[^\p{L}\p{N}+#.]+|\.(?!net\b|\p{L})/gu, ' ');
  for (const [pattern, replacement] of phrases) text = text.replace(pattern, replacement);
  const words = [...new Set(text.split(' ').filter(Boolean).map(canonical))].filter(
    (word) => !fillers.has(word),
  );
  return { words, ranks: new Set(words.filter((word) => ranks.has(word))) };
}

/** True when a word names somebody's job: "Example Cloud Ltd" shares a word with a role and is none. */
export function hasJobNoun(title: string): boolean {
  return roleWords(title).words.some(isJobNoun);
}

/** The same for one of a title's words. */
export function isJobNoun(word: string): boolean {
  return jobNouns.has(word);
}

function canonical(word: string): string {
  return variants.get(word) ?? variants.get(word.replace(/(?<=\p{L}{3})s$/u, '')) ?? withoutPlural(word);
}

function withoutPlural(word: string): string {
  return /(?:[^suio]s)$/.test(word) && word.length > 4 && !word.includes('.') ? word.slice(0, -1) : word;
}

/** "(m/f/d)" and its kin; ":in", "*in" and "/in" of German titles. */
const genderMark =
  /\(\s*[mfwdxha](?:\s*[/|,*]\s*[mfwdxha])+\s*\)|[:*/_(]-?in(?:nen)?\b\)?|\b[mfwd]\/[mfwd]\/[mfwdx]\b/g;

const phrases: readonly (readonly [RegExp, string])[] = [
  [/ software ?entwickler(?:in)? /g, ' software developer '],
  [/ web ?entwickler(?:in)? /g, ' web developer '],
  [
    / (?:projekt|project) ?leiter(?:in)? | projekt ?manager(?:in)? | chef de projets? | jefe de proyectos? /g,
    ' project manager ',
  ],
  [/ produkt ?manager(?:in)? | chef de produit /g, ' product manager '],
  [/ system ?administrator(?:in)? /g, ' sysadmin '],
  [/ datenbank ?administrator(?:in)? /g, ' dba '],
  [/ daten ?analyst(?:in)? /g, ' data analyst '],
  [/ front end /g, ' frontend '],
  [/ back end /g, ' backend '],
  [/ full stack /g, ' fullstack '],
  [/ business develop(?:er|ment) /g, ' sales '],
  [/ human resources? | personalwesen /g, ' hr '],
  [/ people and culture /g, ' people '],
  [/ people ops /g, ' people operations '],
  [/ talent acquisition /g, ' recruiter '],
  [/ (?:head|deputy head) teacher | school principal /g, ' headteacher '],
  [/ health care /g, ' healthcare '],
  [/ (?:call|contact) cent(?:er|re) | callcenter /g, ' callcentre '],
  [/ (?:customer|client) (?:care|services?) /g, ' customer service '],
  [/ go to market /g, ' marketing '],
  [/ team leader /g, ' team lead '],
  [/ pre sales /g, ' presales '],
  [/ tele sales /g, ' telesales '],
  [/ sales ?force /g, ' salesforce '],
  [/ chief (operating|financial|marketing) officer /g, ' chief-$1 '],
  [/ book keep(?:er|ing) /g, ' bookkeeper '],
  [/ unreal engine /g, ' unreal '],
  [/ game play /g, ' gameplay '],
  [/ machine learning ops | ml ops /g, ' mlops '],
  [/ dev ops /g, ' devops '],
  [/ dev sec ops /g, ' devsecops '],
  [/ web ?site /g, ' web '],
  [/ machine learning | maschinelles lernen /g, ' ml '],
  [/ artificial intelligence | kunstliche intelligenz /g, ' ai '],
  [/ deep learning /g, ' dl '],
  [/ natural language processing /g, ' nlp '],
  [/ large language models? /g, ' llm '],
  [/ generative ai | gen ai /g, ' genai '],
  [/ quality assurance | qualitatssicherung /g, ' qa '],
  [/ software (?:engineer|developer)s? in test /g, ' sdet '],
  [/ site reliability /g, ' sre '],
  [/ user experience /g, ' ux '],
  [/ user interface /g, ' ui '],
  [/ business intelligence /g, ' bi '],
  [/ cyber security /g, ' cybersecurity '],
  [/ information security | it security | it sicherheit /g, ' security '],
  [/ chief technology officer /g, ' cto '],
  [/ vice president /g, ' vp '],
  [/ data ?base administrator /g, ' dba '],
  [/ data base /g, ' database '],
  [/ systems? admin(?:istrator|istration)? /g, ' sysadmin '],
  [/ prompt engineering /g, ' prompt engineer '],
  [/ (product|project|programme|program|delivery) management /g, ' $1 manager '],
  [
    / (software|backend|frontend|fullstack|web|mobile|app|application|api) (?:engineering|development|entwicklung) /g,
    ' $1 developer ',
  ],
  [
    / (data|ml|devops|platform|cloud|sre|reliability|infrastructure|test|qa|security) engineering /g,
    ' $1 engineer ',
  ],
  [/ data science /g, ' data scientist '],
  [/ data analytics | data analysis /g, ' data analyst '],
  [/ (ux|ui|product|interaction) design /g, ' $1 designer '],
  [/ software testing | test automation(?= $)/g, ' software tester '],
];

const variants: ReadonlyMap<string, string> = new Map(
  `programmer developer|programer developer|coder developer|dev developer|entwickler developer|entwicklerin developer
  |developpeur developer|developpeuse developer|desarrollador developer|desarrolladora developer|programador developer
  |programmierer developer|programmiererin developer
  |eng engineer|engr engineer|ingenieur engineer|ingenieurin engineer|ingeniero engineer|ingeniera engineer
  |mgr manager|leiter manager|leiterin manager|responsable manager|chef manager
  |architekt architect|architektin architect|architecte architect|arquitecto architect
  |analyste analyst|analista analyst|administratorin administrator|admin administrator|administrateur administrator
  |sw software|swe swe|logiciel software|tester tester|testing tester|qualitat quality
  |datos data|donnees data|daten data|sr senior|jr junior|snr senior|jnr junior
  |k8s kubernetes|js javascript|ts typescript|nodejs node.js|reactjs react|react.js react|vuejs vue|vue.js vue
  |angularjs angular|golang go|dotnet .net|postgres postgresql|rails ruby|csharp c#|cpp c++
  |infosec security|cyber cybersecurity|infra infrastructure|pentester penetration|reliability sre
  |programme program|organisation organization
  |chief-operating coo|chief-financial cfo|chief-marketing cmo
  |rep representative|exec executive|asst assistant|adviser advisor|nursing nurse|teaching teacher
  |recruitment recruiter|recruiting recruiter|bookkeeping bookkeeper|accounting accountant|accountancy accountant
  |financial finance|mathematics maths|unity3d unity|a11y accessibility|center centre|pediatric paediatric
  |fulfillment fulfilment|administration administrative|barman bartender|barmaid bartender
  |waitstaff waiter|waitress waiter|lehrerin lehrer|grundschullehrerin grundschullehrer|erzieherin erzieher
  |krankenpflegerin krankenpfleger|pflegerin pfleger|altenpflegerin altenpfleger|infirmiere infirmier
  |buchhalterin buchhalter|finanzbuchhalterin finanzbuchhalter|kellnerin kellner|kassiererin kassierer|personalreferentin personalreferent
  |enseignante enseignant|profesora profesor|maestra maestro|camarera camarero|sekretarin sekretar
  |verkauferin verkaufer|filialleiterin filialleiter|kundenberaterin kundenberater`
    .split('|')
    .map((pair): readonly [string, string] => {
      const [form = '', base = ''] = pair.trim().split(' ');
      return [form, base];
    }),
);

const ranks: ReadonlySet<string> = new Set(
  `senior junior mid middle level intern internship trainee graduate entry associate staff principal lead chief head
  i ii iii iv v experienced expert freelance freelancer contractor contract remote working student werkstudent
  apprentice professional certified consultant specialist praktikant stage hybrid onsite permanent part full time
  fulltime parttime temporary new grad placement expert global regional former`.split(/\s+/),
);

const fillers: ReadonlySet<string> = new Set(
  `a an and the of for in at to with on or und fur im bei de la le les du des el y et m f d w x our my i'm as job
  title role position currently gmbh ltd inc`.split(/\s+/),
);

const jobNouns: ReadonlySet<string> = new Set(
  `engineer developer manager analyst scientist designer architect administrator sysadmin tester lead leader owner
  master coach consultant specialist officer director head researcher technician support dba sre sdet swe cto ciso cpo
  vp intern internship trainee apprentice student statistician hacker writer coordinator principal staff expert
  professional freelancer contractor founder assistant praktikant werkstudent graduate programmer author
  representative executive agent advisor partner associate supervisor operator clerk secretary receptionist typist
  marketer strategist copywriter accountant bookkeeper auditor controller treasurer cfo coo cmo recruiter headhunter
  generalist planner buyer dispatcher worker operative nurse midwife matron carer caregiver practitioner teacher
  headteacher lecturer tutor educator cashier barista bartender waiter merchandiser concierge salesperson
  lehrer buchhalter krankenpfleger krankenschwester pflegefachkraft verkaufer kellner infirmier enseignant`.split(
    /\s+/,
  ),
);
