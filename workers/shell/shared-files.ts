/**
 * A file that another app shares arrives as a form. It is held in memory until the page takes it, and never stored:
 * a CV must not lie on the disk in clear. Where the worker is stopped before, the person shares it again.
 */
export interface SharedFiles {
  isShare(request: Request): boolean;
  /** Keeps the file, and sends the browser to the screen that takes it. */
  receive(request: Request): Promise<Response>;
  /** Gives the file once. */
  take(): File | null;
}

/** The manifest of the app names it (public/manifest.webmanifest). */
export const sharePath = '/share';

export function createSharedFiles(): SharedFiles {
  let held: File | null = null;
  return {
    isShare: (request) => request.method === 'POST' && new URL(request.url).pathname === sharePath,
    async receive(request) {
      try {
        const entry = (await request.formData()).get('file');
        if (entry instanceof File) held = entry;
      } catch {
        // A form that cannot be read shares nothing; the screen opens without a file.
        held = null;
      }
      return Response.redirect(new URL('/#setup', request.url).href, 303);
    },
    take() {
      const file = held;
      held = null;
      return file;
    },
  };
}
