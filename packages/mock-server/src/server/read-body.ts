import type { IncomingMessage } from "node:http";

// 64 MiB: a payload may carry pictures as base64.
const maxBodyBytes = 64 * 1024 * 1024;

/** Gives the whole body; undefined when it is too large. It is read to its end in any case. */
export function readBody(
  request: IncomingMessage,
  use: (body: Uint8Array | undefined) => void,
): void {
  // A small body comes in one packet with its head, and is there once the parser has done with that packet: taken at
  // once it costs a third of what the events of a stream cost.
  process.nextTick(() => {
    const whole: unknown = request.complete ? request.read() : null;
    if (whole instanceof Uint8Array) use(whole);
    else collectBody(request, use);
  });
}

function collectBody(request: IncomingMessage, use: (body: Uint8Array | undefined) => void): void {
  let parts: Uint8Array[] = [];
  let size = 0;
  request.on("data", (part: Uint8Array) => {
    size += part.length;
    if (size <= maxBodyBytes) parts.push(part);
    else parts = [];
  });
  request.on("end", () => {
    use(size > maxBodyBytes ? undefined : Buffer.concat(parts));
  });
}

/** Whether a request says that a body comes: one that says nothing has none. */
export function hasBody(request: IncomingMessage): boolean {
  const { headers } = request;
  return headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
}
