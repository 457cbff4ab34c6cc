import type { Interview } from '../../core/interview/interview.ts';
import type { InterviewStart, RunFailure } from '../../core/interview/run-interview.ts';
import type { ModelHelp } from '../../core/interview/model-help.ts';
import type { MeaningHelp } from '../../core/meaning/meaning-help.ts';
import type { ModelsManifest } from '../../core/models/manifest.ts';
import type { ManifestError } from '../../core/models/parse-manifest.ts';
import type { Candidate } from '../../core/ports/candidate.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { DocumentReader } from '../../core/ports/document-reader.ts';
import type { InterviewRoom } from '../../core/ports/interview-room.ts';
import type { InterviewStore, InterviewStoreError } from '../../core/ports/interview-store.ts';
import type { OfflineApp } from '../../core/ports/offline-app.ts';
import type { GivenUpModels } from '../../core/ports/given-up-models.ts';
import type { DeviceProber } from '../../core/ports/device-prober.ts';
import type { Microphone } from '../../core/ports/microphone.ts';
import type { JudgementStore } from '../../core/ports/judgement-store.ts';
import type { ModelBench } from '../../core/ports/model-bench.ts';
import type { ModelStore } from '../../core/ports/model-store.ts';
import type { OtherTabs } from '../../core/ports/other-tabs.ts';
import type { PackStore } from '../../core/ports/pack-store.ts';
import type { PreferenceStore } from '../../core/ports/preference-store.ts';
import type { QuestionBank, QuestionBankError } from '../../core/ports/question-bank.ts';
import type { RandomSource } from '../../core/ports/random-source.ts';
import type { SoundPlayer } from '../../core/ports/sound-player.ts';
import type { Speaker } from '../../core/ports/speaker.ts';
import type { StoragePorts } from '../../core/ports/storage-ports.ts';
import type { Timer } from '../../core/ports/timer.ts';
import type { Transcriber } from '../../core/ports/transcriber.ts';
import type { ProfileKey } from '../../core/ports/vault.ts';
import type { QuestionHit } from '../../core/question/question-search.ts';
import type { ImportError } from '../../core/report/import-interview.ts';
import type { CancelSignal } from '../../core/shared/cancel-signal.ts';
import type { Result } from '../../core/shared/result.ts';

/** All that the interface needs from the world; built in main.ts, faked in tests. */
export interface AppDeps {
  readonly runInterview: RunInterview;
  /** Fetches what holds an interview while its screen is fetched. With `inMemoryOnly` nothing is written for it. */
  readonly prepareInterview: (inMemoryOnly: boolean) => void;
  readonly store: InterviewStore;
  readonly bank: QuestionBank;
  /** The user's own question packs. */
  readonly packs: PackStore;
  readonly documents: DocumentReader;
  readonly preferences: PreferenceStore;
  /** Whose data this page shows. */
  readonly profile: ProfileKey;
  /** What is kept, for how long, and the log. Rejects where that part of the app cannot be fetched. */
  readonly loadStorage: () => Promise<StoragePorts>;
  /** What people said of scores. Rejects where that part of the app cannot be fetched. */
  readonly openJudgements: () => Promise<JudgementStore>;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly room: InterviewRoom;
  readonly tabs: OtherTabs;
  /** The app shows itself: this start of it went well. */
  readonly sayStarted: () => void;
  /** Loaded after the first screen is there. */
  readonly loadOfflineApp: (onfile: (file: File) => void) => Promise<OfflineApp>;
  readonly loadInterview: (id: string) => Promise<Result<Interview, InterviewStoreError>>;
  /** All that can be read, newest first. One damaged interview does not hide the others. */
  readonly listInterviews: () => Promise<Result<InterviewList, InterviewStoreError>>;
  /** Reads a report in JSON or a chat list, evaluates what is not evaluated, and keeps it as an interview. */
  readonly importInterview: (
    text: string,
  ) => Promise<Result<Interview, ImportError | InterviewStoreError | QuestionBankError>>;
  readonly openModels: () => Promise<Result<ModelsDeps, ManifestError>>;
  /** Best first. Loads the packs that it needs. */
  readonly searchQuestions: (
    query: string,
    limit: number,
  ) => Promise<Result<readonly QuestionHit[], QuestionBankError>>;
  readonly judgeInterview: JudgeInterview;
  /** Loaded with the screen of the models. Rejects where that part of the app cannot be fetched. */
  readonly openBench: () => Promise<ModelBench>;
  readonly modelHelp: ModelHelp;
  readonly meaningHelp: MeaningHelp;
  /** Rejects where that part of the app cannot be fetched. */
  readonly openVoice: () => Promise<VoiceDeps>;
}

/** Loaded when somebody first wants to speak or to listen. */
export interface VoiceDeps {
  readonly microphone: Microphone;
  readonly player: SoundPlayer;
  readonly speaker: Speaker;
  readonly timer: Timer;
  /** The best that is installed for the language (BCP 47); null without any. */
  readonly findTranscriber: (language: string) => Promise<Transcriber | null>;
}

/** Loaded when the screen of the models is first opened. */
export interface ModelsDeps {
  readonly manifest: ModelsManifest;
  readonly store: ModelStore;
  readonly prober: DeviceProber;
  readonly givenUp: GivenUpModels;
}

/**
 * Reads the answers of a finished interview again with the model that is installed, and keeps what it finds. Without
 * a model, or when all is read, it resolves at once with the interview as it is.
 */
export type JudgeInterview = (
  interview: Interview,
  onProgress: (interview: Interview, done: number, total: number) => void,
  signal: CancelSignal,
) => Promise<Result<Interview, InterviewStoreError>>;

/** Drives one interview to its end, or until the candidate leaves it open. */
export type RunInterview = (
  start: InterviewStart,
  candidate: Candidate,
) => Promise<Result<Interview, RunFailure>>;

export interface InterviewList {
  readonly interviews: readonly Interview[];
  readonly damaged: readonly InterviewStoreError[];
}
