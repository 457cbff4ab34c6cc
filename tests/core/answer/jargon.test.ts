import { describe, expect, it } from 'vitest';
import { jargonFor } from '../../../src/core/answer/jargon.ts';
import { makeInterview, makeQuestion } from '../../fakes/interview-factories.ts';

describe('jargon', () => {
  it('names the terms of the question, and no word of its rubric', () => {
    const question = makeQuestion({ text: 'How does TCP differ from UDP, and where does gRPC stand?' });
    const interview = makeInterview([{ type: 'question-asked', question }]);
    const [turn] = interview.turns;
    expect(turn && jargonFor(interview, turn)).toEqual(['TCP', 'UDP', 'gRPC']);
  });

  it('takes words of a CV line and skills along, each once', () => {
    const question = makeQuestion({
      text: 'What did you do with PostgreSQL?',
      cvLine: { line: 3, text: 'Moved PostgreSQL to C++ and Node.js in 2019.' },
    });
    const interview = makeInterview([{ type: 'question-asked', question }]);
    const [turn] = interview.turns;
    expect(turn && jargonFor(interview, turn)).toEqual(['PostgreSQL', 'C++', 'Node.js']);
  });
});
