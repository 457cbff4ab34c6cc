import { describe, expect, it } from 'vitest';
import { isNearSpelling } from '../../../src/core/language/near-spelling.ts';
import { stem } from '../../../src/core/language/stem.ts';

describe('stem', () => {
  it.each([
    ['scan', 'scans', 'scanned', 'scanning'],
    ['optimise', 'optimize', 'optimised', 'optimisation', 'optimizing'],
    ['analyse', 'analyze', 'analysed', 'analysing'],
    ['behaviour', 'behavior', 'behaviours'],
    ['slow', 'slower', 'slowly', 'slowest'],
    ['easy', 'easier', 'easily'],
    ['write', 'wrote', 'written', 'writes', 'writing'],
    ['index', 'indexes', 'indices', 'indexed'],
    ['supply', 'supplies', 'supplied'],
    ['cancel', 'cancelled', 'canceled', 'cancelling'],
    ['three', '3'],
    ['centre', 'center'],
    ['catalogue', 'catalog'],
    ["index's", 'index'],
  ])('brings the forms of %s together', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  it.each([
    ['apply', 'app'],
    ['precise', 'prize'],
    ['process', 'procedure'],
    ['family', 'fame'],
    ['c++', 'c'],
    ['four', 'for'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });
});

describe('isNearSpelling', () => {
  it.each([
    ['logarithm', 'logarihtm', true],
    ['transact', 'transct', true],
    ['transact', 'transaact', true],
    ['transact', 'transoct', true],
    ['transact', 'transom', false],
    ['lock', 'look', false],
    ['content', 'context', false],
    ['affect', 'effect', false],
  ])('%s and %s: %s', (a, b, near) => {
    expect(isNearSpelling(a, b)).toBe(near);
    expect(isNearSpelling(b, a)).toBe(near);
  });
});
