import { buildLock, holdsInterview } from '../../core/network/lock-names.ts';
import type { OfflineApp, OfflineReadiness, OfflineState } from '../../core/ports/offline-app.ts';
import type { InterviewRoom } from '../../core/ports/interview-room.ts';
import type { InstallPrompt } from './install-prompt.ts';
import { purgeInBackground } from './purge-in-background.ts';
import { askShell } from './shell-client.ts';
import { tryWaysOut } from './ways-out.ts';

export interface ServiceWorkerAppDeps {
  /** While it is closed, this tab loads nothing and is not opened again under the person's hands. */
  readonly room: InterviewRoom;
  readonly installPrompt: InstallPrompt;
  /** A file that another app shared. */
  readonly onSharedFile: (file: File) => void;
}

export function createServiceWorkerApp(deps: ServiceWorkerAppDeps): OfflineApp {
  const container = 'serviceWorker' in navigator ? navigator.serviceWorker : null;
  let state: OfflineState = {
    readiness: { type: 'looking' },
    update: 'none',
    versions: null,
    persisted: null,
    install: deps.installPrompt.state(),
    isolated: globalThis.crossOriginIsolated,
  };
  let listen: (state: OfflineState) => void = () => undefined;
  let registration: ServiceWorkerRegistration | null = null;
  let roomIsClosed = false;
  deps.room.follow(({ closed }) => (roomIsClosed = closed));

  const tell = (change: Partial<OfflineState>): void => {
    state = { ...state, ...change };
    listen(state);
  };
  const tellReadiness = (readiness: OfflineReadiness): void => tell({ readiness });

  async function start(): Promise<void> {
    holdBuildLock();
    takeOpenedFiles(deps.onSharedFile);
    deps.installPrompt.follow(() => tell({ install: deps.installPrompt.state() }));
    tell({ persisted: await isPersisted() });
    if (container === null) {
      tellReadiness({ type: 'not-possible' });
      return;
    }
    const { controller } = container;
    if (controller !== null) {
      const file = await askShell(controller, 'take-shared-file');
      if (file instanceof File) deps.onSharedFile(file);
    }
    container.addEventListener('controllerchange', () => void onNewController(controller !== null));
    await register(container);
  }

  async function register(workers: ServiceWorkerContainer): Promise<void> {
    if (roomIsClosed) tellReadiness({ type: 'not-kept', because: 'interview' });
    await deps.room.whenOpen();
    try {
      // Where service workers are switched off, some browsers answer with nothing.
      registration = await workers.register('/sw.js', { updateViaCache: 'none' });
    } catch {
      tellReadiness({ type: 'not-possible' });
      return;
    }
    // Where service workers are switched off, some browsers answer with nothing.
    if (!(registration instanceof ServiceWorkerRegistration)) {
      tellReadiness({ type: 'not-possible' });
      return;
    }
    follow(registration, workers);
    await purgeInBackground(registration);
  }

  function follow(found: ServiceWorkerRegistration, workers: ServiceWorkerContainer): void {
    const look = (): void => {
      if (found.waiting !== null && workers.controller !== null) tell({ update: 'waiting' });
    };
    const watch = (installing: ServiceWorker | null): void => {
      if (installing === null) return;
      if (workers.controller === null) tellReadiness({ type: 'keeping' });
      installing.addEventListener('statechange', () => {
        look();
        if (installing.state === 'redundant' && workers.controller === null) void tryAgain(workers);
      });
    };
    look();
    watch(found.installing);
    found.addEventListener('updatefound', () => watch(found.installing));
    if (workers.controller !== null) void prove();
  }

  /** The files did not all arrive: after an interview once more, and otherwise at the next start. */
  async function tryAgain(workers: ServiceWorkerContainer): Promise<void> {
    if (!roomIsClosed) {
      tellReadiness({ type: 'not-kept', because: 'not-loaded' });
      return;
    }
    await register(workers);
  }

  async function onNewController(wasControlled: boolean): Promise<void> {
    if (!wasControlled && state.versions === null) {
      await prove();
      return;
    }
    await deps.room.whenOpen();
    location.reload();
  }

  async function prove(): Promise<void> {
    const worker = container?.controller ?? null;
    if (worker === null) return;
    const versions = await askShell(worker, 'versions');
    tell({ versions });
    const proof = await askShell(worker, 'prove');
    if (proof === null) {
      tellReadiness({ type: 'not-kept', because: 'not-loaded' });
    } else if (proof.wrong.length > 0 || !proof.refusesNetwork) {
      tellReadiness({ type: 'damaged', wrong: proof.wrong.length, files: proof.files });
    } else {
      const { files, sizeBytes, mended } = proof;
      tellReadiness({ type: 'ready', files, sizeBytes, mended });
    }
  }

  return {
    start: (callback) => {
      listen = callback;
      void start();
    },
    prove,
    async applyUpdate() {
      const waiting = registration?.waiting;
      if (waiting == null) return;
      const interviewRuns =
        (await anInterviewRuns()) || (await askShell(waiting, 'apply-update')) !== 'applied';
      if (interviewRuns) tell({ update: 'after-interview' });
    },
    async goBack() {
      const worker = container?.controller;
      if (worker == null) return;
      if ((await askShell(worker, 'go-back')) === 'gone-back') location.reload();
      else tell({ update: state.update === 'none' ? 'none' : 'after-interview' });
    },
    async persist() {
      await navigator.storage.persist();
      tell({ persisted: await isPersisted() });
    },
    async install() {
      await deps.installPrompt.ask();
      // An installed app is one that the person wants to stay, so its data is to stay, too.
      if (deps.installPrompt.state() === 'installed') await navigator.storage.persist();
      tell({ persisted: await isPersisted() });
    },
    async tryWaysOut() {
      await deps.room.close('check');
      const ways = await tryWaysOut();
      deps.room.open();
      return ways;
    },
  };
}

/** Tells the service worker which build this tab runs, so that its files stay as long as the tab. */
function holdBuildLock(): void {
  const buildId = document.querySelector('meta[name=build]')?.getAttribute('content');
  if (buildId == null || !('locks' in navigator)) return;
  void navigator.locks.request(buildLock(buildId), { mode: 'shared' }, () => new Promise(() => undefined));
}

/** A file that the person opened with the installed app. */
function takeOpenedFiles(onfile: (file: File) => void): void {
  const queue: unknown = Reflect.get(globalThis, 'launchQueue');
  if (!isLaunchQueue(queue)) return;
  queue.setConsumer(({ files = [] }) => {
    const [first] = files;
    if (first !== undefined) void first.getFile().then(onfile);
  });
}

interface LaunchQueue {
  setConsumer(take: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

function isLaunchQueue(value: unknown): value is LaunchQueue {
  return typeof value === 'object' && value !== null && 'setConsumer' in value;
}

async function anInterviewRuns(): Promise<boolean> {
  if (!('locks' in navigator)) return false;
  const { held = [] } = await navigator.locks.query();
  return holdsInterview(held.flatMap(({ name }) => (name === undefined ? [] : [name])));
}

async function isPersisted(): Promise<boolean | null> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return null;
  }
}
