/**
 * Words about a person that carry a prejudice with them: about sex, disability, age or origin. Terms of the trade that
 * look alike (a dummy variable, a sanity check, a blind write, a digital native app) do not match.
 */
export const loadedWords: readonly RegExp[] = [
  /\b(?:bossy|shrill|feisty|abrasive|hysterical(?:ly)?|ladylike|unladylike|manly|girly|sassy|frigid|nagging|mumsy|motherly|matronly|effeminate|bitch\w*|diva)\b/,
  /\b(?:man|woman) up\b|\b(?:like|for|as) a (?:girl|woman|man|lady|housewife)\b|\bgrow a pair\b|\bman enough\b/,
  /\b(?:you|he|she|candidate|they) (?:are|is|was|were|seem|seems|seemed|sound|sounds|sounded|get|gets|got|became) (?:too |rather |very |a bit |a little |overly |so )*(?:emotional|aggressive for|moody|hormonal|pushy|soft for)\b/,
  /\b(?:guys|gals|ladies|girls|boys) (?:and|who|on the team|like you|in the team)\b|\byou guys\b/,
  /\b(?:chairman|(?<!travelling )(?<!traveling )salesman|saleswoman|businessman|fireman|policeman|foreman|manpower|man-?hours?|mankind|spokesman|cleaning lady|male nurse|female engineer|lady (?:boss|engineer))\b/,
  /\b(?:crazy|insane|insanely|lunatic|nuts|psycho|psychotic|schizophrenic|schizo|bipolar|retard(?:ed)?|moron(?:ic)?|idiot(?:ic|s)?|imbecile|a cripple|crippled|spastic|spaz|midget|cretin|demented|senile|mental case|maniac(?:al)?)\b/,
  /\b(?:lame (?:answer|excuse|attempt|reason|example|story|reply)|tone-?deaf|deaf to|deaf-?mute|(?:you|he|she|they) (?:are|is|were|was|seem|seems) blind to|turned? a blind eye|(?:so|too|rather|very|quite|just|plain) dumb|dumb (?:answer|idea|mistake|question)|wheelchair[- ]bound|confined to a wheelchair|suffers? from (?:autism|adhd|dyslexia|a disability)|special needs (?:candidate|colleague|person)|mentally (?:ill|challenged|handicapped)|handicapped|so ocd|a bit ocd)\b/,
  /\b(?:too|rather|quite|very|a bit) (?:old|young) (?:for|to|at)\b|\bover the hill\b|\bold (?:dog|fogey|timer|school for)\b|\bpast (?:your|his|her|their) (?:prime|best)\b|\bdespite (?:your|his|her|their) age\b|\byouthful\b|\byoung and (?:dynamic|energetic|hungry|fresh)\b|\bgeriatric\b/,
  /\bdigital natives?\b(?! (?:app|bank|business|company|brand))/,
  /\b(?:surprisingly|remarkably|unusually) (?:articulate|well[- ]spoken|eloquent)\b|\bspeaks? (?:good|such good|very good) english for\b|\bfor a foreigner\b|\b(?:strong|thick|heavy|foreign|noticeable|funny) accent\b|\bexotic\b|\bnative[- ]level\b|\bnot a native speaker\b|\bbroken english\b|\boff the reservation\b|\bgypp?ed\b|\bpowwow\b|\bspirit animal\b/,
];
