import type { Speaker, SpeakerError, SpeakerVoice, SpeakingOptions } from '../../core/ports/speaker.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import { startUtterance } from './run-utterance.ts';
import type { UtteranceRun } from './run-utterance.ts';
import { cutForSystem, longestMsFor } from './system-pieces.ts';
import { localVoices, systemVoiceMark, toSpeakerVoice } from './system-voices.ts';

/** The part of `speechSynthesis` that is used. */
export type Synthesis = Pick<
  SpeechSynthesis,
  'getVoices' | 'speak' | 'cancel' | 'resume' | 'addEventListener' | 'removeEventListener'
>;

export interface SystemSpeakerDeps {
  readonly synthesis: Synthesis;
  readonly createUtterance: (text: string) => SpeechSynthesisUtterance;
}

/** What this browser has for it; null where it has nothing. */
export function systemSpeech(): SystemSpeakerDeps | null {
  if (!('speechSynthesis' in globalThis) || !('SpeechSynthesisUtterance' in globalThis)) return null;
  return { synthesis: speechSynthesis, createUtterance: (text) => new SpeechSynthesisUtterance(text) };
}

/** Speaks with the voices of the operating system: those that stay on the device. */
export function createSystemSpeaker(deps: SystemSpeakerDeps | null): Speaker {
  return deps === null ? speakerWithoutVoices : createSpeaker(deps);
}

const speakerWithoutVoices: Speaker = {
  voices: () => Promise.resolve([]),
  speak: () => ({ done: Promise.resolve(err({ type: 'speaker-no-voice' })), stop: () => undefined }),
  stop: () => undefined,
};

function createSpeaker({ synthesis, createUtterance }: SystemSpeakerDeps): Speaker {
  let stopCurrent: () => void = () => undefined;
  let waiting: Promise<void> | null = null;

  return { voices, speak, stop: () => stopCurrent() };

  async function voices(language: string): Promise<readonly SpeakerVoice[]> {
    return (await findVoices(language)).map(toSpeakerVoice);
  }

  function speak(sentences: readonly string[], options: SpeakingOptions): ReturnType<Speaker['speak']> {
    stopCurrent();
    const utterance = startUtterance(
      (run) => sayAll(sentences, options, run),
      () => synthesis.cancel(),
    );
    stopCurrent = () => utterance.stop();
    return utterance;
  }

  async function sayAll(
    sentences: readonly string[],
    options: SpeakingOptions,
    run: UtteranceRun,
  ): Promise<Result<void, SpeakerError>> {
    const found = await findVoices(options.language);
    const voice =
      found.find(({ voiceURI }) => `${systemVoiceMark}${voiceURI}` === options.voiceId) ?? found[0];
    if (voice === undefined) return err({ type: 'speaker-no-voice' });
    // [Note: Cancelled speech] Chromium drops what is spoken in the same moment as it was told to be silent.
    await new Promise((resolve) => setTimeout(resolve, afterSilenceMs));
    // It may still be paused by another page, and then it never begins.
    synthesis.resume();
    let index = 0;
    for (const sentence of sentences) {
      const pieces = cutForSystem(sentence);
      for (const [at, piece] of pieces.entries()) {
        if (run.isStopped()) return ok(undefined);
        const told = index;
        const onStart = at === 0 ? () => options.onSentence?.(told, sentence) : () => undefined;
        const said = await sayPiece(piece, voice, options.rate, onStart, run);
        if (!said.ok) return said;
      }
      if (pieces.length > 0) index += 1;
    }
    return ok(undefined);
  }

  /** [Note: Speech that never ends] Engines lose their events: each piece has a time after which it counts as stuck. */
  function sayPiece(
    text: string,
    voice: SpeechSynthesisVoice,
    rate: number,
    onStart: () => void,
    run: UtteranceRun,
  ): Promise<Result<void, SpeakerError>> {
    return new Promise((resolve) => {
      // Held here until it ends: Chromium forgets the events of an utterance that nobody holds.
      const utterance = createUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = Math.min(2, Math.max(0.5, rate));
      let hasBegun = false;
      const begin = (): void => {
        if (hasBegun || run.isStopped()) return;
        hasBegun = true;
        clearTimeout(starting);
        onStart();
      };
      const end = (result: Result<void, SpeakerError>): void => {
        clearTimeout(starting);
        clearTimeout(ending);
        resolve(result);
      };
      const isStuck = (detail: string): void => {
        end(err({ type: 'speaker-failed', detail }));
        synthesis.cancel();
      };
      const starting = setTimeout(() => isStuck('a sentence did not begin'), longestStartMs);
      const ending = setTimeout(() => isStuck('a sentence did not end'), longestMsFor(text, rate));
      utterance.addEventListener('start', begin);
      utterance.addEventListener('boundary', begin);
      utterance.addEventListener('end', () => {
        begin();
        end(ok(undefined));
      });
      utterance.addEventListener('error', ({ error }) =>
        end(run.isStopped() ? ok(undefined) : failed(error)),
      );
      void run.stopped.then(() => end(ok(undefined)));
      synthesis.speak(utterance);
    });
  }

  async function findVoices(language: string): Promise<readonly SpeechSynthesisVoice[]> {
    if (synthesis.getVoices().length === 0) {
      waiting ??= waitForVoices();
      await waiting;
    }
    return localVoices(synthesis.getVoices(), language);
  }

  /** The list comes late in Chromium, and on a device without voices it never comes. */
  function waitForVoices(): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(deadline);
        synthesis.removeEventListener('voiceschanged', end);
        resolve();
      };
      const deadline = setTimeout(end, longestListMs);
      synthesis.addEventListener('voiceschanged', end);
    });
  }
}

function failed(error: string): Result<never, SpeakerError> {
  switch (error) {
    case 'not-allowed':
      return err({ type: 'speaker-not-allowed' });
    case 'language-unavailable':
    case 'voice-unavailable':
      return err({ type: 'speaker-no-voice' });
    default:
      return err({ type: 'speaker-failed', detail: error });
  }
}

const longestListMs = 2000;
const longestStartMs = 6000;
const afterSilenceMs = 60;
