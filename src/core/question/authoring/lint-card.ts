import type { AuthoredCard } from './authored-card.ts';
import type { CardFinding, Report } from './card-finding.ts';
import { lintCuesAgainstTexts, lintOwnQuestionCues } from './lint-cues.ts';
import { lintStructure } from './lint-structure.ts';
import { lintFairness, lintWording } from './lint-wording.ts';

/** What a machine can hold against one card. docs/bank.md gives the rules. */
export function lintCard(card: AuthoredCard, isTechnical: boolean): readonly CardFinding[] {
  const findings: CardFinding[] = [];
  const reportAs =
    (rule: CardFinding['rule']): Report =>
    (severity, path, message) => {
      findings.push({ severity, rule, path, message });
    };
  lintStructure(card, reportAs('structure'));
  lintOwnQuestionCues(card, reportAs('cues'));
  // Points of a story describe it; its cues are first-person phrases. Only technical texts must hold their own cues.
  if (isTechnical) lintCuesAgainstTexts(card, reportAs('cues'));
  lintWording(card, reportAs('wording'));
  lintFairness(card, reportAs('fairness'));
  return findings;
}
