import { judgeEcho, judgeNoise, makeChirp, noiseFloor } from '../../core/answer/device-check.ts';
import type { EchoResult, NoiseVerdict } from '../../core/answer/device-check.ts';
import type {
  HeardEvent,
  MicrophoneDevice,
  MicrophoneError,
  MicrophonePermission,
  MicrophoneTrouble,
  OpenMicrophone,
} from '../../core/ports/microphone.ts';
import type { SpeakerError, SpeakerVoice } from '../../core/ports/speaker.ts';
import type { VoicePreferences } from '../../core/ports/preference-store.ts';
import type { SoundPlayerError } from '../../core/ports/sound-player.ts';
import type { VoiceDeps } from './app-deps.ts';

export interface DeviceCheckDeps {
  readonly openVoice: () => Promise<VoiceDeps>;
  readonly preferences: () => VoicePreferences;
  readonly choose: (change: Partial<VoicePreferences>) => void;
  readonly language: string;
}

export type DeviceCheckTrouble =
  | MicrophoneError
  | MicrophoneTrouble
  | SpeakerError
  | SoundPlayerError
  | { readonly type: 'voice-not-loaded' };

/** What the device does at the moment, so that only one thing sounds at a time. */
export type DeviceCheckWork = 'recording' | 'playing' | 'echo' | 'speaking' | null;

const recordingMs = 5000;
const roomMs = 2000;
/** The sound has left the speakers by then, and what came back has been heard. */
const echoTailMs = 300;

/** Microphone, room, speakers and voice, one after the other, before an interview depends on them. */
export class DeviceCheckState {
  permission = $state.raw<MicrophonePermission | null>(null);
  devices = $state.raw<readonly MicrophoneDevice[]>([]);
  voices = $state.raw<readonly SpeakerVoice[] | null>(null);
  /** The name of the model that writes down speech; null without one; undefined while it is looked for. */
  transcriber = $state.raw<string | null | undefined>(undefined);
  microphone = $state.raw<OpenMicrophone | null>(null);
  opening = $state(false);
  level = $state(-100);
  hearsSpeech = $state(false);
  noise = $state.raw<NoiseVerdict | null>(null);
  echo = $state.raw<EchoResult | null>(null);
  /** Speech was heard since the microphone was opened. */
  heard = $state(false);
  recorded = $state.raw<Int16Array<ArrayBuffer> | null>(null);
  work = $state.raw<DeviceCheckWork>(null);
  trouble = $state.raw<DeviceCheckTrouble | null>(null);
  readonly #deps: DeviceCheckDeps;
  #voice: VoiceDeps | null = null;
  #levels: number[] = [];
  #stopWork: () => void = () => undefined;
  #closed = false;

  constructor(deps: DeviceCheckDeps) {
    this.#deps = deps;
  }

  /** Looks at what is there; asks for nothing. */
  async look(): Promise<void> {
    const voice = await this.#open();
    if (voice === null) return;
    const { language } = this.#deps;
    this.permission = await voice.microphone.permission();
    this.devices = await voice.microphone.devices();
    this.voices = await voice.speaker.voices(language);
    this.transcriber = (await voice.findTranscriber(language))?.engine.name ?? null;
  }

  async openMicrophone(): Promise<void> {
    const voice = await this.#open();
    if (voice === null || this.opening) return;
    this.opening = true;
    this.closeMicrophone();
    this.trouble = null;
    const { microphoneId } = this.#deps.preferences();
    const opened = await voice.microphone.open(microphoneId, (event) => this.#hear(event));
    this.opening = false;
    this.permission = await voice.microphone.permission();
    if (!opened.ok) {
      this.trouble = opened.error;
      return;
    }
    if (this.#closed) {
      opened.value.close();
      return;
    }
    this.microphone = opened.value;
    this.devices = await voice.microphone.devices();
    voice.timer.after(roomMs, () => this.#judgeRoom());
  }

  async chooseMicrophone(microphoneId: string | null): Promise<void> {
    this.#deps.choose({ microphoneId });
    if (this.microphone !== null) await this.openMicrophone();
  }

  /** Five seconds, and then they are played back. */
  async record(): Promise<void> {
    const { microphone } = this;
    if (microphone === null || this.work !== null || this.#voice === null) return;
    this.work = 'recording';
    this.#forgetRecording();
    microphone.startAnswer({ endAfterPauseMs: null });
    await this.#wait(recordingMs);
    await microphone.endAnswer();
    const recording = await microphone.recording();
    await microphone.forget();
    this.work = null;
    if (this.microphone !== microphone) return;
    this.recorded = recording?.samples ?? null;
    await this.play();
  }

  async play(): Promise<void> {
    const { recorded } = this;
    if (recorded === null || this.work !== null || this.#voice === null) return;
    this.work = 'playing';
    const playback = this.#voice.player.play(recorded, {});
    this.#stopWork = () => playback.stop();
    const played = await playback.done;
    this.trouble = played.ok ? this.trouble : played.error;
    this.work = null;
  }

  /** Plays a tone and listens how much of it comes back. */
  async testEcho(): Promise<void> {
    const { microphone } = this;
    if (microphone === null || this.work !== null || this.#voice === null) return;
    this.work = 'echo';
    this.#levels = [];
    const playback = this.#voice.player.play(makeChirp(), {});
    this.#stopWork = () => playback.stop();
    const played = await playback.done;
    await this.#wait(echoTailMs);
    this.work = null;
    if (!played.ok) {
      this.trouble = played.error;
      return;
    }
    if (played.value === 'stopped' || this.microphone !== microphone) return;
    this.echo = judgeEcho(this.#levels);
    const passed = this.echo?.passed === true;
    const { interrupt } = this.#deps.preferences();
    this.#deps.choose({
      echoFreeMicrophoneId: passed ? microphone.settings.deviceId : null,
      interrupt: interrupt && passed,
    });
  }

  async speak(sentence: string): Promise<void> {
    if (this.work !== null || this.#voice === null) return;
    this.work = 'speaking';
    const { voiceId, rate } = this.#deps.preferences();
    const { speaker } = this.#voice;
    this.#stopWork = () => speaker.stop();
    const said = await speaker.speak([sentence], { voiceId, rate, language: this.#deps.language }).done;
    this.trouble = said.ok ? this.trouble : said.error;
    this.work = null;
  }

  stop(): void {
    this.#stopWork();
  }

  closeMicrophone(): void {
    this.#stopWork();
    this.microphone?.close();
    this.microphone = null;
    this.#forgetRecording();
    this.#levels = [];
    this.noise = null;
    this.echo = null;
    this.heard = false;
    this.level = -100;
    this.hearsSpeech = false;
  }

  close(): void {
    this.#closed = true;
    this.closeMicrophone();
  }

  async #open(): Promise<VoiceDeps | null> {
    this.#voice ??= await this.#deps.openVoice().catch(() => null);
    if (this.#voice === null) this.trouble = { type: 'voice-not-loaded' };
    return this.#voice;
  }

  #hear(event: HeardEvent): void {
    switch (event.type) {
      case 'level':
        this.level = event.dbfs;
        this.hearsSpeech = event.isSpeech;
        this.heard ||= event.isSpeech;
        this.#levels.push(event.dbfs);
        return;
      case 'trouble':
        if (event.trouble.type === 'microphone-ended') this.closeMicrophone();
        this.trouble = event.trouble;
        return;
      case 'trouble-over':
        this.trouble = null;
        return;
      case 'devices-changed':
        void this.#voice?.microphone.devices().then((devices) => (this.devices = devices));
        return;
      case 'speech-started':
      case 'lull':
      case 'lull-over':
      case 'segment':
      case 'turn-ended':
      case 'recording-full':
        return;
    }
  }

  #judgeRoom(): void {
    const floor = noiseFloor(this.#levels);
    if (floor !== null && this.microphone !== null) this.noise = judgeNoise(floor);
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#voice?.timer.after(ms, resolve);
      this.#stopWork = () => {
        cancel?.();
        resolve();
      };
    });
  }

  #forgetRecording(): void {
    this.recorded?.fill(0);
    this.recorded = null;
  }
}
