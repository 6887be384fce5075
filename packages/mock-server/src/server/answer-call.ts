import { errorAnswer, unmatchedAnswer } from "../api/answer.ts";
import type { Answered, MockApi } from "../api/mock-api.ts";
import type { MockRequest } from "../api/mock-request.ts";
import { controlPath } from "../api/route.ts";

/** What decides the answers, whatever version of HTTP they are sent in. */
export type Receiving = {
  readonly api: MockApi;
  readonly allowedHosts: readonly string[];
  /** Origins whose pages may call the API. Absent: none. */
  readonly cors?: readonly string[] | undefined;
};

/** An answer, and the session whose clock measures its delays. */
export type Reply = Pick<Answered, "answer"> & Partial<Answered>;

/** Decides the answer to a call of the API or of the control routes. Most calls are answered at once. */
export function answerCall(call: MockRequest, to: Receiving): Reply | Promise<Reply> {
  if (!call.target.startsWith("/")) return answerAbsolute(call, to);
  if (call.target.includes(controlPath)) return control(call, to);
  return to.cors === undefined ? to.api.answer(call) : answerPage(call, to, to.cors);
}

/** A call whose target is a whole address (RFC 9112, section 3.2.2), as clients send it to proxies. */
async function answerAbsolute(call: MockRequest, to: Receiving): Promise<Reply> {
  const { readAbsolute } = await import("./refuse-foreign.ts");
  const read = readAbsolute(call, to.allowedHosts);
  if (read === undefined) return to.api.answer(call);
  return read === "foreign" ? { answer: unmatchedAnswer(notProxy, []) } : answerCall(read, to);
}

/** For clients that take the mock for a proxy. */
export const notProxy =
  "the mock server is not a proxy: set the client's base URL to the mock's baseUrl";

async function answerPage(
  call: MockRequest,
  { api }: Receiving,
  cors: readonly string[],
): Promise<Reply> {
  const { allowOrigin, answerPreflight } = await import("./cross-origin.ts");
  const preflight = answerPreflight(call, cors);
  if (preflight !== undefined) return { answer: preflight };
  const { answer, session } = await api.answer(call);
  return { answer: allowOrigin(call, answer, cors), session };
}

/** Handles a call whose path contains that of the control routes. It may still be a call of the API. */
async function control(call: MockRequest, { api, allowedHosts }: Receiving): Promise<Reply> {
  const { handleControl, isControl } = await import("../control/handle-control.ts");
  if (!isControl(call.target)) return api.answer(call);
  const { refuseForeign } = await import("./refuse-foreign.ts");
  const problem = refuseForeign(call.headers, allowedHosts);
  if (problem !== undefined) return { answer: errorAnswer(403, `mock server: ${problem}`) };
  return { answer: await handleControl(call, api) };
}

/** For an answer that could not be decided because of a fault of the mock. */
export function failedReply(error: unknown): Reply {
  const message = error instanceof Error ? error.message : String(error);
  return { answer: errorAnswer(500, `mock server: ${message}`) };
}
