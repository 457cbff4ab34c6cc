/**
 * Fetches files of the app's own server to their end, so that the service worker, or the browser where there is none,
 * keeps them: during an interview nothing is fetched any more. False when one could not be had.
 */
export async function fetchFiles(urls: readonly string[]): Promise<boolean> {
  try {
    const replies = await Promise.all(urls.map((url) => fetch(url)));
    await Promise.all(replies.map((reply) => reply.arrayBuffer()));
    return replies.every(({ ok }) => ok);
  } catch {
    return false;
  }
}
