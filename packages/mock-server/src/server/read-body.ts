import type { IncomingMessage } from "node:http";
import type { MockRequest } from "../api/mock-request.ts";

// 64 MiB, because a payload may contain pictures as base64.
const maxBodyBytes = 64 * 1024 * 1024;

/**
 * Passes on the whole body, or undefined when it is too large. Always reads it to its end.
 *
 * @param expectedBytes what the headers say; `NaN`: nothing.
 */
export function readBody(
  request: IncomingMessage,
  expectedBytes: number,
  use: (body: Uint8Array | undefined) => void,
): void {
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
  // Most bodies state their length and arrive in one piece. They are used at once, without waiting for the end.
  if (!(expectedBytes > 0)) request.on("end", finish);
}

/** Whether the headers announce a body. */
export function hasBody(headers: MockRequest["headers"]): boolean {
  return headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
}
