/** What an interviewer may not ask a candidate about, and no feedback may rest on. */
export const fairnessTopics = [
  'age',
  'family',
  'pregnancy',
  'health',
  'disability',
  'origin',
  'religion',
  'politics',
  'orientation',
  'union',
  'criminal-record',
  'loaded-words',
] as const;
export type FairnessTopic = (typeof fairnessTopics)[number];

/** Words after which “your health” and the like are a system's: “your health checks”, “your child components”. */
const tradeNouns =
  `check endpoint probe dashboard column field variable feature model data attribute limit range filter
  bucket header process component node class element table row ticket window thread view theme account span task route
  pipeline template detector test app service metric score system board menu workflow scope key policy stories token
  tech colour color palette`.split(/\s+/);
const notOfTheTrade = `(?![- ]?(?:${tradeNouns.join('|')})(?:s|es)?\\b)`;

/**
 * Ways to ask the person for a protected matter. Each holds a “you” or “your”, or words that mean nothing else: a
 * patient's health, a customer's children and a process's parent may be spoken of. Nouns of the trade that follow
 * (“your health checks”, “your child components”) are let through by `notOfTheTrade`.
 */
export const protectedTopics: Readonly<Record<Exclude<FairnessTopic, 'loaded-words'>, readonly RegExp[]>> = {
  age: [
    /\bhow old (?:are|were|would) you\b/,
    yours('(?:own )?(?:age|date of birth|birth ?da(?:y|te)|year of birth)'),
    /\b(?:when|what year|which year|in what year|in which year) (?:were you born|did you (?:finish|leave|graduate from) (?:high |secondary )?school)\b/,
    /\b(?:are|aren't|were|do|don't) you (?:not |feel |think you are )*(?:too |a (?:bit|little) (?:too )?)?(?:old|young) (?:for|to)\b/,
    /\b(?:for (?:someone|a person) )?(?:of|at|for|given|considering) your age\b/,
    /\b(?:when|how (?:soon|long|many years).{0,40}) (?:do|will|would|are|until|before) you (?:plan(?:ning)? to |intend to |going to |want to |expect to )?retir\w*\b(?! (?:the|an?|your|this|that|these|it|old|some|one)\b)/,
    /\bare you (?:over|under|above|below|older than|younger than) (?:\d\d|thirty|forty|fifty|sixty)\b/,
  ],
  family: [
    /\bare you (?:currently |still )?(?:married|divorced|widowed|engaged to be|in a relationship|seeing (?:someone|anyone)|a (?:single )?(?:parent|mother|father|mum|mom|dad)\b)/,
    /\bare you single\s*(?:[,?.]|or\b|$)/,
    /\bdo(?:n't)? you (?:already |still )?(?:have|want|plan(?: on having| to have)?|intend to have|live with|hope to have|expect to have) (?:any |more |small |young |a |your )*(?:children|kids|family|husband|wife|spouse|boyfriend|girlfriend|fianc[ée]e?)\b/,
    yours(
      '(?:husband|wife|spouse|children|child|kids?|sons?|daughters?|mother|father|fianc[ée]e?|boyfriend|girlfriend|marriage|marital status|childcare|maiden name|family (?:life|situation|status|plans?|commitments)|private life)',
    ),
    /\b(?:does|would|will|is|has|what does) your (?:life )?partner (?:work|mind|think|feel|do|agree|support|okay|happy|willing)/,
    /\b(?:who|how) (?:will |would |do you |can you )?(?:look|looks|take|takes|mind|minds|arrange|manage)\b.{0,20}\b(?:children|kids|childcare)\b.{0,40}\b(?:while|when|during) you\b/,
    /\b(?:are|do) you (?:planning|plan|hoping|hope|thinking|want) (?:to |of |about )?start(?:ing)? a family\b/,
    /\bhow (?:does|do|would|will|did) your (?:family|parents) (?:feel|think|cope|take|manage|see)\b/,
  ],
  pregnancy: [
    /\b(?:are|were|might|could|if) you (?:currently |ever |be |become |get |planning to (?:be|become|get) )*pregnant\b/,
    /\bare you expecting(?: (?:a )?(?:baby|child))?\s*(?:[?.,]|$)/,
    /\b(?:do|will|would|are) you (?:(?:plan(?:ning)?|intend(?:ing)?|going|want|expect(?:ing)?) )?(?:to |on )?(?:have |having |take |taking |go on )?(?:a |another |more )?(?:baby|babies|children|maternity|paternity|parental leave)\b/,
    yours('(?:pregnancy|maternity leave|paternity leave|parental leave)'),
    /\b(?:are|do) you (?:still )?breast-?feed/,
  ],
  health: [
    yours(
      '(?:own |physical |mental |current |general |state of )*(?:health|illness(?:es)?|sickness|medical (?:history|records?|conditions?)|medication|sick (?:leave|days)|blood pressure|therapist|doctor)',
    ),
    /\b(?:do|did) you (?:have|suffer from|take|see|need) (?:any |a |an |regular |chronic |serious )*(?:illness\w*|disease\w*|health (?:problems?|issues?|conditions?)|medical (?:problems?|conditions?)|medication|medicines?|allerg\w+|mental health|hiv|depression|anxiety|therapist|psychiatrist)\b/,
    /\bhave you (?:ever |recently |lately )?(?:been|had|suffered|were) (?:seriously |mentally |in |from |to |a |an |any )*(?:ill\b|sick\b|hospitalis|hospitaliz|hospital\b|depress|cancer|burn-?out|breakdown|surgery|therapy|hiv|stroke|heart attack)/,
    /\b(?:how many|how often).{0,20}\b(?:sick|ill)\b.{0,40}\byou\b|\bhow (?:many|often) .{0,30}\b(?:were|are|have) you (?:been )?(?:off )?(?:sick|ill)\b/,
    /\bare you (?:in good health|healthy|often (?:ill|sick)|ill\b|sick\b|on (?:any )?medication|vaccinated|physically fit)/,
    /\bdo you (?:smoke|drink alcohol|drink(?=\s*[?.,]|$| much| a lot)|use (?:any )?drugs|take drugs)\b/,
    /\bhow (?:tall are you|much do you weigh\s*(?:[?.,]|$))|\bwhat (?:is|do you think of) your (?:weight|height)\b/,
  ],
  disability: [
    /\bdo you (?:have|live with|suffer from) (?:any |a |an |some )*(?:physical |mental |learning |hidden )?(?:disabilit\w+|impairments?|handicaps?|autism|adhd|dyslexia)\b/,
    /\bare you (?:in any way )?(?:disabled|handicapped|deaf\b|blind\s*(?:[?.,]|or\b|$)|autistic|dyslexic|neurodivergent|colou?r-?blind|in a wheelchair|registered disabled)/,
    yours('(?:own )?(?:disabilit(?:y|ies)|handicap|impairment|wheelchair|hearing aids?)'),
    /\bwhat(?:'s| is| was| happened).{0,20}\b(?:wrong with|to|with) your (?:legs?|arms?|hands?|eyes?|face|voice|back|hearing|speech)\b/,
  ],
  origin: [
    /\bwhere (?:are|were) you (?:really |originally |actually )?(?:from|born)\b|\bwhere do you (?:really |originally |actually )?come from\b/,
    /\bwhere (?:are|is|were|was|do|does) your (?:parents|family|grandparents|ancestors|people|sur?name|name|last name|accent|roots)\b/,
    yours(
      '(?:own )?(?:nationality|ethnicity|ethnic \\w+|race|skin colou?r|native (?:language|tongue|country)|mother tongue|first language|accent|country of (?:origin|birth)|home country|birthplace|place of birth|ancestry|heritage|citizenship|immigration status|origins?)',
    ),
    /\bare you (?:a |an )?(?:native (?:speaker|english)|immigrant|foreigner|refugee|citizen|black|white|asian|african|arab|hispanic|latin[oa]|indian|chinese|gypsy|roma)\b/,
    /\bwere you born (?:in|here|abroad)\b|\b(?:which|what) country (?:are|were|do) you (?:come )?(?:from|born)\b/,
    /\b(?:which|what) (?:race|ethnic (?:group|background)|nationality) (?:are|do) you\b/,
  ],
  religion: [
    /\bare you (?:a |an )?(?:very |practising |practicing )*(?:religious|christian|catholic|protestant|muslim|jewish|jew\b|hindu|buddhist|sikh|atheist|believer)\b/,
    /\bdo you (?:pray|believe in god|practi[sc]e (?:a|any|your) (?:religion|faith)|(?:go to|attend) (?:a |any )?(?:church|mosque|synagogue|temple|mass)|(?:celebrate|keep|observe|fast (?:during|in|on)) (?:christmas|easter|ramadan|lent|eid|yom kippur|the sabbath|shabbat|diwali|any religious|religious)|wear (?:a |that )?(?:headscarf|hijab|turban|cross|kippah)|belong to (?:a|any) (?:church|religion|faith))\b/,
    yours('(?:own )?(?:religion|religious \\w+|faith\\b(?! in)|church|mosque|synagogue|god|sabbath)'),
    /\b(?:what|which) (?:religion|church|faith|god) (?:are|do|did) you\b|\breligious holidays\b.{0,30}\byou\b/,
  ],
  politics: [
    /\b(?:who|whom) (?:did|do|will|would) you vote\b|\b(?:which|what) party (?:did|do|will|would) you (?:vote|support)\b|\bdid you vote\b|\bdo you vote\s*[?]/,
    yours('(?:own )?(?:political \\w+|politics|party membership)'),
    /\bare you (?:a |an )?(?:member of (?:a|any|the|which) (?:political )?party|politically \w+|conservative\b|liberal\b|socialist|communist|democrat|republican|left[- ]wing|right[- ]wing|nationalist)/,
    /\bdo you (?:support|belong to|sympathise with|agree with) (?:a|any|the|which) (?:political |current |ruling |green |labour |conservative )*(?:party|government|president)\b/,
    /\bwhat do you think (?:of|about) (?:the )?(?:president|prime minister|government|last election|elections)\b/,
  ],
  orientation: [
    yours('(?:own )?(?:sexual \\w+|sexuality|gender(?: identity)?|sex\\b|love life)'),
    /\bare you (?:a |an )?(?:gay|lesbian|bisexual|homosexual|heterosexual|queer|trans(?:gender|sexual)?\b|non-binary|male\b|female\b|man or|woman or|real (?:man|woman))/,
    /\bare you straight\s*(?:[?.,]|or\b|$)/,
    /\bdo you (?:like|prefer|date) (?:men|women)\b/,
  ],
  union: [
    /\b(?:are|were|have) you (?:ever |currently |been )*(?:a member of|in|active in|part of|involved (?:in|with)|with) (?:a|any|the) (?:trade |labou?r |workers'? )*union\b(?! (?:type|all|query|find|set|select))/,
    /\b(?:do|did|would|will) you (?:ever )?(?:belong to|join|support|pay) (?:a|any|the|your)? ?(?:trade |labou?r |workers'? )*union\b(?! (?:type|all|query|find|set|select))/,
    yours('(?:trade |labou?r )?union (?:membership|activit(?:y|ies)|dues|card|representative)|trade union'),
    /\b(?:have|did|would|will) you (?:ever )?(?:been|go|gone|organise|organised|organize|organized|join|joined|be|take part in) (?:in |on |to |a |part in a )*strikes?\b/,
    /\b(?:have|were|are) you (?:ever |been )*(?:on|in|elected to|a member of) (?:a|the|any) works council\b/,
  ],
  'criminal-record': [
    /\bhave you (?:ever )?(?:been|had|spent|served) (?:time |a |any |a night )*(?:arrested|convicted|charged with|sentenced|imprisoned|in (?:jail|prison|gaol)|in trouble with the (?:law|police)|(?:criminal|police) (?:record|conviction)s?|convictions?|banned from driving)\b/,
    /\bdo you have (?:a|any) (?:criminal|police) (?:record|convictions?|past|history)\b|\bdo you have any convictions\b/,
    yours('(?:own )?(?:criminal|police) (?:record|history|past|convictions?)|arrest record'),
    /\bwere you ever (?:arrested|convicted|charged with|in (?:jail|prison))\b/,
  ],
};

function yours(matter: string): RegExp {
  return new RegExp(`\\byour (?:${matter})\\b${notOfTheTrade}`);
}
