import { describe, expect, it } from 'vitest';
import { toMicrophoneError } from '../../../src/adapters/audio/microphone-error.ts';
import { createTroubleBoard } from '../../../src/adapters/audio/trouble-board.ts';
import type { HeardEvent } from '../../../src/core/ports/microphone.ts';

describe('what a browser throws for a microphone', () => {
  it.each([
    ['NotAllowedError', 'microphone-denied'],
    ['NotFoundError', 'microphone-missing'],
    ['OverconstrainedError', 'microphone-missing'],
    ['NotReadableError', 'microphone-busy'],
    ['AbortError', 'microphone-busy'],
    ['SecurityError', 'microphone-unsupported'],
    ['TypeError', 'microphone-unsupported'],
  ])('%s is told as %s', (name, type) => {
    expect(toMicrophoneError(new DOMException('why', name))).toMatchObject({ type });
  });

  it('is told whatever was thrown', () => {
    expect(toMicrophoneError('nothing')).toEqual({ type: 'microphone-unsupported', detail: 'nothing' });
  });
});

describe('the board of troubles', () => {
  function start(): { board: ReturnType<typeof createTroubleBoard>; told: HeardEvent[] } {
    const told: HeardEvent[] = [];
    return { board: createTroubleBoard((event) => told.push(event)), told };
  }

  it('tells each trouble once, and that all is over when the last has gone', () => {
    const { board, told } = start();
    board.raise({ type: 'microphone-muted' });
    board.raise({ type: 'microphone-muted' });
    board.raise({ type: 'microphone-interrupted' });
    board.clear('microphone-muted');
    board.clear('microphone-muted');
    board.clear('microphone-interrupted');
    expect(told).toEqual([
      { type: 'trouble', trouble: { type: 'microphone-muted' } },
      { type: 'trouble', trouble: { type: 'microphone-interrupted' } },
      { type: 'trouble-over' },
    ]);
  });

  it('does not call a muted microphone silent besides', () => {
    const { board, told } = start();
    board.raise({ type: 'microphone-muted' });
    board.raise({ type: 'microphone-silent' });
    board.clear('microphone-silent');
    expect(told).toHaveLength(1);
  });
});
