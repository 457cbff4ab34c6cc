import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

/**
 * The browser itself writes what stands in fields, titles, addresses and history entries to the disk in clear. What is
 * encrypted in the database must not get out there.
 */
const root = resolve(import.meta.dirname, '../../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /^(adapters|core|ui)\b.*\.(svelte|ts)$/.test(name))
  .map((name) => ({ name, source: readFileSync(join(root, name), 'utf8') }));
const components = files.filter(({ name }) => name.endsWith('.svelte'));

describe('the side doors', () => {
  it('sees the fields', () => {
    expect(components.flatMap(({ source }) => fieldsIn(source)).length).toBeGreaterThan(10);
  });

  it.each(components)('$name has no field that the browser may keep or send', ({ source }) => {
    expect(fieldsIn(source).flatMap(problemsOf)).toEqual([]);
  });

  it('notices a field that the browser may keep or send', () => {
    expect(fieldsIn('<input type="text" />').flatMap(problemsOf)).toEqual([
      'input without autocomplete="off"',
      'input without spellcheck="false"',
    ]);
    expect(
      fieldsIn('<textarea autocomplete="on" spellcheck="false"></textarea>').flatMap(problemsOf),
    ).toEqual(['textarea without autocomplete="off"']);
    expect(fieldsIn('<input type="checkbox" autocomplete="off" />').flatMap(problemsOf)).toEqual([]);
  });

  it.each(components)('$name has no form: the sandbox of the page lets none be sent', ({ source }) => {
    expect(source).not.toMatch(/<form\b/);
  });

  it.each(files)('$name puts nothing into the title, the history or web storage', ({ source }) => {
    expect(source).not.toMatch(
      /document\.title|<title|pushState|replaceState|localStorage|sessionStorage|document\.cookie/,
    );
  });
});

interface Field {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Nothing is typed into these. */
const wordless = ['checkbox', 'radio', 'range', 'file', 'number'];

function problemsOf({ name, attributes }: Field): readonly string[] {
  const isWordless = name === 'select' || wordless.includes(attributes.get('type') ?? '');
  return [
    ...(attributes.get('autocomplete') === 'off' ? [] : [`${name} without autocomplete="off"`]),
    ...(isWordless || attributes.get('spellcheck') === 'false' ? [] : [`${name} without spellcheck="false"`]),
  ];
}

function fieldsIn(source: string): readonly Field[] {
  const fields: Field[] = [];
  visit(parse(source, { modern: true }).fragment);
  return fields;

  function visit(node: unknown): void {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    if (isField(node)) fields.push({ name: node.name, attributes: attributesOf(node.attributes) });
    Object.values(node).forEach(visit);
  }
}

interface ElementNode {
  readonly name: string;
  readonly attributes: readonly unknown[];
}

function isField(node: object): node is ElementNode {
  return (
    'type' in node &&
    node.type === 'RegularElement' &&
    'name' in node &&
    typeof node.name === 'string' &&
    ['input', 'textarea', 'select'].includes(node.name)
  );
}

function attributesOf(attributes: readonly unknown[]): ReadonlyMap<string, string> {
  return new Map(
    attributes.flatMap((attribute): [string, string][] => {
      const { name, value } = attribute as { name?: string; value?: unknown };
      const [text] = Array.isArray(value) ? (value as { data?: string }[]) : [];
      return name === undefined || text?.data === undefined ? [] : [[name, text.data]];
    }),
  );
}
