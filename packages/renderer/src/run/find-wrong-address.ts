import { ApiError, UsageError, type Client } from "@storyreel/core";

/** Why the base URL cannot be the queue's; undefined if it can. Asks the API once for the whole run. */
export type FindWrongAddress = () => Promise<UsageError | undefined>;

/**
 * Asks for the list of requests, which exists wherever the queue does: a submit that gets a 404 may only name an unknown
 * model. Any other problem with the list says nothing about the address.
 */
export function createFindWrongAddress(
  client: Pick<Client, "list">,
  { origin, signal }: { readonly origin: string | undefined; readonly signal: AbortSignal },
): FindWrongAddress {
  const find = async (): Promise<UsageError | undefined> => {
    try {
      await client.list({ limit: 1 }, { signal });
      return undefined;
    } catch (error) {
      return wrongAddress(error, origin);
    }
  };
  let found: Promise<UsageError | undefined> | undefined;
  return () => (found ??= find());
}

/** What an error of the list says about the address. `origin` is the flag, variable or file that the base URL comes from. */
export function wrongAddress(error: unknown, origin: string | undefined): UsageError | undefined {
  if (!(error instanceof ApiError)) return undefined;
  const isNoList =
    error.code === "API_NOT_FOUND" || (error.code === "API_MALFORMED_ANSWER" && error.isHtml);
  if (!isNoList) return undefined;
  const address = error.url?.replace(/\/requests$/, "") ?? "";
  const place = origin === undefined ? address : `${address} (from ${origin})`;
  const message = `the base URL ${place} is not the address of the request queue: ${error.message}`;
  return new UsageError("USAGE_BASE_URL", message, {
    subject: origin ?? "baseUrl",
    hint: "use a URL like https://console.gmicloud.ai/api/v1/ie/requestqueue/apikey",
    cause: error,
  });
}

/** Whether a submit was answered in a way that a wrong address explains. */
export function isDoubtfulAddress({ code, status = 0, isHtml }: ApiError): boolean {
  // A gateway's page with 502 says that the queue is down, not that it is elsewhere.
  return (isHtml && status < 500) || code === "API_NOT_FOUND" || status === 405;
}
