import { openRoom } from '../../core/ports/interview-room.ts';
import type { RoomRequests } from '../../core/ports/interview-room.ts';
import type { OfflineApp, OfflineState as Offline, WayOut } from '../../core/ports/offline-app.ts';
import type { AppDeps } from './app-deps.ts';

/** Whether the app is kept for use without a network, and what it asked of the network since an interview began. */
export class OfflineState {
  /** Null until the first screen is there and this has been looked at. */
  state = $state.raw<Offline | null>(null);
  requests = $state.raw<RoomRequests>(openRoom);
  /** What came of trying the ways out; null before. */
  waysOut = $state.raw<readonly WayOut[] | null>(null);
  trying = $state(false);
  /** The update that the person has put off; the banner comes back when the app is opened again. */
  putOff = $state(false);
  #app: OfflineApp | null = null;
  readonly #deps: Pick<AppDeps, 'room' | 'loadOfflineApp'>;

  constructor(deps: Pick<AppDeps, 'room' | 'loadOfflineApp'>) {
    this.#deps = deps;
  }

  readonly ready = $derived(this.state?.readiness.type === 'ready');

  /** Call once the first screen is shown. Without this part of the app everything else works. */
  async start(onfile: (file: File) => void): Promise<void> {
    this.#deps.room.follow((requests) => (this.requests = requests));
    const app = await this.#deps.loadOfflineApp(onfile).catch(() => null);
    if (app === null) return;
    this.#app = app;
    app.start((state) => (this.state = state));
  }

  openRoom(): void {
    this.#deps.room.open();
  }

  async prove(): Promise<void> {
    await this.#app?.prove();
  }

  async tryWaysOut(): Promise<void> {
    this.trying = true;
    this.waysOut = (await this.#app?.tryWaysOut()) ?? null;
    this.trying = false;
  }

  applyUpdate(): void {
    void this.#app?.applyUpdate();
  }

  goBack(): void {
    void this.#app?.goBack();
  }

  persist(): void {
    void this.#app?.persist();
  }

  install(): void {
    void this.#app?.install();
  }
}
