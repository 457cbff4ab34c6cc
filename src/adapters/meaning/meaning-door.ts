import type { Meaning } from '../../core/meaning/meaning.ts';
import type { MeaningHelp } from '../../core/meaning/meaning-help.ts';
import type { InstalledMeaning } from './installed-meaning.ts';

/** What an installed embedding model adds. Without one nothing is loaded, and each call gives nothing at once. */
export interface MeaningDoor extends MeaningHelp {
  /** Null where no model is installed, or while it is looked for. */
  current(): Meaning | null;
  /** What is installed may have changed, or the device has time now: looks, and computes what is missing. */
  refresh(): Promise<void>;
  /** Looks, and fetches what runs the model; resolves after `waitMs` at the latest. Never rejects. */
  prepare(): Promise<void>;
  press(because: string | null): void;
}

export interface MeaningDoorDeps {
  /** Cheap: most devices have no store, and its worker need not start for them. */
  readonly hasStore: () => Promise<boolean>;
  /** Null when the store cannot be opened. */
  readonly load: () => Promise<InstalledMeaning | null>;
}

const waitMs = 3000;

export function createMeaningDoor({ hasStore, load }: MeaningDoorDeps): MeaningDoor {
  let installed: InstalledMeaning | null = null;
  let pressedBy: string | null = null;

  return {
    current: () => installed?.current() ?? null,
    status: () => installed?.status() ?? { type: 'absent' },
    search: async (...asked) => {
      const found = await open().catch(() => null);
      if (found?.current() === null) await found.look();
      return (await found?.search(...asked)) ?? null;
    },
    refresh: async () => {
      if (pressedBy !== null) return;
      await (await open().catch(() => null))?.compute();
    },
    prepare: async () => {
      const ready = open().then(async (found) => {
        await found?.look();
        await found?.fetchRuntime();
      });
      const late = new Promise<void>((resolve) => setTimeout(resolve, waitMs));
      // Without it the interview goes on by words alone.
      await Promise.race([ready, late]).catch(() => undefined);
    },
    press: (because) => {
      pressedBy = because;
      installed?.press(because);
    },
  };

  async function open(): Promise<InstalledMeaning | null> {
    if (installed === null && (await hasStore())) {
      installed = await load();
      installed?.press(pressedBy);
    }
    return installed;
  }
}
