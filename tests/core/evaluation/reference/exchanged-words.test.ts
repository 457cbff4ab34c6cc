import { describe, expect, it } from 'vitest';
import { exchangedWords } from '../../../../src/core/evaluation/reference/exchanged-words.ts';
import { prepareText } from '../../../../src/core/language/prepare-text.ts';

const reference =
  'TCP is a connection protocol and reliable, while UDP is connectionless and has no handshake.';

describe('exchanged words', () => {
  it.each([
    ['TCP is a connection protocol and connectionless, while UDP is reliable and has no handshake.'],
    ['Well, UDP is a connection protocol and reliable, while TCP is connectionless and has no handshake.'],
  ])('are found in %s', (answer) => {
    expect(exchangedWords(prepareText(answer), prepareText(reference))).not.toBeNull();
  });

  it.each([
    [reference],
    ['UDP has no handshake and is connectionless; TCP opens a connection first and is reliable.'],
    ['TCP is a reliable connection protocol, while UDP is connectionless and has no handshake.'],
    ['No idea about this one.'],
  ])('are not found in %s', (answer) => {
    expect(exchangedWords(prepareText(answer), prepareText(reference))).toBeNull();
  });

  it('finds two neighbours that changed places in a sentence that is otherwise the same', () => {
    const [answer, own] = ['The leaf node exceeds the root depth.', 'The root node exceeds the leaf depth.'];
    expect(exchangedWords(prepareText(answer), prepareText(own))).not.toBeNull();
  });

  it('lets the two sides of a list change places', () => {
    const [answer, own] = ['It needs a sender and a receiver.', 'It needs a receiver and a sender.'];
    expect(exchangedWords(prepareText(answer), prepareText(own))).toBeNull();
  });
});
