import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRoleMatcher, matchRole } from '../../../src/core/candidate/match-role.ts';
import { moreRoleTitles } from '../../../src/core/candidate/role-titles.ts';
import { readTestTaxonomy } from '../../fixtures/taxonomy.ts';
import { jobTitles } from './job-titles.ts';

const taxonomy = readTestTaxonomy();
const match = createRoleMatcher(taxonomy);

const cases = Object.entries(jobTitles).flatMap(([roleId, list]) =>
  list.map((title) => [title, roleId] as const),
);

describe('matchRole', () => {
  it('is tried on at least 300 different job titles', () => {
    expect(new Set(cases.map(([title]) => title)).size).toBeGreaterThanOrEqual(300);
  });

  it.each(cases)('takes "%s" for %s', (title, roleId) => {
    expect(match(title).roleId).toBe(roleId);
  });

  it('finds each title and alias of the taxonomy with full confidence', () => {
    const wrong = taxonomy.roles
      .filter(({ id }) => id !== 'any')
      .flatMap((role) =>
        [role.title, ...role.aliases].map((title) => ({ title, ...match(title), wanted: role.id })),
      )
      .filter(({ roleId, wanted, confidence }) => roleId !== wanted || confidence < 1);
    expect(wrong).toEqual([]);
  });

  it('is less sure the less the words agree', () => {
    const sure = match('Backend Engineer').confidence;
    const lessSure = match('Backend wizard of the payments guild').confidence;
    expect(sure).toBe(1);
    expect(lessSure).toBeLessThan(sure);
    expect(match('Lawyer')).toEqual({ roleId: 'any', confidence: 0 });
    expect(match('')).toEqual({ roleId: 'any', confidence: 0 });
  });

  it('never throws, and names a role of the taxonomy', () => {
    const ids = taxonomy.roles.map(({ id }) => id);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => ids.includes(match(title).roleId)),
    );
  });

  it('tries titles of every role', () => {
    expect(taxonomy.roles.map(({ id }) => id).filter((id) => jobTitles[id] === undefined)).toEqual([]);
  });

  it('works with a taxonomy without roles', () => {
    expect(matchRole('Data Engineer', { domains: [], roles: [] })).toEqual({ roleId: 'any', confidence: 0 });
  });
});

describe('moreRoleTitles', () => {
  it('adds to roles that exist', () => {
    const ids = taxonomy.roles.map(({ id }) => id);
    expect(Object.keys(moreRoleTitles).filter((id) => !ids.includes(id))).toEqual([]);
  });
});
