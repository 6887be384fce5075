import type { ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { errorAnswer } from "../api/answer.ts";
import { notProxy } from "./answer-call.ts";
import { whenFree } from "./half-open.ts";
import { sendAnswer } from "./send-answer.ts";

const statuses: { readonly [code: string]: string } = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  HPE_CHUNK_EXTENSIONS_OVERFLOW: "413 Payload Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

// 2 s: on loopback, a client has read the answer long before.
const lingerMs = 2000;

/**
 * Answers bytes that are no request. Node's own handler closes the connection at once; if the client is still sending, the system
 * then resets it, and the answer is lost. Here the rest is read until the client ends, or for a short time.
 */
export function answerUnreadable(error: Error & { readonly code?: string }, socket: Duplex): void {
  if (error.code === "ECONNRESET" || socket.destroyed) {
    socket.destroy();
    return;
  }
  const status = statuses[error.code ?? ""] ?? "400 Bad Request";
  whenFree(socket, () => {
    if (socket.writableEnded) return; // what follows the bytes that were answered already
    endWith(socket, { status, message: `not a request in HTTP/1.1: ${error.message}` });
  });
}

/** `CONNECT` is how clients ask a proxy for a tunnel. Without an answer they would wait, or report a reset. */
export function refuseTunnel(_request: unknown, socket: Duplex): void {
  endWith(socket, {
    status: "501 Not Implemented",
    message: notProxy,
  });
}

/** `Expect` has one meaning (RFC 9110, section 10.1.1), which Node understands. Anything else gets here. */
export function refuseExpectation(_request: unknown, response: ServerResponse): void {
  const message = "the only value that the header Expect may have is 100-continue";
  sendAnswer(response, errorAnswer(417, message));
}

function endWith(
  socket: Duplex,
  { status, message }: { readonly status: string; readonly message: string },
): void {
  const body = JSON.stringify({ error: message });
  const head = [
    `HTTP/1.1 ${status}`,
    "content-type: application/json",
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
    ...(status.startsWith("501") ? ["x-mock-unmatched: 1"] : []),
  ];
  socket.on("error", () => {});
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
  socket.resume();
  socket.once("end", () => socket.destroy());
  const timer = setTimeout(() => socket.destroy(), lingerMs);
  socket.once("close", () => clearTimeout(timer));
}
