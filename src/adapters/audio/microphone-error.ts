import type { MicrophoneError } from '../../core/ports/microphone.ts';

/** What `getUserMedia` throws, by the names that the Media Capture specification gives. */
export function toMicrophoneError(thrown: unknown): MicrophoneError {
  const { name, message } = thrown instanceof Error ? thrown : { name: '', message: String(thrown) };
  switch (name) {
    case 'NotAllowedError':
      return { type: 'microphone-denied' };
    // The second is what a browser throws for a device that was chosen before and is gone.
    case 'NotFoundError':
    case 'OverconstrainedError':
      return { type: 'microphone-missing' };
    case 'NotReadableError':
    case 'AbortError':
      return { type: 'microphone-busy', detail: message };
    default:
      return { type: 'microphone-unsupported', detail: message };
  }
}
