import type { IncomingMessage } from "node:http";

// 64 MiB: a payload may carry pictures as base64.
const maxBodyBytes = 64 * 1024 * 1024;

/** The whole body as text; undefined when it is too large. It is read to its end in any case. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size <= maxBodyBytes) parts.push(part);
  }
  return size > maxBodyBytes ? undefined : Buffer.concat(parts).toString("utf8");
}
