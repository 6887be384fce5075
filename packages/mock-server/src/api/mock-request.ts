/** A request, independent of a socket. */
export type MockRequest = {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** Names in lower case. */
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly body: string | Uint8Array;
};

/** The value of a header; repeated ones are joined as HTTP allows. */
export function headerOf(request: MockRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === "object" ? value.join(", ") : value;
}

/**
 * The value of a header that has words in it. Programs such as curl send what was typed, in UTF-8, and Node takes each byte for a
 * character of Latin-1.
 */
export function wordsOf(request: MockRequest, name: string): string | undefined {
  const value = headerOf(request, name);
  if (value === undefined || !/[\u0080-\u00ff]/u.test(value)) return value;
  // Latin-1 that is meant so is hardly ever UTF-8, and what was decoded already has other characters.
  if (/[^\0-\u00ff]/u.test(value)) return value;
  const text = Buffer.from(value, "latin1").toString("utf8");
  return text.includes("\ufffd") ? value : text;
}

export function bodyText({ body }: MockRequest): string {
  if (typeof body === "string") return body;
  if (Buffer.isBuffer(body)) return body.toString();
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("utf8");
}

/** The path, and the query without its question mark. */
export function splitTarget(target: string): { readonly path: string; readonly query: string } {
  const at = target.indexOf("?");
  return at === -1
    ? { path: target, query: "" }
    : { path: target.slice(0, at), query: target.slice(at + 1) };
}
