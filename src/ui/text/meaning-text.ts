import type { MeaningStatus } from '../../core/meaning/meaning-status.ts';
import type { EmbedderError } from '../../core/ports/embedder.ts';
import { assertNever } from '../../core/shared/assert-never.ts';
import { count, dataSize } from './format.ts';

/** How far the installed model is with the question bank; empty where none is installed. */
export function meaningInWords(status: MeaningStatus): string {
  switch (status.type) {
    case 'absent':
      return '';
    case 'computing':
      return `The model reads the question bank, while the app has nothing else to do: ${progress(status)}. It does so once.`;
    case 'waiting':
      return `The model has still to read the question bank: ${progress(status)}. It goes on when no interview runs and the app has nothing else to do.`;
    case 'ready':
      return `Ready: ${count(status.cards, 'card')} of the question bank are read and take ${dataSize(status.sizeBytes)}. ${
        status.keptCards === status.cards ? 'They were kept from before.' : 'They are kept for the next time.'
      }`;
    case 'off':
      return `Off: ${offWords[status.because.type]} Search and feedback go by words alone.`;
    default:
      return assertNever(status);
  }
}

function progress({ done, total }: { readonly done: number; readonly total: number | null }): string {
  return total === null ? `${count(done, 'card')} so far` : `${done} of ${count(total, 'card')}`;
}

const offWords = {
  'embedder-not-installed': 'a file of the model is missing. Delete the model and download it again.',
  'embedder-not-loaded': 'the model does not run on this device.',
  'embedder-failed': 'the model has stopped. It is tried again when the page is opened anew.',
  'embedder-timeout': 'the model takes too long on this device.',
  'embedder-cancelled': 'it was stopped.',
} as const satisfies Record<EmbedderError['type'], string>;
