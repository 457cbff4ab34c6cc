/** Tells which rules of the page were broken: the name of the rule and nothing else, each once a page. */
export function followPolicyViolations(page: EventTarget, tell: (directive: string) => void): void {
  const told = new Set<string>();
  page.addEventListener('securitypolicyviolation', (event) => {
    const found: unknown = Reflect.get(event, 'effectiveDirective');
    const directive = typeof found === 'string' && /^[a-z-]{1,40}$/.test(found) ? found : 'unknown';
    if (told.has(directive)) return;
    told.add(directive);
    tell(directive);
  });
}
