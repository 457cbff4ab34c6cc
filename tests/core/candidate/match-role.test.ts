import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRoleMatcher, matchRole } from '../../../src/core/candidate/match-role.ts';
import { moreRoleTitles } from '../../../src/core/candidate/role-titles.ts';
import { readTestTaxonomy } from '../../fixtures/taxonomy.ts';

const taxonomy = readTestTaxonomy();
const match = createRoleMatcher(taxonomy);

/** Job titles as people write them, by the role that fits. */
const titles: Readonly<Record<string, readonly string[]>> = {
  'software-engineer': [
    'Software Engineer',
    'Senior Software Engineer II',
    'Software Developer (m/w/d)',
    'Softwareentwickler',
    'Software-Entwicklerin',
    'Développeur logiciel',
    'Junior Software Engineer, Example Ltd',
    'SWE',
    'Programmer',
    'Graduate Software Developer',
    'Software Engineering Intern',
    'iOS Engineer',
    'Senior Android Developer',
    'C++ Developer',
    'Embedded Software Engineer',
    'Rust Engineer',
    'Software Development Engineer',
    'Working student software development',
    'Salesforce Developer',
    'Mobile App Developer',
  ],
  'backend-engineer': [
    'Backend Engineer',
    'Senior Back-End Developer',
    'Back End Software Engineer',
    'Golang Engineer',
    'Go Developer at a bank',
    'Node.js backend developer',
    'PHP Developer',
    'Ruby on Rails Developer',
    'Laravel Engineer',
    'API developer',
    'Lead Backend Developer',
    '.NET Developer',
    'ASP.NET Developer',
  ],
  'frontend-engineer': [
    'Front-end developer',
    'Frontend Engineer',
    'Senior React Developer',
    'React.js Engineer',
    'Angular developer',
    'Web Developer',
    'Webentwickler',
    'UI Engineer',
    'Vue.js developer',
    'WordPress Developer',
    'Junior Frontend Web Developer',
  ],
  'fullstack-engineer': [
    'Full Stack Developer',
    'Full-Stack Engineer',
    'Fullstack Software Engineer',
    'MERN stack developer',
    'Senior Full Stack Web Developer',
  ],
  'javascript-developer': [
    'JavaScript Developer',
    'TypeScript engineer',
    'Node.js Developer',
    'JS developer',
  ],
  'python-developer': ['Python Developer', 'Senior Python Engineer', 'Django Developer', 'Python programmer'],
  'java-developer': [
    'Java Developer',
    'Senior Java Software Engineer',
    'Kotlin Developer',
    'Java Spring Boot developer',
    'J2EE developer',
    'Java Entwickler',
  ],
  'software-architect': [
    'Software Architect',
    'Solutions Architect',
    'Senior Solution Architect, Example Consulting',
    'Enterprise Architect',
    'Principal Engineer',
    'Principal Software Engineer',
    'IT-Architekt',
  ],
  'tech-lead': [
    'Tech Lead',
    'Technical Lead',
    'Team Lead',
    'Lead Developer',
    'Lead Software Engineer',
    'Staff Engineer',
  ],
  'engineering-manager': [
    'Engineering Manager',
    'Senior Engineering Manager - Payments',
    'Head of Engineering',
    'VP of Engineering',
    'Director of Engineering',
    'CTO',
    'Chief Technology Officer',
    'Software Development Manager',
  ],
  'data-engineer': [
    'Data Engineer',
    'Senior Data Engineer (Azure)',
    'ETL Developer',
    'Analytics Engineer',
    'Big Data Engineer',
    'Data Platform Engineer',
    'Senior Staff Data Engineer',
  ],
  'data-scientist': [
    'Data Scientist',
    'Junior Data Scientist',
    'Applied Scientist',
    'Data Science Intern',
    'Statistician',
    'Quantitative Analyst',
  ],
  'data-analyst': [
    'Data Analyst',
    'Business Analyst',
    'Business Intelligence Analyst',
    'BI Developer',
    'Product Analyst',
    'Financial Data Analyst',
    'Power BI Developer',
    'Datenanalyst',
    'Marketing Data Analyst',
  ],
  'ml-engineer': [
    'Machine Learning Engineer',
    'ML Engineer',
    'AI Engineer',
    'MLOps Engineer',
    'Computer Vision Engineer',
    'NLP engineer',
    'Deep Learning Engineer',
    'AI/ML Engineer',
  ],
  'llm-engineer': ['Prompt Engineer', 'Generative AI Engineer', 'GenAI Developer', 'LLM Engineer'],
  'devops-engineer': [
    'DevOps Engineer',
    'Dev Ops engineer',
    'Release Engineer',
    'DevSecOps Engineer',
    'Build Engineer',
  ],
  sre: ['Site Reliability Engineer', 'SRE', 'Senior SRE', 'Production Engineer'],
  'cloud-engineer': [
    'Cloud Engineer',
    'AWS Cloud Engineer',
    'Azure Engineer',
    'Cloud Architect',
    'AWS Solutions Architect',
    'Infrastructure Engineer',
  ],
  'platform-engineer': [
    'Platform Engineer',
    'Senior Platform Engineer',
    'Kubernetes Engineer',
    'Developer Experience Engineer',
  ],
  'systems-administrator': [
    'System Administrator',
    'Systemadministrator (m/w/d)',
    'Linux Admin',
    'Sysadmin',
    'Network Engineer',
    'IT Support Specialist',
    'IT administrator',
  ],
  'security-engineer': [
    'Security Engineer',
    'Cyber Security Analyst',
    'Information Security Analyst',
    'Penetration Tester',
    'SOC Analyst Level 1',
    'Application Security Engineer',
    'Security Architect',
  ],
  'qa-engineer': [
    'QA Engineer',
    'Quality Assurance Engineer',
    'Software Tester',
    'SDET',
    'Software Development Engineer in Test',
    'Test Automation Engineer',
    'QA Analyst',
    'Manual tester',
  ],
  'database-administrator': [
    'Database Administrator',
    'DBA',
    'Oracle DBA',
    'SQL Developer',
    'Senior Database Engineer',
  ],
  'product-manager': [
    'Product Manager',
    'Senior Product Manager, Growth',
    'Product Owner',
    'Technical Product Manager',
    'Head of Product',
    'Produktmanagerin',
    'Associate Product Manager',
  ],
  'project-manager': [
    'Project Manager',
    'IT Project Manager',
    'Scrum Master',
    'Agile Coach',
    'Delivery Manager',
    'Programme Manager',
    'Projektleiter',
    'Chef de projet',
    'Technical Program Manager',
  ],
  'ux-designer': [
    'UX Designer',
    'UI/UX Designer',
    'Product Designer',
    'User Researcher',
    'UX Researcher',
    'Interaction Designer',
    'User Experience Designer',
  ],
  any: [
    'Nurse',
    'Teacher',
    'Sales Manager',
    'Marketing Manager',
    'Mechanical Engineer',
    'Civil engineer',
    'Accountant',
    'Financial Analyst',
    'Business Development Manager',
    'Real estate developer',
    'Curriculum developer',
    'Chef',
    'HR Manager',
    'Lawyer',
    'Store manager',
    'Sales Engineer',
    'Electrical Engineer',
    'Office assistant',
    'Truck driver',
    'Event manager',
    '',
    '???',
    'Sample Candidate',
  ],
};

const cases = Object.entries(titles).flatMap(([roleId, list]) =>
  list.map((title) => [title, roleId] as const),
);

describe('matchRole', () => {
  it('is tried on at least 120 job titles', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120);
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
    expect(match('Nurse')).toEqual({ roleId: 'any', confidence: 0 });
  });

  it('never throws, and names a role of the taxonomy', () => {
    const ids = taxonomy.roles.map(({ id }) => id);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => ids.includes(match(title).roleId)),
    );
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
