import { measureMeaning } from './models/meaning-figures.ts';

/** Search by meaning in figures, one JSON line, in seconds. `npm run bench:models` has them too. */
console.log(JSON.stringify(await measureMeaning()));
