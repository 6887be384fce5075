import type { Answer } from "../api/answer.ts";
import type { MockRequest } from "../api/mock-request.ts";
import { headerOf } from "../api/mock-request.ts";

// What clients of the API read besides the headers that every page may read.
const exposed =
  "accept-ranges, content-length, content-range, etag, location, retry-after, x-mock-unmatched";

/**
 * Lets pages of these origins (`*`: of any) read the answer to a call of the API, as browsers ask for it (CORS, in the Fetch standard).
 * Other pages get the same answer without the headers, so that the browser keeps it from them.
 */
export function allowOrigin(
  request: MockRequest,
  answer: Answer,
  allowed: readonly string[],
): Answer {
  const origin = headerOf(request, "origin");
  if (origin === undefined) return answer;
  const isAllowed = allowed.includes("*") || allowed.includes(origin);
  const own: Record<string, string> = { vary: "Origin" };
  if (isAllowed) {
    own["access-control-allow-origin"] = origin;
    own["access-control-expose-headers"] = exposed;
  }
  return { ...answer, headers: { ...answer.headers, ...own } };
}

/** The answer to the question that a browser asks before a call; `undefined` for any other call. */
export function answerPreflight(
  request: MockRequest,
  allowed: readonly string[],
): Answer | undefined {
  const method = headerOf(request, "access-control-request-method");
  if (request.method !== "OPTIONS" || method === undefined) return undefined;
  const none: Answer = { status: 204, headers: {}, body: "" };
  const answer = allowOrigin(request, none, allowed);
  if (answer.headers["access-control-allow-origin"] === undefined) return answer;
  const isPrivate = headerOf(request, "access-control-request-private-network") === "true";
  return {
    ...answer,
    headers: {
      ...answer.headers,
      "access-control-allow-methods": "GET, HEAD, POST, PUT",
      "access-control-allow-headers": headerOf(request, "access-control-request-headers") ?? "",
      "access-control-max-age": "600",
      ...(isPrivate ? { "access-control-allow-private-network": "true" } : {}),
    },
  };
}
