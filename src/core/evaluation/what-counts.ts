import { withoutRetractions } from './retractions.ts';
import { withoutCommands } from './without-commands.ts';

/**
 * The answer with all that no grader may read left blank: what its speaker took back, and what is said to the grader.
 * Places in it stay where they are.
 */
export function whatCounts(answer: string): string {
  return withoutRetractions(withoutCommands(answer));
}
