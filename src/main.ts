import { createFetchQuestionBank } from './adapters/bank/fetch-question-bank.ts';
import { createWorkerDocumentReader } from './adapters/documents/worker-document-reader.ts';
import { createBrowserClock } from './adapters/platform/browser-clock.ts';
import { createBrowserRandom } from './adapters/platform/browser-random.ts';
import { allowOwnScriptsOnly } from './adapters/platform/trusted-scripts.ts';
import { createDatabase } from './adapters/storage/database.ts';
import { createDexieInterviewStore } from './adapters/storage/dexie-interview-store.ts';
import { createDexiePreferenceStore } from './adapters/storage/dexie-preference-store.ts';
import { matchRole } from './core/candidate/match-role.ts';
import { parseCv } from './core/candidate/parse-cv.ts';
import { parseJobDescription } from './core/candidate/parse-job-description.ts';
import { buildReport } from './core/report/build-report.ts';
import { exportReport } from './core/report/export-report.ts';
import { mountApp } from './ui/mount-app.ts';

allowOwnScriptsOnly();

const database = createDatabase();
const store = createDexieInterviewStore(database);
const clock = createBrowserClock();
const random = createBrowserRandom();
const bank = createFetchQuestionBank(document.baseURI);
const { taxonomy } = bank;

/** What runs and judges an interview is loaded when it is first needed, so that the first screen stays light. */
const loadEngine = async () => {
  const { createEngine } = await import('./core/interview/engine.ts');
  return createEngine({ store, clock, random, bank });
};
let engineLoading: ReturnType<typeof loadEngine> | null = null;
const engine = () => (engineLoading ??= loadEngine());

const target = document.getElementById('app');
if (target === null) throw new Error('The page has no place for the app.');

await mountApp(target, {
  store,
  bank,
  clock,
  random,
  documents: createWorkerDocumentReader(),
  preferences: createDexiePreferenceStore(database),
  runInterview: async (start, candidate) => (await engine()).run(start, candidate),
  loadInterview: async (id) => (await engine()).load(id),
  listInterviews: async () => (await engine()).list(),
  importInterview: async (text) => (await engine()).import(text),
  searchQuestions: async (query, limit) => (await engine()).search(query, limit),
  buildReport: (interview, history) => buildReport(interview, history, taxonomy),
  exportReport,
  matchRole: (words) => matchRole(words, taxonomy)?.roleId ?? null,
  parseCv: (lines, sha256) => parseCv(lines, sha256, taxonomy, new Date(clock.nowMs()).getFullYear()),
  parseJobDescription: (lines, sha256) => parseJobDescription(lines, sha256, taxonomy),
});
