import type { MeaningStatus } from './meaning-status.ts';
import type { SearchByMeaning } from './search-by-meaning.ts';

/** What an embedding model adds outside the loop of an interview. Without one it has nothing to say, at once. */
export interface MeaningHelp {
  status(): MeaningStatus;
  readonly search: SearchByMeaning;
}
