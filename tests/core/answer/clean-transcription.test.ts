import { describe, expect, it } from 'vitest';
import { cleanTranscription, joinPhrases } from '../../../src/core/answer/clean-transcription.ts';
import { jargonPrompt } from '../../../src/core/answer/jargon-prompt.ts';

const sound = { durationMs: 2000, loudestDbfs: -20 };

function clean(texts: readonly string[], heard = sound, prompt = '') {
  return cleanTranscription(
    texts.map((text, at) => ({ text, startMs: at * 1000, endMs: (at + 1) * 1000 })),
    heard,
    prompt,
  );
}

describe('what a transcriber wrote', () => {
  it('stays as it is where somebody said it', () => {
    const said = ['I would add an index', 'and measure again.'];
    expect(clean(said)).toEqual({
      text: 'I would add an index and measure again.',
      phrases: [
        { text: said[0], startMs: 0, endMs: 1000 },
        { text: said[1], startMs: 1000, endMs: 2000 },
      ],
      dropped: null,
    });
  });

  it.each([
    ['Thank you for watching!'],
    ['Thanks for watching.'],
    ['[Music]'],
    ['(upbeat music)'],
    ['♪ la la ♪'],
    ['...'],
    ['Untertitel der Amara.org-Community'],
    ['Vielen Dank fürs Zuschauen!'],
    ["Sous-titres réalisés par la communauté d'Amara.org"],
    ['Gracias por ver el vídeo.'],
    ['Продолжение следует...'],
    ['ご視聴ありがとうございました'],
  ])('%s is nobody’s words', (text) => {
    expect(clean([text])).toEqual({ text: '', phrases: [], dropped: 'phantom' });
  });

  it('takes a word of thanks for one only where it does not fill the time or is hardly heard', () => {
    expect(clean(['Thank you.'])).toMatchObject({ text: 'Thank you.', dropped: null });
    expect(clean(['Thank you.'], { ...sound, durationMs: 9000 })).toMatchObject({ dropped: 'phantom' });
    expect(clean(['you'], { ...sound, loudestDbfs: -50 })).toMatchObject({ dropped: 'phantom' });
  });

  it('loses a phantom at its end and keeps the rest', () => {
    expect(clean(['We cache the page.', 'Thanks for watching!'])).toMatchObject({
      text: 'We cache the page.',
      phrases: [{ text: 'We cache the page.' }],
      dropped: null,
    });
  });

  it('keeps brackets that name no sound', () => {
    expect(clean(['the index (a B-tree) [laughter] is read'])).toMatchObject({
      text: 'the index (a B-tree) is read',
    });
  });

  it('is no words where it repeats itself and nothing else', () => {
    expect(clean([Array.from({ length: 12 }, () => 'alpha').join(' ')])).toEqual({
      text: '',
      phrases: [],
      dropped: 'loop',
    });
  });

  it('keeps what stood before a loop, in one phrase of the whole time', () => {
    const loop = Array.from({ length: 5 }, () => 'and then we wait').join(' ');
    expect(clean(['First we lock the row', loop])).toEqual({
      text: 'First we lock the row and then we wait',
      phrases: [{ text: 'First we lock the row and then we wait', startMs: 0, endMs: 2000 }],
      dropped: null,
    });
  });

  it('is no words where it reads its prompt back', () => {
    const prompt = jargonPrompt(['Redis', 'Node.js', 'PostgreSQL', 'C++', 'Docker']);
    expect(clean(['Redis, Node.js, PostgreSQL, C++.'], sound, prompt)).toMatchObject({ dropped: 'phantom' });
    expect(clean(['Redis and Node.js'], sound, prompt)).toMatchObject({ text: 'Redis and Node.js' });
    expect(clean(['PostgreSQL, C++'], sound, prompt)).toMatchObject({ dropped: null });
  });
});

describe('phrases joined', () => {
  it('have one space between words, and none where the language has none', () => {
    expect(joinPhrases([{ text: ' one ' }, { text: '' }, { text: 'two' }])).toBe('one two');
    expect(joinPhrases([{ text: '索引を追加。' }, { text: '次に' }])).toBe('索引を追加。次に');
  });
});
