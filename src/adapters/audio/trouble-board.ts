import type { HeardEvent, MicrophoneTrouble } from '../../core/ports/microphone.ts';

export interface TroubleBoard {
  raise(trouble: MicrophoneTrouble): void;
  clear(type: MicrophoneTrouble['type']): void;
}

/** Tells each trouble once, and that all is well only when none is left. A muted microphone is not silent besides. */
export function createTroubleBoard(tell: (event: HeardEvent) => void): TroubleBoard {
  const present = new Set<MicrophoneTrouble['type']>();
  return {
    raise(trouble) {
      if (present.has(trouble.type)) return;
      if (trouble.type === 'microphone-silent' && present.size > 0) return;
      present.add(trouble.type);
      tell({ type: 'trouble', trouble });
    },
    clear(type) {
      if (present.delete(type) && present.size === 0) tell({ type: 'trouble-over' });
    },
  };
}
