import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAuditEntries } from '../../src/core/audit/audit-entry.ts';
import { chainEntry, verifyChain } from '../../src/core/audit/chain.ts';
import { parseCv } from '../../src/core/candidate/parse-cv.ts';
import { parseJobDescription } from '../../src/core/candidate/parse-job-description.ts';
import { judgeContract } from '../../src/core/evaluation/judge/judge-contract.ts';
import { replay } from '../../src/core/interview/advance.ts';
import type { InterviewEvent } from '../../src/core/interview/interview-event.ts';
import { parseInterviewEvent } from '../../src/core/interview/parse-event.ts';
import { parseManifest } from '../../src/core/models/parse-manifest.ts';
import { parseShellManifest } from '../../src/core/network/shell-manifest.ts';
import { parseShellPointer } from '../../src/core/network/shell-pointer.ts';
import { parsePreferences } from '../../src/core/ports/parse-preferences.ts';
import { defaultPreferences } from '../../src/core/ports/preference-store.ts';
import { parseSitting } from '../../src/core/ports/sitting-store.ts';
import { parseSealedBox } from '../../src/core/ports/vault.ts';
import { parseCsv } from '../../src/core/question/authoring/csv.ts';
import { readOwnPack } from '../../src/core/question/authoring/own-pack.ts';
import { packTextFromFile } from '../../src/core/question/authoring/pack-files.ts';
import { parseYaml } from '../../src/core/question/authoring/positioned-data.ts';
import { encodePack } from '../../src/core/question/encode-pack.ts';
import { questionContract } from '../../src/core/question/generated/question-contract.ts';
import { parseCue } from '../../src/core/question/parse-cue.ts';
import { parsePack } from '../../src/core/question/parse-pack.ts';
import { encodeQuestionSearch, parseQuestionSearch } from '../../src/core/question/question-search.ts';
import { buildReport } from '../../src/core/report/build-report.ts';
import { importInterview } from '../../src/core/report/import-interview.ts';
import { reportToJson } from '../../src/core/report/report-json.ts';
import { badText, badValue, isTaken, readLimitMs } from '../fakes/bad-input.ts';
import type { Reader } from '../fakes/bad-input.ts';
import {
  makeEvaluation,
  makeInterview,
  makeQuestion,
  makeStarted,
  startMs,
} from '../fakes/interview-factories.ts';
import { makeCards, smallTaxonomy } from '../fakes/small-bank.ts';

const digest = (text: string): Promise<string> => Promise.resolve(`${text.length}`);

const asked: InterviewEvent = { type: 'question-asked', atMs: startMs, question: makeQuestion() };
const answered: InterviewEvent = {
  type: 'answer-given',
  atMs: startMs + 1000,
  questionId: 'q1',
  text: 'It reads a few pages.',
};
const evaluated: InterviewEvent = {
  type: 'answer-evaluated',
  atMs: startMs + 2000,
  questionId: 'q1',
  evaluation: makeEvaluation(),
};
const finished: InterviewEvent = { type: 'finished', atMs: startMs + 3000, reason: 'plan-done' };
const events = [makeStarted(), asked, answered, evaluated, finished];

const interview = makeInterview([asked, answered, evaluated, finished]);
const ownPack = `title: Our warehouse
cards:
  - ask: How does a parcel find its shelf?
    answer: The scanner reads the label, the system gives a free shelf near the door, and a person confirms it.
  - id: returns
    ask: "What happens to a parcel that comes back?"
    answer: It is checked, cleaned and put back, or written off.
`;
const cvLines = 'Sample Candidate\n\nExperience\n2019 – 2023 Backend Engineer, Sample Ltd\nSkills: Go, SQL';
const manifest: unknown = JSON.parse(
  readFileSync(new URL('../../models-manifest.json', import.meta.url), 'utf8'),
);

const startedWithCv = {
  ...makeStarted(),
  candidate: parseCv(cvLines.split('\n'), 'a', smallTaxonomy, 2026),
  job: parseJobDescription(['Backend engineer', 'You know Go.'], 'b', smallTaxonomy),
};

const values: readonly Reader<unknown>[] = [
  ...events.map((valid) => ({ name: `the event ${valid.type}`, valid, read: parseInterviewEvent })),
  { name: 'the event started, with a CV', valid: startedWithCv, read: parseInterviewEvent },
  {
    name: 'the log',
    valid: [await chainEntry(null, { type: 'policy-violation', directive: 'img-src' }, startMs, digest)],
    read: parseAuditEntries,
  },
  { name: 'the manifest of models', valid: manifest, read: parseManifest },
  {
    name: 'the list of a build’s files',
    valid: { buildId: 'one', files: [{ path: '/a', sha256: 'x', sizeBytes: 1 }] },
    read: parseShellManifest,
  },
  {
    name: 'the pointer to a build',
    valid: { active: 'one', previous: 'two', openBootsMs: [1], left: null },
    read: parseShellPointer,
  },
  { name: 'preferences', valid: defaultPreferences, read: parsePreferences },
  {
    name: 'a sitting',
    valid: { day: 1, finished: true, items: [{ questionId: 'a', score: 0.5 }] },
    read: parseSitting,
  },
  {
    name: 'a sealed box',
    valid: { v: 1, alg: 'A256GCM', iv: new Uint8Array(12), ct: new Uint8Array(20) },
    read: parseSealedBox,
  },
];

const importDeps = { interviewId: 'i', seed: 1, bankId: 'b', nowMs: startMs, nearestQuestion: () => null };
const chat = JSON.stringify([
  { role: 'assistant', content: 'How does an index find a row?' },
  { role: 'user', content: 'It reads a few pages.' },
]);

const texts: readonly Reader<string>[] = [
  {
    name: 'a report',
    valid: reportToJson(buildReport(interview, [], smallTaxonomy), interview),
    read: readImport,
  },
  { name: 'a chat', valid: chat, read: readImport },
  { name: 'an own pack', valid: ownPack, read: (text) => readOwnPack(text, 'own') },
  { name: 'YAML', valid: ownPack, read: parseYaml },
  {
    name: 'a pack in JSON',
    valid: JSON.stringify({ format: 'greenroom-pack', version: 1, title: 'A', cards: [] }),
    read: (text) => packTextFromFile('a.json', text),
  },
  {
    name: 'a pack as a table',
    valid: 'question,answer\r\n"How, then?","It is ""so"""\r\n',
    read: (text) => packTextFromFile('a.csv', text),
  },
  { name: 'a table', valid: 'a,"b\n""c""",d\r\n1,2,3\r\n', read: parseCsv },
  { name: 'a pack of the bank', valid: encodePack('databases', makeCards(1)), read: parsePack },
  {
    name: 'the search index',
    valid: encodeQuestionSearch(makeCards(1), (id) => id),
    read: (text) => {
      const search = parseQuestionSearch(text);
      return search.ok ? search.value.search('index', 3) : search;
    },
  },
  {
    name: 'what a model says of an answer',
    valid: '[{"quote":"few pages","verdict":"said"},{"quote":"","verdict":"absent"}]',
    read: (text) => judgeContract(2).parse(text),
  },
  {
    name: 'a question of a model',
    valid: 'How does an index find it?',
    read: (text) => questionContract.parse(text),
  },
  { name: 'a cue', valid: 'few pages | !full scan + index', read: parseCue },
  { name: 'a CV', valid: cvLines, read: (text) => parseCv(text.split('\n'), '', smallTaxonomy, 2026) },
  {
    name: 'a job description',
    valid: 'Backend engineer (m/f/d)\nYou know Go and SQL, 5+ years.',
    read: (text) => parseJobDescription(text.split('\n'), '', smallTaxonomy),
  },
];

/** What is imported goes on to the interview and its report, as in the app. */
function readImport(text: string): unknown {
  const imported = importInterview(text, importDeps);
  if (!imported.ok) return imported;
  const held = replay(imported.value);
  return held.ok ? buildReport(held.value, [], smallTaxonomy) : held;
}

describe('bad input', () => {
  it.each(values)('of $name is told by the reader, which throws nothing', ({ valid, read }) => {
    expect(isTaken(read(valid))).toBe(true);
    fc.assert(
      fc.property(badValue(valid), (value) => {
        expectAnswer(() => read(value));
      }),
    );
  });

  it.each(texts)('in place of $name is told by the reader, which throws nothing', ({ valid, read }) => {
    expect(isTaken(read(valid))).toBe(true);
    fc.assert(
      fc.property(badText(valid), (text) => {
        expectAnswer(() => read(text));
      }),
    );
  });

  it('in stored events makes no interview that cannot be shown', () => {
    fc.assert(
      fc.property(badValue(events), (value) => {
        if (!Array.isArray(value)) return;
        const read = value.flatMap((event: unknown) => {
          const parsed = parseInterviewEvent(event);
          return parsed.ok ? [parsed.value] : [];
        });
        const held = replay(read);
        if (held.ok) buildReport(held.value, [], smallTaxonomy);
      }),
    );
  });

  it('in the log never verifies as whole, unless it is the log', async () => {
    const entry = await chainEntry(null, { type: 'everything-erased' }, startMs, digest);
    await fc.assert(
      fc.asyncProperty(badValue([entry]), async (value) => {
        const parsed = parseAuditEntries(value);
        if (parsed.ok) await verifyChain(parsed.value, digest);
      }),
    );
  });
});

function expectAnswer(read: () => unknown): void {
  const before = performance.now();
  expect(read()).not.toBeUndefined();
  expect(performance.now() - before).toBeLessThan(readLimitMs);
}
