import type { Speaker, SpeakerVoice, SpeakingOptions, Utterance } from '../../core/ports/speaker.ts';
import { startUtterance } from './run-utterance.ts';
import type { UtteranceRun } from './run-utterance.ts';
import { neuralVoiceMark } from './neural-speaker.ts';
import { systemVoiceMark } from './system-voices.ts';

export interface ChosenSpeakerDeps {
  readonly system: Speaker;
  /** Null where no voice model is installed. */
  readonly neural: () => Promise<Speaker | null>;
  /** Whether the user wants the neural voice where there is one. */
  readonly prefersNeural: () => boolean;
}

/**
 * All voices of the device as one speaker. The neural one speaks where it is installed and asked for; where it fails,
 * the system's goes on with the sentence that was not heard.
 */
export function createChosenSpeaker({ system, neural, prefersNeural }: ChosenSpeakerDeps): Speaker {
  let stopCurrent: () => void = () => undefined;

  return {
    async voices(language) {
      const [made, own] = await Promise.all([voicesOf(await neural(), language), system.voices(language)]);
      return prefersNeural() ? [...made, ...own] : [...own, ...made];
    },
    speak(sentences, options) {
      stopCurrent();
      let inner: Utterance | null = null;
      const utterance = startUtterance(
        (run) =>
          say(sentences, options, run, (started) => {
            inner = started;
          }),
        () => inner?.stop(),
      );
      stopCurrent = () => utterance.stop();
      return utterance;
    },
    stop: () => stopCurrent(),
  };

  async function say(
    sentences: readonly string[],
    options: SpeakingOptions,
    run: UtteranceRun,
    onStarted: (utterance: Utterance) => void,
  ): ReturnType<typeof speakWith> {
    const first = await choose(options);
    const progress = { heard: 0 };
    const said = await speakWith(first, sentences, progress, options, run, onStarted);
    if (said.ok || first === system || said.error.type === 'speaker-not-allowed') return said;
    return speakWith(system, sentences, progress, { ...options, voiceId: null }, run, onStarted);
  }

  async function choose({ voiceId, language }: SpeakingOptions): Promise<Speaker> {
    if (voiceId?.startsWith(systemVoiceMark) === true) return system;
    const wantsNeural = voiceId?.startsWith(neuralVoiceMark) === true || prefersNeural();
    const made = wantsNeural || (await system.voices(language)).length === 0 ? await neural() : null;
    return made !== null && (await made.voices(language)).length > 0 ? made : system;
  }
}

function voicesOf(speaker: Speaker | null, language: string): Promise<readonly SpeakerVoice[]> {
  return speaker?.voices(language) ?? Promise.resolve([]);
}

/** Goes on with the first sentence that was not heard. */
async function speakWith(
  speaker: Speaker,
  sentences: readonly string[],
  progress: { heard: number },
  options: SpeakingOptions,
  run: UtteranceRun,
  onStarted: (utterance: Utterance) => void,
): Promise<{ ok: true; value: undefined } | Extract<Awaited<Utterance['done']>, { ok: false }>> {
  if (run.isStopped()) return { ok: true, value: undefined };
  const first = progress.heard;
  const utterance = speaker.speak(sentences.slice(first), {
    ...options,
    onSentence: (index, text) => {
      progress.heard = first + index + 1;
      options.onSentence?.(first + index, text);
    },
  });
  onStarted(utterance);
  const said = await utterance.done;
  return said.ok ? { ok: true, value: undefined } : said;
}
