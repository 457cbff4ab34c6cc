import { describe, expect, it } from 'vitest';
import { createChosenSpeaker } from '../../../src/adapters/speech/choose-speaker.ts';
import { createNeuralSpeaker } from '../../../src/adapters/speech/neural-speaker.ts';
import type { SoundPlayer } from '../../../src/adapters/speech/sound-player.ts';
import { createSystemSpeaker } from '../../../src/adapters/speech/system-speaker.ts';
import type { Speaker } from '../../../src/core/ports/speaker.ts';
import { err, ok } from '../../../src/core/shared/result.ts';
import type { SpeakingApi } from '../../../workers/contracts/speaking.contract.ts';
import { ScriptedSynthesis, ScriptedUtterance, voice } from '../../fakes/scripted-synthesis.ts';
import { ScriptedWorker } from '../../fakes/scripted-worker.ts';

const options = { voiceId: null, language: 'en', rate: 1 };

/** Plays each sound until the test lets it end. */
function makePlayer() {
  const ends: (() => void)[] = [];
  const player: SoundPlayer = {
    play: (_, onStart) =>
      new Promise((resolve) => {
        onStart();
        ends.push(() => resolve(ok(undefined)));
      }),
    stop: () => ends.at(-1)?.(),
  };
  return { player, ends };
}

const instant: SoundPlayer = {
  play: (_, onStart) => {
    onStart();
    return Promise.resolve(ok(undefined));
  },
  stop: () => undefined,
};

function makeSpeaker(overrides: Partial<SpeakingApi> = {}, player: SoundPlayer = instant) {
  const made: string[] = [];
  const workers: ScriptedWorker[] = [];
  const api: SpeakingApi = {
    load: () => Promise.resolve(ok(undefined)),
    make: (sentence, { voiceUrl, rate }) => {
      made.push(`${sentence} ${voiceUrl} ${rate}`);
      return Promise.resolve(ok({ samples: new Float32Array(4), samplesPerSecond: 44_100 }));
    },
    ...overrides,
  };
  const speaker = createNeuralSpeaker({
    startWorker: () => {
      const worker = new ScriptedWorker(api);
      workers.push(worker);
      return worker;
    },
    model: { modelId: 'tiny', repository: 'a/b', fileUrls: ['a'] },
    engine: { rung: 1, name: 'tiny', version: '1' },
    voices: [
      { name: 'F1', url: 'voices/F1.bin' },
      { name: 'M1', url: 'voices/M1.bin' },
    ],
    language: 'en',
    player,
  });
  return { speaker, made, workers };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2));
}

describe('the neural voice', () => {
  it('makes the next sentence while one is heard, and no more than that', async () => {
    const { player, ends } = makePlayer();
    const { speaker, made } = makeSpeaker({}, player);
    const begun: number[] = [];
    const { done } = speaker.speak(['One.', 'Two.', 'Three.'], {
      ...options,
      voiceId: 'neural:M1',
      rate: 1.5,
      onSentence: (index) => begun.push(index),
    });
    await until(() => made.length === 2);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(made).toEqual(['One. voices/M1.bin 1.5', 'Two. voices/M1.bin 1.5']);
    expect(begun).toEqual([0]);
    ends[0]?.();
    await until(() => made.length === 3);
    ends[1]?.();
    await until(() => ends.length === 3);
    ends[2]?.();
    expect(await done).toEqual(ok('said'));
    expect(begun).toEqual([0, 1, 2]);
  });

  it('stops at once while it makes a sentence', async () => {
    const { speaker } = makeSpeaker({ make: () => new Promise(() => undefined) });
    const utterance = speaker.speak(['One.'], options);
    await new Promise((resolve) => setTimeout(resolve, 10));
    speaker.stop();
    expect(await utterance.done).toEqual(ok('stopped'));
  });

  it('speaks its own language only', async () => {
    const { speaker, workers } = makeSpeaker();
    expect(await speaker.voices('de-DE')).toEqual([]);
    expect(await speaker.speak(['Ja.'], { ...options, language: 'de' }).done).toEqual(
      err({ type: 'speaker-no-voice' }),
    );
    expect(workers).toEqual([]);
  });

  it('is given up when its worker breaks twice', async () => {
    const { speaker, workers } = makeSpeaker({
      make: () => Promise.resolve(err({ type: 'broken', detail: '' })),
    });
    for (let time = 0; time < 3; time += 1)
      expect(await speaker.speak(['One.'], options).done).toMatchObject({ ok: false });
    expect(workers).toHaveLength(2);
  });
});

describe('all voices as one speaker', () => {
  function makeAll(neural: Speaker | null, prefersNeural = true) {
    const synthesis = new ScriptedSynthesis([voice('Anna', 'en-GB'), voice('Hans', 'de-DE')]);
    const system = createSystemSpeaker({ synthesis, createUtterance: (text) => new ScriptedUtterance(text) });
    const speaker = createChosenSpeaker({
      system,
      neural: () => Promise.resolve(neural),
      prefersNeural: () => prefersNeural,
    });
    return { speaker, synthesis, texts: () => synthesis.spoken.map(({ text }) => text) };
  }

  it('offers the neural ones first where they are asked for', async () => {
    const { speaker: neural } = makeSpeaker();
    const ids = async (prefers: boolean) =>
      (await makeAll(neural, prefers).speaker.voices('en')).map(({ id }) => id);
    expect(await ids(true)).toEqual(['neural:F1', 'neural:M1', 'system:Anna']);
    expect(await ids(false)).toEqual(['system:Anna', 'neural:F1', 'neural:M1']);
  });

  it('speaks with the neural one, and with the system’s where it was chosen or is the only one', async () => {
    const { speaker: neural, made } = makeSpeaker();
    const all = makeAll(neural);
    await all.speaker.speak(['One.'], options).done;
    expect([made.length, all.texts()]).toEqual([1, []]);
    await all.speaker.speak(['Two.'], { ...options, voiceId: 'system:Anna' }).done;
    await all.speaker.speak(['Drei.'], { ...options, language: 'de' }).done;
    expect([made.length, all.texts()]).toEqual([1, ['Two.', 'Drei.']]);
    const alone = makeAll(null);
    await alone.speaker.speak(['Four.'], options).done;
    expect(alone.texts()).toEqual(['Four.']);
  });

  it('goes on with the system at the sentence that the neural one could not say', async () => {
    let count = 0;
    const { speaker: neural } = makeSpeaker({
      make: () => {
        count += 1;
        return Promise.resolve(
          count === 1
            ? ok({ samples: new Float32Array(4), samplesPerSecond: 44_100 })
            : err({ type: 'broken' as const, detail: 'lost' }),
        );
      },
    });
    const all = makeAll(neural);
    const begun: string[] = [];
    const { done } = all.speaker.speak(['One.', 'Two.', 'Three.'], {
      ...options,
      onSentence: (index, text) => begun.push(`${index} ${text}`),
    });
    expect(await done).toEqual(ok('said'));
    expect(all.texts()).toEqual(['Two.', 'Three.']);
    expect(begun).toEqual(['0 One.', '1 Two.', '2 Three.']);
  });

  it('stops whichever speaks', async () => {
    const { player } = makePlayer();
    const { speaker: neural, made } = makeSpeaker({}, player);
    const { speaker } = makeAll(neural);
    const utterance = speaker.speak(['One.', 'Two.'], options);
    await until(() => made.length > 0);
    speaker.stop();
    expect(await utterance.done).toEqual(ok('stopped'));
  });
});
