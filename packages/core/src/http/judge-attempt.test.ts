import { describe, expect, it } from "vitest";
import { judgeAttempt, type Attempt } from "./judge-attempt.ts";
import { parseText } from "./read-json.ts";

const answered = (status: number, text: string, retryAfterMs?: number): Attempt => ({
  kind: "answered",
  status,
  body: parseText(text),
  retryAfterMs,
});

// One row for each body that was seen; bodies as reported by public clients of the queue, 2026-04 to 2026-09.
const rows: readonly {
  readonly what: string;
  readonly attempt: Attempt;
  readonly read: string;
  readonly submit: string;
  readonly code?: string;
  readonly message?: string;
  readonly requestId?: string;
}[] = [
  {
    what: "a record",
    attempt: answered(200, `{"request_id":"r-1","status":"queued"}`),
    read: "accept",
    submit: "accept",
  },
  {
    what: "a record encoded twice",
    attempt: answered(200, JSON.stringify(`{"request_id":"r-1","status":"queued"}`)),
    read: "accept",
    submit: "accept",
  },
  {
    what: "success with an empty body",
    attempt: answered(200, ""),
    read: "repeat",
    submit: "uncertain",
    code: "API_MALFORMED_ANSWER",
    message: "HTTP 200: an empty answer",
  },
  {
    what: "success cut in the middle of its JSON",
    attempt: answered(200, `{"request_id":"r-1","sta`),
    read: "repeat",
    submit: "uncertain",
    code: "API_MALFORMED_ANSWER",
    message: "HTTP 200: an answer that is not JSON",
  },
  {
    what: "a login page instead of an answer",
    attempt: answered(200, "<!doctype html><title>Sign in</title>"),
    read: "repeat",
    submit: "uncertain",
    code: "API_MALFORMED_ANSWER",
    message: `HTTP 200: an HTML page, "Sign in"`,
  },
  {
    what: "a redirect, which is not followed",
    attempt: answered(302, ""),
    read: "give-up",
    submit: "uncertain",
    code: "API_MALFORMED_ANSWER",
    message: "HTTP 302: an empty answer",
  },
  {
    what: "wrong parameters, named in the text",
    attempt: answered(400, `{"error":"missing required parameters: prompt"}`),
    read: "give-up",
    submit: "give-up",
    code: "API_REFUSED",
    message: "HTTP 400: missing required parameters: prompt",
  },
  {
    what: "an upstream error with JSON inside its text",
    attempt: answered(
      400,
      JSON.stringify({
        error: `API request failed with status 400: {"error":{"code":1201,"message":"duration is invalid"}}`,
      }),
    ),
    read: "give-up",
    submit: "give-up",
    code: "API_REFUSED",
    message: "HTTP 400: API request failed with status 400: duration is invalid",
  },
  {
    what: "a synchronous model that refuses the prompt",
    attempt: answered(400, `{"error":"Generation rejected by the model","request_id":"r-9"}`),
    read: "give-up",
    submit: "give-up",
    code: "API_REFUSED",
    message: "HTTP 400: Generation rejected by the model",
    requestId: "r-9",
  },
  {
    what: "a conflict that names the request it is about",
    attempt: answered(409, `{"error":"already submitted","request_id":"r-7"}`),
    read: "give-up",
    submit: "uncertain",
    code: "API_REFUSED",
    message: "HTTP 409: already submitted",
    requestId: "r-7",
  },
  {
    what: "a limit that was met after the request was made",
    attempt: answered(429, `{"error":"slow down","request_id":"r-8"}`),
    read: "repeat",
    submit: "uncertain",
    code: "API_RATE_LIMITED",
    message: "HTTP 429: slow down",
    requestId: "r-8",
  },
  ...[
    `{"data":{"request_id":"r-8"}}`,
    `{"request":{"request_id":"r-8"}}`,
    `{"error":{"message":"slow down","request_id":"r-8"}}`,
    `{"error":"{\\"message\\":\\"slow down\\",\\"request_id\\":\\"r-8\\"}"}`,
    `[{"request_id":"r-8"}]`,
  ].map((text) => ({
    what: `a limit that names the request inside: ${text}`,
    attempt: answered(429, text),
    read: "repeat",
    submit: "uncertain",
    code: "API_RATE_LIMITED",
    requestId: "r-8",
  })),
  {
    what: "a conflict that names the request by a number",
    attempt: answered(409, `{"error":"already submitted","request_id":7}`),
    read: "give-up",
    submit: "uncertain",
    code: "API_REFUSED",
    requestId: "7",
  },
  {
    what: "a gateway that says that the call was cancelled",
    attempt: answered(499, ""),
    read: "repeat",
    submit: "uncertain",
    code: "API_NO_ANSWER",
  },
  {
    what: "an error object with a status",
    attempt: answered(400, `{"error":{"code":400,"message":"bad ratio","status":"INVALID_INPUT"}}`),
    read: "give-up",
    submit: "give-up",
    code: "API_REFUSED",
    message: "HTTP 400: bad ratio (INVALID_INPUT)",
  },
  {
    what: "a bad key",
    attempt: answered(401, `{"error":"Unauthorized"}`),
    read: "give-up",
    submit: "give-up",
    code: "API_UNAUTHORIZED",
    message: "HTTP 401: Unauthorized",
  },
  {
    what: "no credit",
    attempt: answered(402, `{"error":"Insufficient credits. Please top up."}`),
    read: "give-up",
    submit: "give-up",
    code: "API_OUT_OF_CREDIT",
    message: "HTTP 402: Insufficient credits. Please top up.",
  },
  {
    what: "a key without rights",
    attempt: answered(403, ""),
    read: "give-up",
    submit: "give-up",
    code: "API_FORBIDDEN",
    message: "HTTP 403: an empty answer",
  },
  {
    what: "an unknown model",
    attempt: answered(404, `{"error":"model kling-x does not exist"}`),
    read: "give-up",
    submit: "give-up",
    code: "API_NOT_FOUND",
    message: "HTTP 404: model kling-x does not exist",
  },
  {
    what: "a gateway that gave up waiting for the request",
    attempt: answered(408, ""),
    read: "repeat",
    submit: "uncertain",
    code: "API_NO_ANSWER",
  },
  {
    what: "an upstream that cannot process the input",
    attempt: answered(422, `{"error":"at least one reference is needed"}`),
    read: "give-up",
    submit: "give-up",
    code: "API_REFUSED",
    message: "HTTP 422: at least one reference is needed",
  },
  {
    what: "a rate limit",
    attempt: answered(429, `{"error":"rate limit exceeded"}`, 20_000),
    read: "repeat",
    submit: "repeat",
    code: "API_RATE_LIMITED",
    message: "HTTP 429: rate limit exceeded",
  },
  {
    what: "an upstream client error wrapped in a 500, which may leave a record behind",
    attempt: answered(500, `{"error":"Backend error (400)"}`),
    read: "repeat",
    submit: "uncertain",
    code: "API_UNAVAILABLE",
    message: "HTTP 500: Backend error (400)",
  },
  {
    what: "parameters without a price",
    attempt: answered(500, `{"error":"price not found"}`),
    read: "repeat",
    submit: "uncertain",
    code: "API_UNAVAILABLE",
  },
  {
    what: "a gateway's page",
    attempt: answered(502, "<html><head><title>502 Bad Gateway</title></head></html>"),
    read: "repeat",
    submit: "uncertain",
    code: "API_UNAVAILABLE",
    message: `HTTP 502: an HTML page, "502 Bad Gateway"`,
  },
  {
    what: "no capacity, with the id of a request",
    attempt: answered(
      503,
      `{"error":"Upstream capacity temporarily exhausted","request_id":"r-7"}`,
    ),
    read: "repeat",
    submit: "uncertain",
    code: "API_UNAVAILABLE",
    message: "HTTP 503: Upstream capacity temporarily exhausted",
    requestId: "r-7",
  },
  {
    what: "no connection",
    attempt: { kind: "never-sent", message: "connection refused" },
    read: "repeat",
    submit: "repeat",
    code: "API_UNREACHABLE",
  },
  {
    what: "a lost answer",
    attempt: { kind: "answer-lost", message: "other side closed" },
    read: "repeat",
    submit: "uncertain",
    code: "API_NO_ANSWER",
  },
  {
    what: "an answer past the size limit",
    attempt: { kind: "too-long", status: 200 },
    read: "give-up",
    submit: "uncertain",
    code: "API_ANSWER_TOO_LONG",
  },
];

describe("judgeAttempt", () => {
  it.each(rows)("$what: read → $read, submit → $submit", (row) => {
    const read = judgeAttempt(row.attempt, "read");
    const submit = judgeAttempt(row.attempt, "submit");
    expect(read.kind).toBe(row.read);
    expect(submit.kind).toBe(row.submit);
    if (submit.kind === "accept") return;
    const { code, message } = row;
    expect(submit.failure).toMatchObject(message === undefined ? { code } : { code, message });
    expect(submit.failure.requestId).toBe(row.requestId);
  });

  it("repeats a submit for 429 and for no other status", () => {
    const statuses = Array.from({ length: 400 }, (_, index) => 200 + index);
    const repeated = statuses.filter(
      (status) => judgeAttempt(answered(status, `{"error":"x"}`), "submit").kind === "repeat",
    );
    expect(repeated).toEqual([429]);
  });

  it.each([
    [500, "Backend error (400)", "input", "check the parameters"],
    [500, '{"error":{"error":{"message":"duration is invalid"}}}', "input", "check the parameters"],
    [400, "Generation rejected: content policy", "content", "change the prompt"],
  ])("says what the answer to a submit with %i means: %s", (status, error, kind, next) => {
    const verdict = judgeAttempt(answered(status, JSON.stringify({ error })), "submit");
    if (verdict.kind === "accept") throw new Error("accepted");
    expect(verdict.failure).toMatchObject({ kind });
    expect(verdict.failure.hint).toContain(next);
  });

  it("keeps what the API asked for as a wait", () => {
    const verdict = judgeAttempt(answered(429, "", 20_000), "submit");
    expect(verdict).toMatchObject({ failure: { retryAfterMs: 20_000 } });
  });
});
