/** A request, independent of a socket. */
export type MockRequest = {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** Names in lower case. */
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  /** All headers, if `headers` has only those that most calls need. */
  readonly allHeaders?: () => { readonly [name: string]: string | string[] | undefined };
  readonly body: string | Uint8Array;
};

/** The value of a header; repeated ones are joined as HTTP allows. */
export function headerOf(request: MockRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === "object" ? value.join(", ") : value;
}

/** The same for a header that most calls do not need. */
export function anyHeaderOf(request: MockRequest, name: string): string | undefined {
  if (request.allHeaders === undefined) return headerOf(request, name);
  return headerOf({ ...request, headers: request.allHeaders() }, name);
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
