import type { IncomingMessage } from "node:http";

// 64 MiB: a payload may carry pictures as base64.
const maxBodyBytes = 64 * 1024 * 1024;

/** Gives the whole body; undefined when it is too large. It is read to its end in any case. */
export function readBody(
  request: IncomingMessage,
  use: (body: Uint8Array | undefined) => void,
): void {
  const expectedBytes = Number(request.headers["content-length"]);
  let parts: Uint8Array[] = [];
  let size = 0;
  const finish = (): void => {
    const [first] = parts;
    if (size > maxBodyBytes) use(undefined);
    else use(parts.length === 1 && first !== undefined ? first : Buffer.concat(parts));
  };
  request.on("data", (part: Uint8Array) => {
    size += part.length;
    if (size <= maxBodyBytes) parts.push(part);
    else parts = [];
    if (size === expectedBytes) finish();
  });
  // Most bodies say their length and come in one piece: they are used as soon as they are there.
  if (!(expectedBytes > 0)) request.on("end", finish);
}

/** Whether a request says that a body comes: one that says nothing has none. */
export function hasBody(request: IncomingMessage): boolean {
  const { headers } = request;
  return headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
}
