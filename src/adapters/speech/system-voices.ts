import type { SpeakerVoice } from '../../core/ports/speaker.ts';

/** What the browser says of a voice: SpeechSynthesisVoice has it. */
export interface SystemVoice {
  readonly voiceURI: string;
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

/** Voices of the device itself for a language, best first. A voice that asks a server is never among them. */
export function localVoices<V extends SystemVoice>(voices: readonly V[], language: string): readonly V[] {
  const wanted = normal(language);
  return voices
    .filter(({ localService }) => localService)
    .filter(({ lang }) => primary(normal(lang)) === primary(wanted))
    .map((voice) => ({ voice, merit: meritOf(voice, wanted) }))
    .toSorted((a, b) => b.merit - a.merit)
    .map(({ voice }) => voice);
}

export function toSpeakerVoice({ voiceURI, name, lang }: SystemVoice): SpeakerVoice {
  return {
    id: `${systemVoiceMark}${voiceURI}`,
    name,
    language: lang.replaceAll('_', '-'),
    engine: { rung: 0, name, version: 'system' },
  };
}

/** What starts the id of a voice of the system. */
export const systemVoiceMark = 'system:';

function meritOf({ name, lang, default: isDefault }: SystemVoice, wanted: string): number {
  const hasRegion = wanted.includes('-');
  return (
    (hasRegion && normal(lang) === wanted ? 8 : 0) +
    (/\b(premium|natural|neural|enhanced|siri)\b/i.test(name) ? 4 : 0) +
    (isDefault ? 2 : 0) -
    (noveltyNames.test(name) || /^(espeak|robosoft)/i.test(name) ? 16 : 0)
  );
}

/** Voices of macOS that sing, whisper or gurgle. */
const noveltyNames =
  /^(albert|bad news|bahh|bells|boing|bubbles|cellos|good news|jester|junior|organ|ralph|superstar|trinoids|whisper|wobble|zarvox|fred|kathy)\b/i;

/** Android writes "en_GB". */
function normal(language: string): string {
  return language.replaceAll('_', '-').toLowerCase();
}

function primary(language: string): string {
  return language.split('-')[0] ?? language;
}
