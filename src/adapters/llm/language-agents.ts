import type { ModelAgents } from '../../core/interview/model-agents.ts';
import type { ModelHelp, ModelNumbers } from '../../core/interview/model-help.ts';
import type { JobQueue } from '../../core/jobs/job-queue.ts';
import type { ModelEntry } from '../../core/models/manifest.ts';
import type { DeviceProbe, DeviceProber } from '../../core/ports/device-prober.ts';
import type { GivenUpModels } from '../../core/ports/given-up-models.ts';
import type { ModelStore } from '../../core/ports/model-store.ts';
import type { InstalledAgents } from './installed-agents.ts';

/** The language model's agents, once they are found. Looking for them makes nobody wait. */
export interface LanguageAgents extends ModelHelp {
  /** Null where no model is installed, or while it is looked for. */
  current(): ModelAgents | null;
  /** Looks at what is installed now. Nothing is loaded before the first task. */
  find(): Promise<ModelAgents | null>;
  /** Finds them and fetches what runs them; resolves after `waitMs` at the latest. Never rejects. */
  prepare(): Promise<void>;
  /** While pressed, nothing is done in the background. Null ends it. */
  press(because: string | null): void;
  /** All work for language models goes through it, so that the candidate comes first. Null where none is found. */
  queue(): JobQueue | null;
  /** Frees the memory of the model in use, after what is under way; its next task loads it again. */
  rest(): Promise<void>;
}

export interface LanguageAgentsDeps {
  /** Cheap: most devices have no store, and its worker need not start for them. */
  readonly hasStore: () => Promise<boolean>;
  /** Null when it cannot be opened. */
  readonly openStore: () => Promise<(Pick<ModelStore, 'contents'> & DeviceProber) | null>;
  readonly givenUp: GivenUpModels;
  readonly create: (models: readonly ModelEntry[]) => Promise<InstalledAgents | null>;
}

const waitMs = 3000;
/** As long as the longest task may take. */
const restWaitMs = 60_000;

export function createLanguageAgents({
  hasStore,
  openStore,
  givenUp,
  create,
}: LanguageAgentsDeps): LanguageAgents {
  let agents: InstalledAgents | null = null;
  let foundFor = '';
  let finding: Promise<InstalledAgents | null> | null = null;
  let pressedBy: string | null = null;

  return {
    current: () => agents,
    find,
    prepare,
    findCvPoints: async (profile, signal) => (await find())?.cvPoints(profile, signal) ?? [],
    writeReportText: async (report, signal) => (await find())?.reportText(report, signal) ?? null,
    numbers: () => (agents === null ? null : numbersOf(agents)),
    press: (because) => {
      pressedBy = because;
      agents?.jobs.press(because);
    },
    queue: () => agents?.jobs ?? null,
    rest: async () => {
      const { jobs, model } = agents ?? {};
      await jobs?.run({
        key: 'rest',
        priority: 'candidate',
        deadlineMs: restWaitMs,
        work: async () => model?.unload(),
      });
    },
  };

  async function prepare(): Promise<void> {
    const ready = find().then((found) => found?.fetchRuntimes());
    const late = new Promise<void>((resolve) => setTimeout(resolve, waitMs));
    // Without a model's help the interview goes on by the rules.
    await Promise.race([ready, late]).catch(() => undefined);
  }

  function find(): Promise<InstalledAgents | null> {
    finding ??= look().finally(() => {
      finding = null;
    });
    return finding;
  }

  async function look(): Promise<InstalledAgents | null> {
    const store = (await hasStore()) ? await openStore() : null;
    const models = store === null ? null : await languageModelsIn(store, givenUp);
    if (store === null || models === null) return agents;
    const ids = models.map(({ id, revision }) => `${id}@${revision ?? ''}`).join(' ');
    if (ids === foundFor) return agents;
    await agents?.model.unload();
    agents = models.length === 0 ? null : await create(bestFirst(models, await store.probe()));
    agents?.jobs.press(pressedBy);
    foundFor = ids;
    return agents;
  }
}

/** Those that are installed and were not given up on this device. Null when the store cannot say. */
export async function languageModelsIn(
  store: Pick<ModelStore, 'contents'>,
  givenUp: Pick<GivenUpModels, 'list'>,
): Promise<readonly ModelEntry[] | null> {
  const contents = await store.contents();
  if (!contents.ok) return null;
  const skipped = await givenUp.list();
  return contents.value.installed
    .filter(({ model, status }) => model.part === 'language' && status === 'in-use')
    .map(({ model }) => model)
    .filter(({ id, revision }) => !skipped.some((each) => each.modelId === id && each.revision === revision));
}

function numbersOf(agents: InstalledAgents): ModelNumbers {
  const { shared, done, waiting, running } = agents.jobs.numbers;
  return {
    engine: agents.engine(),
    waiting: waiting + running,
    tiers: { ...agents.log.numbers, shared: { hits: shared, asked: shared + done, medianMs: null } },
  };
}

/** Those that this device can run, by what they ask of it: what needs more says more. */
export function bestFirst(models: readonly ModelEntry[], device: DeviceProbe): readonly ModelEntry[] {
  return models
    .filter(({ needs }) => !needs.webgpu || device.gpu?.meetsHardLimits === true)
    .filter(({ needs }) => !needs.shaderF16 || device.gpu?.hasShaderF16 === true)
    .filter(({ needs }) => !needs.memory64 || device.hasMemory64)
    .toSorted(
      (a, b) => Number(b.needs.webgpu) - Number(a.needs.webgpu) || b.needs.memoryGb - a.needs.memoryGb,
    );
}
