import { describe, expect, it } from 'vitest';
import { actOfKey } from '../../../src/ui/state/interview-keys.ts';

const plain = { key: 'a', code: 'KeyA', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

describe('interview keys', () => {
  it.each([
    ['Ctrl Enter', { key: 'Enter', code: 'Enter', ctrlKey: true }, 'done'],
    ['Command Enter', { key: 'Enter', code: 'Enter', metaKey: true }, 'done'],
    ['Alt H', { key: 'h', code: 'KeyH', altKey: true }, 'hint'],
    ['Alt R', { key: 'r', code: 'KeyR', altKey: true }, 'rephrase'],
    ['Alt Q', { key: 'q', code: 'KeyQ', altKey: true }, 'repeat'],
    ['Alt S', { key: 's', code: 'KeyS', altKey: true }, 'skip'],
    ['Alt P', { key: 'p', code: 'KeyP', altKey: true }, 'pause'],
    ['Alt E', { key: 'e', code: 'KeyE', altKey: true }, 'end'],
    ['Alt V', { key: 'v', code: 'KeyV', altKey: true }, 'voice'],
    ['Option H on a Mac, which writes a sign', { key: '˙', code: 'KeyH', altKey: true }, 'hint'],
    ['Alt S where the letters lie elsewhere', { key: 's', code: 'Semicolon', altKey: true }, 'skip'],
    ['Enter alone', { key: 'Enter', code: 'Enter' }, null],
    ['a letter alone', { key: 'h', code: 'KeyH' }, null],
    [
      'AltGr, which browsers report as Ctrl and Alt',
      { key: 'e', code: 'KeyE', altKey: true, ctrlKey: true },
      null,
    ],
    ['an unknown letter', { key: 'z', code: 'KeyZ', altKey: true }, null],
  ])('takes %s for what it means', (_, key, act) => {
    expect(actOfKey({ ...plain, ...key })).toBe(act);
  });
});
