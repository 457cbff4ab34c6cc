import { describe, expect, it } from 'vitest';
import { followPolicyViolations } from '../../../src/adapters/platform/follow-policy-violations.ts';

/** As a browser complains: with addresses and a sample of the script. */
function complain(page: EventTarget, effectiveDirective: unknown): void {
  const event = new Event('securitypolicyviolation');
  page.dispatchEvent(Object.assign(event, { effectiveDirective, blockedURI: 'https://kingfisher.test/' }));
}

describe('broken rules of the page', () => {
  it('are told by name alone, each once', () => {
    const page = new EventTarget();
    const told: string[] = [];
    followPolicyViolations(page, (directive) => told.push(directive));
    for (const directive of ['connect-src', 'img-src', 'connect-src']) complain(page, directive);
    expect(told).toEqual(['connect-src', 'img-src']);
  });

  it('whose name could hold words are told without it', () => {
    const page = new EventTarget();
    const told: string[] = [];
    followPolicyViolations(page, (directive) => told.push(directive));
    complain(page, 'connect-src https://kingfisher.test/?name=Zyx');
    complain(page, undefined);
    expect(told).toEqual(['unknown']);
  });
});
