import type { MockServer } from "../src/index.ts";

export const model = "kling-3.0-turbo-t2v";

export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined when it is none. */
  readonly json: Readonly<Record<string, unknown>> | undefined;
};

/** Calls the server as any client would, with a key. */
export async function call(
  server: Pick<MockServer, "baseUrl">,
  path: string,
  init: RequestInit = {},
): Promise<Reply> {
  const response = await fetch(`${server.baseUrl}${path}`, {
    ...init,
    headers: {
      authorization: "Bearer test-key",
      ...(init.headers as Record<string, string> | undefined),
    },
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parse(text) };
}

export async function submit(
  server: Pick<MockServer, "baseUrl">,
  payload: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  return call(server, "/requests", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ model, payload }),
  });
}

export async function submitted(
  server: Pick<MockServer, "baseUrl">,
  payload: unknown = { prompt: "Rain", duration: "3" },
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  return String((await submit(server, payload, headers)).json?.["request_id"]);
}

export async function read(server: Pick<MockServer, "baseUrl">, requestId: string): Promise<Reply> {
  return call(server, `/requests/${requestId}`);
}

/** Reads until the request is final; gives every status on the way and the last record. */
export async function readToEnd(
  server: Pick<MockServer, "baseUrl">,
  requestId: string,
): Promise<{ readonly statuses: readonly unknown[]; readonly record: Reply["json"] }> {
  const statuses: unknown[] = [];
  for (let reads = 0; reads < 40; reads += 1) {
    const { json } = await read(server, requestId);
    statuses.push(json?.["status"]);
    if (["success", "failed", "cancelled"].includes(String(json?.["status"]))) {
      return { statuses, record: json };
    }
  }
  return { statuses, record: undefined };
}

/** Address of the result of a request, read to its end. */
export async function resultUrl(
  server: Pick<MockServer, "baseUrl">,
  requestId: string,
): Promise<string> {
  const { record } = await readToEnd(server, requestId);
  return /"url":"([^"]+)"/u.exec(JSON.stringify(record))?.[1] ?? "";
}

/** What a call threw, in words: the message and the code beneath it. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError" || error.name === "AbortError") return error.name;
  const { cause } = error;
  // The undici in Node 24 leaves out the code that it gave before.
  if (cause instanceof Error && cause.name === "HTTPParserError") {
    return `${error.message}: HPE_INVALID_CONSTANT`;
  }
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : "";
  return `${error.message}: ${String(code)}`;
}

function parse(text: string): Reply["json"] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
