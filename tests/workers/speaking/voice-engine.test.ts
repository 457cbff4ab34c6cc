import { describe, expect, it } from 'vitest';
import { createVoiceEngine } from '../../../workers/speaking/voice-engine.ts';

const model = { modelId: 'tiny', repository: 'a/b', fileUrls: ['one', 'voice'] };
const sound = { samples: Float32Array.of(1), samplesPerSecond: 8000 };
const wish = { voiceUrl: 'voice', rate: 1 };

function makeEngine(files: Readonly<Record<string, Blob>>, fails = { load: false, make: false }) {
  const styles: number[][] = [];
  let loads = 0;
  const engine = createVoiceEngine({
    loadVoice: () => {
      loads += 1;
      if (fails.load) return Promise.reject(new Error('no graph'));
      return Promise.resolve({
        make: (_, style) => {
          styles.push([...style]);
          return fails.make ? Promise.reject(new Error('bad memory')) : Promise.resolve(sound);
        },
      });
    },
    openFile: (url) => Promise.resolve(files[url] ?? null),
  });
  return { engine, styles, loads: () => loads };
}

const whole = { one: new Blob(['x']), voice: new Blob([Float32Array.of(0.5, 2)]) };

describe('the engine that makes speech', () => {
  it('loads once and makes sentences in the style of the voice', async () => {
    const { engine, styles, loads } = makeEngine(whole);
    await engine.load(model);
    await engine.load(model);
    expect(await engine.make('Hello.', wish)).toEqual({ ok: true, value: sound });
    expect([loads(), styles]).toEqual([1, [[0.5, 2]]]);
  });

  it('says what is missing, before it tries', async () => {
    const { engine, loads } = makeEngine({ one: whole.one });
    expect(await engine.load(model)).toEqual({
      ok: false,
      error: { type: 'files-missing', detail: 'voice' },
    });
    expect(loads()).toBe(0);
    expect(await engine.make('Hello.', wish)).toMatchObject({ error: { type: 'not-loaded' } });
  });

  it('has no voice in a file that holds no whole numbers', async () => {
    const { engine } = makeEngine({ ...whole, voice: new Blob(['abc']) });
    await engine.load(model);
    expect(await engine.make('Hello.', wish)).toMatchObject({ error: { type: 'files-missing' } });
  });

  it('says when nothing came of the files, and when the runtime broke', async () => {
    const unloaded = makeEngine(whole, { load: true, make: false });
    expect(await unloaded.engine.load(model)).toMatchObject({ error: { type: 'not-loaded' } });
    const broken = makeEngine(whole, { load: false, make: true });
    await broken.engine.load(model);
    expect(await broken.engine.make('Hello.', wish)).toMatchObject({ error: { type: 'broken' } });
    expect(await broken.engine.make('Hello.', wish)).toMatchObject({ error: { type: 'not-loaded' } });
  });
});
