import { describe, expect, it } from 'vitest';
import { followUpWording } from '../../../src/core/question/wording.ts';

const probe = { kind: 'vague', pointId: null, note: '', evidence: [], worth: 0.5 } as const;

describe('a follow-up', () => {
  it('is asked in the words of the card', () => {
    expect(followUpWording({ ...probe, followUp: 'How many pages does it read?' }, 1)).toBe(
      'How many pages does it read?',
    );
  });

  it('is asked in plain words where the card has none, or none that may be asked', () => {
    const plain = followUpWording({ ...probe, followUp: null }, 1);
    expect(plain).not.toBe('');
    expect(followUpWording({ ...probe, followUp: 'And how old are you?' }, 1)).toBe(plain);
  });
});
