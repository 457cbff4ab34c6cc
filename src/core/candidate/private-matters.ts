/** True for words about matters that an interview may not touch. Such lines are never asked about. */
export function isPrivateMatter(text: string): boolean {
  return privateWords.test(text);
}

const privateWords =
  /\b(?:marital|married|unmarried|single parent|divorced|widowed|spouse|husband|wife|child(?:ren)?|kids?|sons?|daughters?|mother|father|famil(?:y|ies)|parental|maternity|paternity|pregnan\w+|childcare|caregiv\w+|caring for|born (?:in|on)|date of birth|birth(?:date|day|place)|place of birth|gender|nationality|citizen(?:ship)?|ethnic\w*|religio\w+|christian|catholic|protestant|muslim|islam\w*|jewish|hindu\w*|buddhis\w+|church|mosque|synagogue|temple|political\w*|party member|trade union|works council|disab\w+|illness|sick(?:ness| leave)|health (?:reasons|break|issues)|burn-?out|depression|therapy|rehab\w*|military service|lgbt\w*|gay|lesbian|queer|transgender|verheiratet|ledig|geschieden|kinder|familienstand|geburts\w+|geboren|staatsangeh\w+|konfession|elternzeit|mutterschutz|pflegezeit|krankheit|casad[oa]|solter[oa]|hij[oa]s?|nacionalidad|nacimiento|mari[ée]e?|c[ée]libataire|enfants?|nationalit[ée]|naissance)\b/i;
