/** Models that did not work on this device, kept beyond the page so that nobody waits for them again. */
export interface GivenUpModels {
  /** Empty where nothing, or nothing readable, is kept. Never rejects. */
  list(): Promise<readonly GivenUpModel[]>;
  /** Takes the place of what was kept of the same model. Never rejects: what cannot be kept is tried again. */
  add(model: GivenUpModel): Promise<void>;
  /** From now on it is tried again. */
  forget(modelId: string): Promise<void>;
}

export interface GivenUpModel {
  readonly modelId: string;
  /** Another revision is another model. */
  readonly revision: string | null;
  readonly because: GivenUpReason;
  readonly atMs: number;
}

export const givenUpReasons = ['not-loaded', 'broke-down'] as const;
/** `not-loaded`: its files made no working model here; `broke-down`: it stopped or hung twice in a row. */
export type GivenUpReason = (typeof givenUpReasons)[number];
