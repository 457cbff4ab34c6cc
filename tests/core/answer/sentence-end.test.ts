import { expect, it } from 'vitest';
import { endsSentence } from '../../../src/core/answer/sentence-end.ts';

it.each(['We moved the reports.', 'What did they need?', 'He said “measure it first.”', '我们测量了它。'])(
  'takes “%s” for a whole sentence',
  (text) => {
    expect(endsSentence(text)).toBe(true);
  },
);

it.each([
  '',
  'We moved the',
  'We moved the reports,',
  'We moved the...',
  'We moved the…',
  'Well.',
  'So, yes.',
  '是。',
])('takes “%s” for none', (text) => {
  expect(endsSentence(text)).toBe(false);
});
