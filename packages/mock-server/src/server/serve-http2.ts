import type { Http2Server, Http2SecureServer, ServerHttp2Stream } from "node:http2";
import type { Answer } from "../api/answer.ts";
import { bodyBytes, errorAnswer } from "../api/answer.ts";
import type { MockRequest } from "../api/mock-request.ts";
import type { MockClock } from "../replay/mock-clock.ts";
import { answerCall, failedReply, type Receiving, type Reply } from "./answer-call.ts";
import { maxBodyBytes, tooLarge } from "./whole-request.ts";

/**
 * Answers calls over HTTP/2. Faults of the connection have their counterparts: `reset` resets the stream (RST_STREAM), `close` and
 * `garbage` end the connection, on which other calls may be waiting.
 */
export function serveHttp2(server: Http2Server | Http2SecureServer, to: Receiving): void {
  server.on("sessionError", () => {});
  server.on("stream", (stream, headers) => {
    stream.on("error", () => {});
    const parts: Uint8Array[] = [];
    let sizeBytes = 0;
    stream.on("data", (part: Uint8Array) => {
      sizeBytes += part.length;
      if (sizeBytes <= maxBodyBytes) parts.push(part);
    });
    stream.once("end", () => {
      const method = String(headers[":method"] ?? "GET");
      const call: MockRequest = {
        method,
        target: String(headers[":path"] ?? "/"),
        headers: { ...headers, host: headers[":authority"] ?? headers["host"] },
        body: Buffer.concat(parts),
      };
      if (sizeBytes > maxBodyBytes) {
        send(stream, method, { answer: errorAnswer(413, tooLarge) });
        return;
      }
      Promise.resolve()
        .then(() => answerCall(call, to))
        .then((reply) => send(stream, method, reply))
        .catch((error: unknown) => {
          if (stream.headersSent) stream.close(internalError);
          else send(stream, method, failedReply(error));
        });
    });
  });
}

function send(stream: ServerHttp2Stream, method: string, { answer, session }: Reply): void {
  if (stream.destroyed) return;
  const { fault } = answer;
  // Node sends none with these statuses, and a length without a body breaks the stream.
  const hasBody = ![204, 205, 304].includes(answer.status);
  const body = hasBody ? bodyBytes(answer) : new Uint8Array();
  const start = (): void => {
    const length = hasBody ? { "content-length": body.length } : {};
    // Node knows `sendDate`; its types do not. A session with a fixed time must send the same bytes in every run.
    const options = { endStream: false, sendDate: session?.clock.isFixed !== true };
    stream.respond({ ":status": answer.status, ...length, ...withoutHops(answer) }, options);
  };
  const whole = (): void => {
    if (stream.destroyed) return;
    start();
    stream.end(method === "HEAD" ? undefined : body);
  };
  const breakOff = (): void => {
    // `close` would end the body first, and a client that counts no bytes would take it for whole.
    if (fault?.kind === "reset") stream.destroy(new Error("reset by a fault"));
    else stream.session?.destroy();
  };
  switch (fault?.kind) {
    case undefined:
    case "answer":
    case "cut":
    case "ignore-range":
      whole();
      return;
    case "reset":
    case "close":
      if (fault.bytes === undefined) breakOff();
      else {
        start();
        stream.write(body.subarray(0, fault.bytes), () => setImmediate(breakOff));
      }
      return;
    case "delay":
      stream.once("close", wait(session?.clock, fault.milliseconds, whole));
      return;
    case "drip": {
      start();
      drip(stream, body, { ...fault, clock: session?.clock });
      return;
    }
    case "garbage":
      breakOff();
      return;
    case "never":
      return;
  }
}

const internalError = 2; // of RFC 9113, section 7

// Of RFC 9113, section 8.2.2. Node refuses to send them.
const hops = ["connection", "http2-settings", "keep-alive", "proxy-connection", "te", "upgrade"];

/** Headers that are about a connection of HTTP/1.1, which a recorded answer may have, are left out. */
function withoutHops({ headers }: Answer): Answer["headers"] {
  const kept = Object.entries(headers).filter(([name]) => !hops.includes(name.toLowerCase()));
  return Object.fromEntries(kept);
}

function drip(
  stream: ServerHttp2Stream,
  body: Uint8Array,
  how: {
    readonly bytes: number;
    readonly milliseconds: number;
    readonly clock: MockClock | undefined;
  },
): void {
  let sent = 0;
  let cancel = (): void => {};
  const next = (): void => {
    if (stream.destroyed) return;
    stream.write(body.subarray(sent, sent + how.bytes));
    sent += how.bytes;
    if (sent < body.length) cancel = wait(how.clock, how.milliseconds, next);
    else stream.end();
  };
  cancel = wait(how.clock, how.milliseconds, next);
  stream.once("close", () => cancel());
}

function wait(clock: MockClock | undefined, milliseconds: number, then: () => void): () => void {
  if (clock !== undefined) return clock.after(milliseconds, then);
  const timer = setTimeout(then, milliseconds);
  return () => clearTimeout(timer);
}
