/** What a key does in the interview, as a method of its state; 'end' asks first, 'done' depends on what is shown. */
export type KeyAct = 'done' | 'hint' | 'rephrase' | 'repeat' | 'skip' | 'pause' | 'end' | 'voice';

interface Key {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

const actsByCode: Readonly<Record<string, KeyAct>> = {
  KeyH: 'hint',
  KeyR: 'rephrase',
  KeyQ: 'repeat',
  KeyS: 'skip',
  KeyP: 'pause',
  KeyE: 'end',
  KeyV: 'voice',
};

/** Letters count as they are printed on the keyboard in use; where Option writes a symbol, by their place. */
export function actOfKey(event: Key): KeyAct | null {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.altKey) return 'done';
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const isLetter = /^[a-z]$/i.test(event.key);
  return actsByCode[isLetter ? `Key${event.key.toUpperCase()}` : event.code] ?? null;
}
