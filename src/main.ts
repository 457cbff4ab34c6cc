import { createFetchQuestionBank } from './adapters/bank/fetch-question-bank.ts';
import { createWorkerDocumentReader } from './adapters/documents/worker-document-reader.ts';
import { createBrowserClock } from './adapters/platform/browser-clock.ts';
import { closeWaysOut } from './adapters/platform/close-ways-out.ts';
import { createBrowserRandom } from './adapters/platform/browser-random.ts';
import { allowOwnScriptsOnly } from './adapters/platform/trusted-scripts.ts';
import { createInstallPrompt } from './adapters/pwa/install-prompt.ts';
import { createWebLockRoom } from './adapters/pwa/web-lock-room.ts';
import { createDatabase } from './adapters/storage/database.ts';
import { createDexieInterviewStore } from './adapters/storage/dexie-interview-store.ts';
import { createDexiePreferenceStore } from './adapters/storage/dexie-preference-store.ts';
import { createStorageDeadline } from './adapters/storage/storage-deadline.ts';
import { ok } from './core/shared/result.ts';
import { mountApp } from './ui/mount-app.ts';

// The development server talks to its page by a socket.
if (import.meta.env.PROD) closeWaysOut(globalThis);
allowOwnScriptsOnly();

const database = createDatabase();
const inTime = createStorageDeadline();
const store = createDexieInterviewStore(database, inTime);
const clock = createBrowserClock();
const random = createBrowserRandom();
const room = createWebLockRoom();
const installPrompt = createInstallPrompt(window);
const bank = createFetchQuestionBank(document.baseURI);

/** What runs and judges an interview is loaded when it is first needed, so that the first screen stays light. */
const loadEngine = async () => {
  const { createEngine } = await import('./core/interview/engine.ts');
  return createEngine({ store, clock, random, bank, closeRoom: (id) => room.close(id) });
};
const loadLibrary = () => import('./core/interview/load-interview.ts');
let engineLoading: ReturnType<typeof loadEngine> | null = null;
const engine = () =>
  (engineLoading ??= loadEngine().catch((error: unknown) => {
    engineLoading = null;
    throw error;
  }));

/** The manifest, the worker's client and the checks come with the screen that shows them. */
const openModels = async () => {
  const [{ createWorkerModelStore }, { parseManifest }, { default: manifest }] = await Promise.all([
    import('./adapters/models/worker-model-store.ts'),
    import('./core/models/parse-manifest.ts'),
    import('../models-manifest.json'),
  ]);
  const parsed = parseManifest(manifest);
  if (!parsed.ok) return parsed;
  const store = createWorkerModelStore({ manifestVersion: parsed.value.version, random });
  return ok({ manifest: parsed.value, store, prober: store });
};

const target = document.getElementById('app');
if (target === null) throw new Error('The page has no place for the app.');

await mountApp(target, {
  store,
  bank,
  clock,
  random,
  room,
  documents: createWorkerDocumentReader(),
  preferences: createDexiePreferenceStore(database, inTime),
  runInterview: async (start, candidate) => (await engine()).run(start, candidate),
  loadInterview: async (id) => (await loadLibrary()).loadInterview(id, store),
  listInterviews: async () => (await loadLibrary()).listInterviews(store),
  importInterview: async (text) => (await engine()).import(text),
  loadOfflineApp: async (onSharedFile) => {
    const { createServiceWorkerApp } = await import('./adapters/pwa/service-worker-app.ts');
    return createServiceWorkerApp({ room, installPrompt, onSharedFile });
  },
  openModels,
  searchQuestions: async (query, limit) => (await engine()).search(query, limit),
});
