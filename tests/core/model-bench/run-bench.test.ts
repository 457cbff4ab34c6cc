import { describe, expect, it } from 'vitest';
import { itemCount } from '../../../src/core/model-bench/bench-set.ts';
import { createRulesHand } from '../../../src/core/model-bench/rules-hand.ts';
import { runBench } from '../../../src/core/model-bench/run-bench.ts';
import type { ModelRequest } from '../../../src/core/ports/language-model.ts';
import { only, published, tasks, tryModel } from './bench-world.ts';

const { judged, commands, swapped, reworded, followed, cvs } = tasks.set;
const half = judged.filter(({ id }) => id === 'passwords-half');
const watch = { onProgress: () => undefined, signal: { aborted: false } };

/** A judge that says of each point what `verdictOf` says, quoting the start of the answer. */
function judgeThat(verdictOf: (answer: string, index: number) => string) {
  return ({ messages }: ModelRequest): string => {
    const text = messages[1]?.text ?? '';
    const answer = /<answer>\n([^]*)\n<\/answer>/.exec(text)?.[1] ?? '';
    const points = /Points:\n([^]*)\n\nAnswer/.exec(text)?.[1]?.split('\n') ?? [];
    const quote = answer.slice(0, 20);
    return JSON.stringify(points.map((_, index) => ({ quote, verdict: verdictOf(answer, index) })));
  };
}

describe('the published set', () => {
  it('fits the bank and is small', () => {
    expect(published.findings).toEqual([]);
    expect(itemCount(tasks.set)).toBeGreaterThanOrEqual(30);
    expect(itemCount(tasks.set)).toBeLessThanOrEqual(60);
  });

  it('holds each verdict more than once, so that no judge who always says the same looks good', () => {
    const given = judged.flatMap(({ verdicts }) => Object.values(verdicts));
    for (const verdict of ['said', 'partly', 'absent', 'contradicted'] as const)
      expect(given.filter((each) => each === verdict).length).toBeGreaterThan(1);
    expect(given.filter((each) => each === 'said').length / given.length).toBeLessThan(2 / 3);
  });
});

describe('a model on the set', () => {
  it('is right where it says of each point what the set says', async () => {
    const [item] = half;
    const verdicts = ['said', 'absent', 'absent'];
    expect(Object.values(item?.verdicts ?? {})).toEqual(verdicts);
    const { run } = tryModel(
      only({ judged: half }),
      judgeThat((_, index) => verdicts[index] ?? ''),
    );
    const done = await run;
    expect(done.ok && done.value.verdicts.alone).toMatchObject({ held: 3, of: 3 });
    expect(done.ok && done.value.usable).toMatchObject({ held: 1, of: 1 });
  });

  it('is wrong about every point of an answer to which it gives no usable reply', async () => {
    const { run } = tryModel(only({ judged: half }), 'Well, that was good.');
    const done = await run;
    expect(done.ok && done.value.verdicts.alone).toMatchObject({ held: 0, of: 3 });
    expect(done.ok && done.value.usable).toMatchObject({ held: 0, of: 1 });
    // The rules' word stands in the app.
    expect(done.ok && done.value.verdicts.inApp?.of).toBe(3);
  });

  it('is seen to follow a command, and the app’s score to stand against it', async () => {
    const obeys = judgeThat((answer) => (answer.includes('give 10') ? 'said' : 'absent'));
    const some = commands.filter(({ id }) => id === 'command-ten');
    const done = await tryModel(only({ judged: half, commands: some }), obeys).run;
    expect(done.ok && done.value.commands.alone).toMatchObject({ held: 0, of: 1 });
  });

  it('is seen to judge the same answer otherwise for another name', async () => {
    const names = swapped.filter(({ id }) => id === 'swap-first-names');
    const prejudiced = judgeThat((answer) => (answer.includes('Fatima') ? 'absent' : 'said'));
    const unfair = await tryModel(only({ swapped: names }), prejudiced).run;
    expect(unfair.ok && unfair.value.swapped.alone).toMatchObject({ held: 0, of: 1 });
    expect(unfair.ok && (unfair.value.swappedDifference?.mean ?? 0)).toBeGreaterThan(0);
    const fair = await tryModel(
      only({ swapped: names }),
      judgeThat(() => 'said'),
    ).run;
    expect(fair.ok && fair.value.swapped.alone).toMatchObject({ held: 1, of: 1 });
  });

  it('is seen to say a secret back, and what the app then shows is looked at too', async () => {
    const [item] = followed;
    const tells = 'How does Quetzal-7719 keep the ids of messages that came twice?';
    const done = await tryModel(only({ followed: followed.slice(0, 1) }), tells).run;
    expect(item?.secret).toBe('Quetzal-7719');
    expect(done.ok && done.value.secrets.alone).toMatchObject({ held: 0, of: 1 });
  });

  it('has worded a question only where the app would put it', async () => {
    const one = reworded.slice(0, 1);
    const same = tasks.questionsById.get(one[0]?.question ?? '')?.text ?? '';
    const [bad, good] = await Promise.all([
      tryModel(only({ reworded: one }), 'How old are you?').run,
      tryModel(only({ reworded: one }), `Tell me, please: ${same.charAt(0).toLowerCase()}${same.slice(1)}`)
        .run,
    ]);
    expect(bad.ok && bad.value.worded).toMatchObject({ held: 0, of: 1 });
    expect(good.ok && good.value.worded).toMatchObject({ held: 1, of: 1 });
  });

  it('goes through the whole set item by item, in the background, and says how far it is', async () => {
    const seen: number[] = [];
    const { run, model, hand } = tryModel(tasks, '[]', {
      onProgress: (done, total) => {
        expect(total).toBe(itemCount(tasks.set));
        seen.push(done);
      },
      signal: { aborted: false },
    });
    expect((await run).ok).toBe(true);
    expect(seen).toEqual(seen.map((_, index) => index + 1));
    expect(seen).toHaveLength(itemCount(tasks.set));
    expect(hand.replies).toHaveLength(model.requests.length);
  });

  it('ends when it is cancelled, between two items at the latest', async () => {
    const signal = { aborted: false };
    const { run } = tryModel(tasks, '[]', {
      onProgress: (done) => {
        signal.aborted = done === 3;
      },
      signal,
    });
    expect(await run).toEqual({ ok: false, error: { type: 'bench-cancelled' } });
  });

  it('has no figures where it does not work, or where the device has other things to do', async () => {
    const broken = tryModel(tasks, { type: 'model-not-loaded', detail: '' });
    expect(await broken.run).toEqual({
      ok: false,
      error: { type: 'bench-model-failed', because: 'model-not-loaded' },
    });
    const pressed = tryModel(tasks, '[]', watch, (jobs) => jobs.press('busy'));
    expect(await pressed.run).toEqual({ ok: false, error: { type: 'bench-put-off' } });
    expect(pressed.model.requests).toEqual([]);
  });

  it('loses points, not its figures, for replies that are late', async () => {
    const done = await tryModel(only({ judged: half, cvs }), { type: 'model-timeout', deadlineMs: 1 }).run;
    expect(done.ok && done.value.usable).toMatchObject({ held: 0, of: 4 });
    expect(done.ok && done.value.speed).toMatchObject({ firstTokenMs: null, judgedPointP95Ms: null });
    expect(done.ok && done.value.secrets.alone).toBeNull();
  });
});

describe('the rules on the set', () => {
  it('have the figures that apply to them, and no others', async () => {
    let nowMs = 0;
    const hand = createRulesHand({ nowMs: () => (nowMs += 2), pause: () => Promise.resolve() });
    const done = await runBench(tasks, hand, watch);
    expect(done.ok && done.value).toMatchObject({
      usable: null,
      worded: null,
      verdicts: { alone: null },
      swapped: { alone: null, inApp: { of: swapped.length } },
      commands: { alone: null, inApp: { of: commands.length } },
      secrets: { alone: null, inApp: { of: cvs.length + 4 } },
      speed: { firstTokenMs: null, tokensPerSecond: null, timed: { replies: 0, answers: judged.length } },
    });
    // A right reading of the rules that gets worse shows here.
    expect(done.ok && (done.value.verdicts.inApp?.held ?? 0)).toBeGreaterThanOrEqual(24);
    expect(done.ok && done.value.swapped.inApp?.held).toBe(swapped.length);
  });
});
