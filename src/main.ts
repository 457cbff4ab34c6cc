import { createFetchQuestionBank } from './adapters/bank/fetch-question-bank.ts';
import { createWorkerDocumentReader } from './adapters/documents/worker-document-reader.ts';
import { createLanguageAgents } from './adapters/llm/language-agents.ts';
import { createMeaningDoor } from './adapters/meaning/meaning-door.ts';
import { createDeferredGivenUpModels } from './adapters/models/deferred-given-up-models.ts';
import { hasModelStore } from './adapters/models/has-model-store.ts';
import { createBrowserTimer } from './adapters/platform/browser-timer.ts';
import { createBrowserClock } from './adapters/platform/browser-clock.ts';
import { closeWaysOut } from './adapters/platform/close-ways-out.ts';
import { createBrowserRandom } from './adapters/platform/browser-random.ts';
import { createBroadcastOtherTabs } from './adapters/platform/broadcast-other-tabs.ts';
import { followComputePressure, pressureObserverOf } from './adapters/platform/compute-pressure.ts';
import { followPolicyViolations } from './adapters/platform/follow-policy-violations.ts';
import { keepInTime } from './adapters/platform/keep-in-time.ts';
import { allowOwnScriptsOnly } from './adapters/platform/trusted-scripts.ts';
import { createWhenFree, isInterviewRunning } from './adapters/platform/when-free.ts';
import { createInstallPrompt } from './adapters/pwa/install-prompt.ts';
import { sayBootOk } from './adapters/pwa/shell-client.ts';
import { createWebLockRoom } from './adapters/pwa/web-lock-room.ts';
import { createDatabase } from './adapters/storage/database.ts';
import { createDeferredInterviewStore, isEmptyStorage } from './adapters/storage/deferred-interview-store.ts';
import { createDexiePackStore } from './adapters/storage/dexie-pack-store.ts';
import { createDexiePreferenceStore } from './adapters/storage/dexie-preference-store.ts';
import { holdDatabase } from './adapters/storage/hold-database.ts';
import { readOpenProfile } from './adapters/storage/first-profile.ts';
import { createChosenStore, createMemoryInterviewStore } from './adapters/storage/memory-interview-store.ts';
import { createOpfsCounts } from './adapters/storage/opfs-counts.ts';
import { createStorageDeadline } from './adapters/storage/storage-deadline.ts';
import { createWorkerVault } from './adapters/vault/worker-vault.ts';
import { createTrustedClock, hourMs } from './core/retention/retention.ts';
import type { ModelEntry } from './core/models/manifest.ts';
import type { GivenUpReason } from './core/ports/given-up-models.ts';
import { loadOnce } from './core/shared/load-once.ts';
import { ok } from './core/shared/result.ts';
import { mountApp } from './ui/mount-app.ts';

// The development server talks to its page by a socket.
if (import.meta.env.PROD) closeWaysOut(globalThis);
allowOwnScriptsOnly();

const database = createDatabase();
const inTime = createStorageDeadline();
const profile = await readOpenProfile(database, inTime);
const preferences = createDexiePreferenceStore(database, inTime, profile.id);
const vault = createWorkerVault();
const counts = createOpfsCounts();
const packs = createDexiePackStore(database, inTime);
const clock = createBrowserClock();
const random = createBrowserRandom();
const timer = createBrowserTimer();
const room = createWebLockRoom();
let roomIsClosed = false;
holdDatabase(database, () => roomIsClosed);
const installPrompt = createInstallPrompt(window);
const bank = createFetchQuestionBank(document.baseURI);

/** What encrypts, what runs and what judges is loaded when it is first needed, so that the first screen stays light. */
const loadStorage = loadOnce(async () => {
  const { openStorage } = await import('./adapters/storage/open-storage.ts');
  return openStorage({
    database,
    vault,
    counts,
    profile,
    inTime,
    clock: createTrustedClock(
      () => clock.nowMs(),
      () => performance.now(),
    ),
    keepMs: async () => (await preferences.read()).keepHours * hourMs,
  });
});
const memory = createMemoryInterviewStore();
const store = createChosenStore(
  createDeferredInterviewStore(
    () => isEmptyStorage(database, counts, inTime),
    async () => (await loadStorage()).store,
  ),
  memory,
  async () => (await preferences.read()).memoryOnly,
);
const loadEngine = loadOnce(async () => {
  const [{ createEngine }, { createDeferredSittingStore }] = await Promise.all([
    import('./core/interview/engine.ts'),
    import('./adapters/storage/deferred-sitting-store.ts'),
  ]);
  const sittings = createDeferredSittingStore(loadStorage, memory);
  return createEngine({
    store,
    clock,
    random,
    timer,
    bank,
    packs,
    sittings,
    closeRoom: async (id) => {
      const judgements = openJudgements().catch(() => null);
      await Promise.all([languageAgents.prepare(), meaning.prepare(), prepareVoice(), judgements]);
      await room.close(id);
    },
    agents: () => languageAgents.current(),
    meaning: () => meaning.current(),
  });
});
const loadReader = loadOnce(async () =>
  (await import('./core/interview/read-by-meaning.ts')).createReadByMeaning({ store, clock }),
);
/** Answers can be judged in the middle of an interview, when nothing is fetched any more. */
const openJudgements = loadOnce(async () => {
  const { createDeferredJudgementStore } = await import('./adapters/storage/deferred-judgement-store.ts');
  return createDeferredJudgementStore(loadStorage, memory);
});
const loadLibrary = () => import('./core/interview/load-interview.ts');

const givenUp = createDeferredGivenUpModels();

/** The manifest, the worker's client and the checks come with the screen that shows them. */
const openModels = loadOnce(async () => {
  const [{ createWorkerModelStore }, { createWatchedModelStore }, { parseManifest }, { default: manifest }] =
    await Promise.all([
      import('./adapters/models/worker-model-store.ts'),
      import('./adapters/models/watched-model-store.ts'),
      import('./core/models/parse-manifest.ts'),
      import('../models-manifest.json'),
    ]);
  const parsed = parseManifest(manifest);
  if (!parsed.ok) return parsed;
  const models = createWorkerModelStore({ manifestVersion: parsed.value.version, random });
  const watched = createWatchedModelStore(models, () => void meaning.refresh());
  return ok({ manifest: parsed.value, store: watched, prober: watched, givenUp });
});

async function openModelStore() {
  const models = await openModels();
  return models.ok ? models.value.store : null;
}

const giveUp = ({ id, revision }: ModelEntry, because: GivenUpReason): void =>
  void givenUp.add({ modelId: id, revision, because, atMs: clock.nowMs() });

/** Looked for when an interview starts, and loaded with its first task. */
const languageAgents = createLanguageAgents({
  hasStore: hasModelStore,
  openStore: openModelStore,
  givenUp,
  create: async (models) => {
    const { createInstalledAgents } = await import('./adapters/llm/installed-agents.ts');
    return createInstalledAgents(models, { clock, timer, ongivenup: giveUp });
  },
});

/** The set, its parser and the agents come with the screen that shows them. */
const openBench = loadOnce(async () => {
  const [{ createInstalledBench }, { createOpfsBenchResults }, models] = await Promise.all([
    import('./adapters/llm/installed-bench.ts'),
    import('./adapters/models/opfs-bench-results.ts'),
    openModels(),
  ]);
  if (!models.ok) throw new Error(models.error.type);
  return createInstalledBench({
    store: { contents: () => models.value.store.contents(), probe: () => models.value.prober.probe() },
    givenUp,
    bank,
    results: createOpfsBenchResults(),
    agents: languageAgents,
    isInterviewRunning,
    nowMs: () => performance.now(),
    clock,
    timer,
    ongivenup: giveUp,
  });
});

/** Looked for when the page has settled and is idle, and loaded where an embedding model is installed. */
const settledMs = 2000;
const isBusy = () => roomIsClosed || (languageAgents.numbers()?.waiting ?? 0) > 0;
const whenFree = createWhenFree(isBusy, timer);
const meaning = createMeaningDoor({
  hasStore: hasModelStore,
  load: async () => {
    const models = await openModels();
    if (!models.ok) return null;
    const [{ createInstalledMeaning }, { createOpfsVectorStore }] = await Promise.all([
      import('./adapters/meaning/installed-meaning.ts'),
      import('./adapters/meaning/opfs-vector-store.ts'),
    ]);
    return createInstalledMeaning({
      store: models.value.store,
      known: models.value.manifest.models,
      bank,
      packs,
      vectors: createOpfsVectorStore(),
      clock,
      timer,
      whenFree,
      alone: async (work) => {
        if ('locks' in navigator) await navigator.locks.request('greenroom-bank-vectors', work);
        else await work();
      },
    });
  },
});
let deviceIsBusy = false;
function pressMeaning(): void {
  meaning.press(roomIsClosed ? 'an interview is running' : deviceIsBusy ? otherWork : null);
}
const otherWork = 'other programs keep the device busy';
void followComputePressure({
  Observer: pressureObserverOf(globalThis),
  isOwnWork: () => (languageAgents.numbers()?.waiting ?? 0) > 0 || meaning.status().type === 'computing',
  onchange: (isBusy) => {
    deviceIsBusy = isBusy;
    languageAgents.press(isBusy ? otherWork : null);
    pressMeaning();
    if (!isBusy && !roomIsClosed) void whenFree().then(() => meaning.refresh());
  },
});
room.follow(({ closed }) => {
  roomIsClosed = closed;
  pressMeaning();
  if (!closed) timer.after(settledMs, () => void whenFree().then(() => meaning.refresh()));
});

/** Loaded when somebody first wants to speak or to listen. */
const openVoice = loadOnce(async () => {
  const { createBrowserVoice } = await import('./adapters/speech/browser-voice.ts');
  return createBrowserVoice({
    hasStore: hasModelStore,
    openStore: openModelStore,
    timer,
  });
});

/** The microphone can be switched on in the middle of an interview, when nothing is fetched any more. */
async function prepareVoice(): Promise<void> {
  await (await openVoice().catch(() => null))?.prepare();
}

const target = document.getElementById('app');
if (target === null) throw new Error('The page has no place for the app.');

keepInTime(async () => {
  if (!(await isEmptyStorage(database, counts, inTime))) await (await loadStorage()).retention.purge();
});

followPolicyViolations(document, (directive) => {
  void preferences.read().then(async ({ memoryOnly }) => {
    if (memoryOnly) return;
    // Where nothing can be kept, nothing can be taken down.
    const storage = await loadStorage().catch(() => null);
    await storage?.audit.append({ type: 'policy-violation', directive });
  });
});

// Not awaited: the lock of a profile is a part that imports this very file's bundle, and would wait for it for ever.
void mountApp(target, {
  store,
  bank,
  packs,
  clock,
  random,
  room,
  tabs: createBroadcastOtherTabs(),
  sayStarted: sayBootOk,
  documents: createWorkerDocumentReader(),
  preferences,
  profile,
  loadStorage,
  openJudgements,
  runInterview: async (start, candidate) => (await loadEngine()).run(start, candidate),
  prepareInterview: (inMemoryOnly) => {
    void loadEngine().catch(() => null);
    bank.prepare();
    if (inMemoryOnly) return;
    void vault.prepare(profile);
    void loadStorage().catch(() => null);
  },
  loadInterview: async (id) => (await loadLibrary()).loadInterview(id, store),
  listInterviews: async () => (await loadLibrary()).listInterviews(store),
  importInterview: async (text) => (await loadEngine()).import(text),
  loadOfflineApp: async (onSharedFile) => {
    const { createServiceWorkerApp } = await import('./adapters/pwa/service-worker-app.ts');
    return createServiceWorkerApp({ room, installPrompt, onSharedFile });
  },
  openModels,
  openBench,
  openVoice,
  searchQuestions: async (query, limit) => (await loadEngine()).search(query, limit),
  modelHelp: languageAgents,
  meaningHelp: meaning,
  judgeInterview: async (interview, onProgress, signal) => {
    const near = meaning.current();
    const read = near === null ? ok(interview) : await (await loadReader())(interview, near, signal);
    const agents = await languageAgents.find();
    if (agents === null || !read.ok) return read;
    const { judgeInterview } = await import('./core/interview/judge-interview.ts');
    return judgeInterview(read.value, onProgress, signal, { judge: agents.judge, store, clock });
  },
});
