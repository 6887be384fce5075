/**
 * The address of a request queue, without a slash at its end. An origin alone, as the pages of GMI's models name it, gets the
 * path of the queue; any other address is complete.
 *
 * @param known the full address of the queue at its provider.
 */
export function queueAddress(given: string, known: string): string {
  const { origin, pathname } = new URL(given);
  const path = pathname.replace(/\/+$/, "");
  return origin + (path === "" ? new URL(known).pathname : path);
}
