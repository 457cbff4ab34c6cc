import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { skillTable } from '../../../src/core/candidate/skill-table.ts';
import { findSkills, skillsIn } from '../../../src/core/candidate/skills.ts';

describe('skillsIn', () => {
  it.each<[string, string[]]>([
    ['C, C++, C#', ['C', 'C++', 'C#']],
    ['C/C++ and .NET Core', ['C', 'C++', '.NET']],
    ['Languages: Go, R, Rust', ['Go', 'R', 'Rust']],
    ['Moved the monolith to Go services on Kubernetes', ['Go', 'Kubernetes']],
    ['Go to market strategy for a new product', ['Go-to-market']],
    ['Ready to go the extra mile', []],
    ['R&D at a C-level', []],
    ['Vitamin C was studied', []],
    ['Analyses in R and Python.', ['R', 'Python']],
    ['React.js, Vue3, Node.js, Next.js', ['React', 'Vue.js', 'Node.js', 'Next.js']],
    ['ReactJS / NodeJS', ['React', 'Node.js']],
    ['I react to incidents in the next hour', []],
    ['React Native app', ['React Native']],
    ['Java and JavaScript', ['Java', 'JavaScript']],
    ['Spring Boot, Spring, Hibernate', ['Spring Boot', 'Spring', 'Hibernate']],
    ['Internship, Spring 2019', []],
    ['SQL Server and PostgreSQL 14', ['Microsoft SQL Server', 'PostgreSQL']],
    ['Postgres, Mongo; k8s', ['PostgreSQL', 'MongoDB', 'Kubernetes']],
    ['CI/CD with GitLab CI', ['CI/CD', 'GitLab CI']],
    ['scikit-learn, PyTorch, LLMs', ['scikit-learn', 'PyTorch', 'Large language models']],
    ['A/B testing and TDD', ['A/B testing', 'Test-driven development']],
    ['mail: go@example.com, example.com/java', []],
    ['a swift answer, a rusty nail, an express train', []],
    ['Excel and Power BI', ['Excel', 'Power BI']],
    ['I excel at planning', []],
    ['Python3.11, Java8, HTML5', ['Python', 'Java', 'HTML']],
    ['ASP.NET MVC', ['ASP.NET']],
    ['Golang developer', ['Go']],
    ['javac is not Java', ['Java']],
    ['machine, learning', []],
    ['SwiftUI, Jetpack Compose; WCAG 2.2 and ARIA', ['SwiftUI', 'Jetpack Compose', 'WCAG', 'ARIA']],
    ['HubSpot, Xero, Zendesk', ['HubSpot', 'Xero', 'Zendesk']],
    ['Month-end close under IFRS in SAP', ['Month-end close', 'IFRS', 'SAP']],
    ['Lean and Six Sigma, SBAR handover', ['Lean', 'Six Sigma', 'Clinical handover']],
    ['a lean team with an outlook, we send notes in unity', []],
  ])('finds in %j %j', (line, names) => {
    expect(skillsIn(line).map(({ name }) => name)).toEqual(names);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (line) => Array.isArray(skillsIn(line))),
    );
  });
});

describe('findSkills', () => {
  it('names each skill once, with its first line', () => {
    expect(findSkills(['Sample', 'Python, SQL', 'More python'])).toEqual([
      { name: 'Python', domainId: 'python', line: 1 },
      { name: 'SQL', domainId: 'databases', line: 1 },
    ]);
  });
});

describe('skillTable', () => {
  it.each([
    ['Go', 'go'],
    ['C++', 'systems'],
    ['Rust', 'systems'],
    ['Flutter', 'mobile'],
    ['iOS', 'mobile'],
    ['WCAG', 'accessibility'],
    ['MLflow', 'mlops'],
    ['FreeRTOS', 'embedded'],
    ['Arduino', 'embedded'],
    ['Unreal Engine', 'games'],
    ['DITA', 'technical-writing'],
    ['Zendesk', 'customer-support'],
    ['Salesforce', 'sales'],
    ['HubSpot', 'marketing'],
    ['QuickBooks', 'finance'],
    ['Workday', 'human-resources'],
    ['Incoterms', 'operations'],
    ['Wound care', 'nursing'],
    ['Lesson planning', 'teaching'],
    ['Diary management', 'administration'],
    ['Cash handling', 'retail'],
  ])('asks about %s in %s', (name, domainId) => {
    expect(skillsIn(name).map((skill) => skill.domainId)).toEqual([domainId]);
  });

  const entries = Object.values(skillTable).flatMap((text) => text.split(';').map((entry) => entry.trim()));

  it('knows at least 700 skills', () => {
    expect(entries.length).toBeGreaterThanOrEqual(700);
  });

  it('names each skill once', () => {
    const names = entries.map((entry) => entry.replace(/ [=:] .*$/s, ''));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('has each alias under one skill only', () => {
    const owners = new Map<string, string>();
    const twice: string[] = [];
    for (const entry of entries) {
      const [name = '', rest = ''] = entry.split(/ [=:] /s);
      const aliases = entry.includes(' = ') || rest === '' ? [name, ...rest.split(', ')] : rest.split(', ');
      for (const alias of aliases
        .filter(Boolean)
        .map((word) => word.trim().replace(/^[!?]/, '').toLowerCase())) {
        if ((owners.get(alias) ?? name) !== name) twice.push(`${alias}: ${owners.get(alias) ?? ''}, ${name}`);
        owners.set(alias, name);
      }
    }
    expect(twice).toEqual([]);
  });

  it('uses domains of the bank', () => {
    const taxonomy = parse(readFileSync('src/bank/taxonomy.yaml', 'utf8')) as { domains: { id: string }[] };
    const ids = taxonomy.domains.map(({ id }) => id);
    expect(Object.keys(skillTable).filter((domainId) => !ids.includes(domainId))).toEqual([]);
  });

  it('finds every skill by its own aliases', () => {
    const lost = entries.filter((entry) => {
      const [name = '', rest = ''] = entry.split(/ [=:] /s);
      const first = (entry.includes(' : ') ? (rest.split(', ')[0] ?? '') : name).replace(/^[!?]/, '');
      return skillsIn(first)[0]?.name !== name;
    });
    expect(lost).toEqual([]);
  });
});
