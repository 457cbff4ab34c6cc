import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screenFeedback, screenQuestion } from '../../../src/core/fairness/fairness-screen.ts';
import { fairTexts, unfairFeedback, unfairQuestions } from './examples.ts';

describe('the fairness screen', () => {
  it('is tried on at least sixty texts of either kind', () => {
    expect(unfairQuestions.length).toBeGreaterThanOrEqual(60);
    expect(fairTexts.length).toBeGreaterThanOrEqual(60);
    expect(new Set([...unfairQuestions.map(([, text]) => text), ...fairTexts]).size).toBe(
      unfairQuestions.length + fairTexts.length,
    );
  });

  it.each(unfairQuestions)('knows a question about %s: %s', (topic, text) => {
    expect(screenQuestion(text)?.topic).toBe(topic);
    expect(screenQuestion(text.toUpperCase())?.topic).toBe(topic);
    expect(screenFeedback(text)).not.toBeNull();
  });

  it.each(unfairFeedback)('does not let pass: %s', (text) => {
    expect(screenFeedback(text)).not.toBeNull();
  });

  it.each(fairTexts)('lets pass: %s', (text) => {
    expect(screenQuestion(text)).toBeNull();
    expect(screenFeedback(text)).toBeNull();
  });

  it('quotes what it found', () => {
    expect(screenQuestion('By the way, do you have  children?')).toEqual({
      topic: 'family',
      words: 'do you have children',
    });
  });

  it('does not stumble over any text, nor over a long one that nearly matches', { timeout: 30_000 }, () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof screenFeedback(text) === 'object'));
    expect(screenFeedback('do you have any any any your who how many '.repeat(2000))).toBeNull();
  });
});
