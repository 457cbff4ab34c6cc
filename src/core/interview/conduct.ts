import type { ConductKind } from './interview-event.ts';

export interface ConductFinding {
  readonly kind: ConductKind;
  /** The words of the answer that it rests on. */
  readonly words: string;
}

/**
 * Looks for abuse aimed at someone and for attempts to talk the interviewer out of the interview. Technical
 * words ("kill the process", "abort", "master and slave") and swearing at a thing are no abuse.
 */
export function checkConduct(answer: string): ConductFinding | null {
  for (const pattern of abusePatterns) {
    const words = pattern.exec(answer)?.[0];
    if (words !== undefined) return { kind: 'abuse', words };
  }
  for (const pattern of offTopicPatterns) {
    const words = pattern.exec(answer)?.[0];
    if (words !== undefined) return { kind: 'off-topic', words };
  }
  return null;
}

const insult =
  '(?:idiot|moron|stupid|dumb(?:ass)?|imbecile|retard(?:ed)?|asshole|arsehole|bastard|bitch|cunt|dickhead|wanker|scum|trash|garbage|piece of (?:shit|crap)|worthless|useless (?:bot|machine|idiot))';

const abusePatterns: readonly RegExp[] = [
  new RegExp(
    `\\b(?:you|u)(?:'re| are| r)? (?:such |so |just |really |all |fucking |bloody |a |an |the )*${insult}\\b`,
    'i',
  ),
  /\b(?:fuck|screw|damn) (?:you|off|u|this interview|your (?:question|interview)s?)\b/i,
  /\bgo to hell\b|\bdrop dead\b|\bkill (?:yourself|urself)\b/i,
  /\bshut (?:the fuck |the hell )?up\b(?! (?:the|a|an) )/i,
  /\bi(?:'ll| will|'m going to| am going to) (?:kill|hurt|stab|shoot|beat) (?:you|him|her|them|my (?:boss|manager|colleague))\b/i,
  /\bsuck my\b|\bsend (?:me )?nudes\b/i,
];

const offTopicPatterns: readonly RegExp[] = [
  /\b(?:tell|write|sing|give) (?:me|us) (?:a |an |another |some )?(?:joke|poem|song|story|recipe|haiku)s?\b/i,
  /\b(?:ignore|disregard|forget) (?:all |any |the |your |my )*(?:previous |prior |above |earlier )?(?:instructions|prompts?|rules|rubric)\b/i,
  /\b(?:give|award|grant) (?:me|this(?: answer)?|my answer)\b[^.!?\n]{0,24}\b(?:full marks|full score|top score|maximum|10(?:\/| out of )10|perfect score|ten out of ten)\b/i,
  /\bwhat(?:'s| is) the (?:weather|time now|football score)\b/i,
  /\b(?:let's|can we) (?:talk|chat) about (?:something else|football|movies|the weather|your (?:feelings|life))\b/i,
  /\b(?:will|would) you (?:marry|date) me\b|\bdo you (?:love|like) me\b/i,
];
