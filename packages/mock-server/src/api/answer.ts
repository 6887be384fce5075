import type { JsonValue } from "../catalogue/json.ts";
import type { Fault } from "../recording/fault.ts";

/** What to send, decided without a socket. A fault says how the delivery goes wrong. */
export type Answer = {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  /** Text is sent as UTF-8. */
  readonly body: string | Uint8Array;
  readonly fault?: Fault | undefined;
};

const jsonHeaders = { "content-type": "application/json" } as const;

export function jsonAnswer(status: number, value: JsonValue, headers?: Answer["headers"]): Answer {
  return textAnswer(status, JSON.stringify(value), headers);
}

/** The same for a value that is JSON text already. */
export function textAnswer(status: number, text: string, headers?: Answer["headers"]): Answer {
  return {
    status,
    headers: headers === undefined ? jsonHeaders : { ...jsonHeaders, ...headers },
    body: text,
  };
}

/** The body as it is sent. */
export function bodyBytes({ body }: Answer): Uint8Array {
  return typeof body === "string" ? Buffer.from(body) : body;
}

/** An error in the form that clients of the queue see most often: `{"error": "…"}`. */
export function errorAnswer(status: number, message: string): Answer {
  return jsonAnswer(status, { error: message });
}

/** An error of the media host, which is a bucket of Google Cloud Storage. */
export function mediaErrorAnswer(status: number, code: string): Answer {
  return {
    status,
    headers: { "content-type": "application/xml; charset=UTF-8" },
    body: `<?xml version='1.0' encoding='UTF-8'?><Error><Code>${code}</Code></Error>`,
  };
}

/** Says that the mock does not know what to answer. Its status and header keep it from being mistaken for an API answer. */
export function unmatchedAnswer(
  message: string,
  nearest: readonly string[],
  more: { readonly [key: string]: JsonValue } = {},
): Answer {
  return jsonAnswer(501, { error: message, nearest, ...more }, { "x-mock-unmatched": "1" });
}
