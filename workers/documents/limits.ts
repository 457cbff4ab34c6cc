export const limitBytes = 10 * 1024 * 1024;
export const limitPages = 60;

/** A dense A4 page of a CV; for formats that know no pages. */
export const charactersPerPage = 3000;

/** More text than any 60 pages hold: a file that was made to hurt. */
export const limitCharacters = 4 * limitPages * charactersPerPage;

/** Of one XML part of a DOCX after inflation; the longest CVs stay below 3 MB. */
export const limitPartBytes = 24 * 1024 * 1024;

/** Of all parts of a DOCX together, as its directory declares them, pictures included. */
export const limitArchiveBytes = 200 * 1024 * 1024;

export const limitArchiveEntries = 5000;

/** Below this many letters a page, a PDF is taken for a scan whose few words are a stamp of the scanner. */
export const leastLettersPerPage = 15;

/** Of one stream of a PDF after inflation: an A4 page scanned in colour at 600 dpi is 104 MB. */
export const limitPdfStreamBytes = 128 * 1024 * 1024;

/** Of all its streams together. */
export const limitPdfBytes = 400 * 1024 * 1024;
