import type { Synthesis } from '../../src/adapters/speech/system-speaker.ts';

export interface VoiceFacts {
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

export function voice(name: string, lang: string, overrides: Partial<VoiceFacts> = {}): SpeechSynthesisVoice {
  return { voiceURI: name, name, lang, localService: true, default: false, ...overrides };
}

/** An utterance that is only data and events. */
export class ScriptedUtterance extends EventTarget {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  rate = 1;
  pitch = 1;
  volume = 1;
  onboundary = null;
  onend = null;
  onerror = null;
  onmark = null;
  onpause = null;
  onresume = null;
  onstart = null;
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  fail(error: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { error }));
  }
}

type Script = (utterance: ScriptedUtterance) => void;

/** Says everything at once, unless `script` does something else with an utterance. */
export class ScriptedSynthesis extends EventTarget implements Synthesis {
  readonly spoken: ScriptedUtterance[] = [];
  cancelled = 0;
  list: SpeechSynthesisVoice[];
  script: Script = (utterance) => {
    utterance.dispatchEvent(new Event('start'));
    utterance.dispatchEvent(new Event('end'));
  };

  constructor(list: SpeechSynthesisVoice[]) {
    super();
    this.list = list;
  }

  getVoices(): SpeechSynthesisVoice[] {
    return this.list;
  }

  speak(utterance: SpeechSynthesisUtterance): void {
    if (!(utterance instanceof ScriptedUtterance)) throw new Error('This is no utterance of the test.');
    this.spoken.push(utterance);
    queueMicrotask(() => this.script(utterance));
  }

  cancel(): void {
    this.cancelled += 1;
    this.spoken.at(-1)?.fail('canceled');
  }

  resume(): void {
    // Nothing is ever paused here.
  }
}
