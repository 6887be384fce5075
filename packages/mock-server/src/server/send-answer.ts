import type { ServerResponse } from "node:http";
import type { Answer } from "../api/answer.ts";
import { bodyBytes } from "../api/answer.ts";
import type { Fault } from "../recording/fault.ts";
import { holdConnection } from "./half-open.ts";
import type { MockClock } from "../replay/mock-clock.ts";

/** Sends an answer, with its fault. Delays are measured by the session's clock. */
export function sendAnswer(response: ServerResponse, answer: Answer, clock?: MockClock): void {
  // A session with a fixed time must send the same bytes in every run.
  if (clock?.isFixed === true) response.sendDate = false;
  const { fault } = answer;
  if (fault === undefined) {
    sendWhole(response, answer);
    return;
  }
  holdConnection(response);
  switch (fault.kind) {
    case "answer":
    case "cut":
    case "ignore-range":
      sendWhole(response, answer);
      return;
    case "reset":
    case "close":
      sendBroken(response, answer, fault);
      return;
    case "delay": {
      const cancel = wait(clock, fault.milliseconds, () => sendWhole(response, answer));
      response.once("close", cancel);
      return;
    }
    case "drip":
      sendSlowly(response, answer, { fault, clock });
      return;
    case "garbage":
      response.socket?.end("\u0000\u0001 this is not HTTP\r\n\r\n");
      return;
    case "never":
      return;
  }
}

function wait(
  clock: MockClock | undefined,
  milliseconds: number,
  callback: () => void,
): () => void {
  if (clock !== undefined) return clock.after(milliseconds, callback);
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}

function sendHead(response: ServerResponse, answer: Answer, sizeBytes: number): void {
  // Node writes a list of names and values as it is, but has to walk through an object.
  // A 304 has no body, and a length would be that of the file.
  const head: (string | number)[] = answer.status === 304 ? [] : ["content-length", sizeBytes];
  for (const name in answer.headers) head.push(name, answer.headers[name] ?? "");
  response.writeHead(answer.status, head);
}

function sendWhole(response: ServerResponse, answer: Answer): void {
  const { body } = answer;
  const sizeBytes = typeof body === "string" ? Buffer.byteLength(body) : body.length;
  sendHead(response, answer, sizeBytes);
  if (response.req.method === "HEAD") response.end();
  // As many bytes as characters means ASCII, which need not be encoded.
  else if (typeof body === "string" && sizeBytes === body.length) response.end(body, "latin1");
  else response.end(body);
}

function sendBroken(
  response: ServerResponse,
  answer: Answer,
  fault: Fault & { readonly kind: "reset" | "close" },
): void {
  const breakOff = (): void => {
    if (fault.kind === "reset") response.socket?.resetAndDestroy();
    else response.socket?.destroy();
  };
  if (fault.bytes === undefined) {
    breakOff();
    return;
  }
  const body = bodyBytes(answer);
  sendHead(response, answer, body.length);
  response.flushHeaders();
  response.write(body.subarray(0, fault.bytes), () => setImmediate(breakOff));
}

function sendSlowly(
  response: ServerResponse,
  answer: Answer,
  how: {
    readonly fault: Fault & { readonly kind: "drip" };
    readonly clock: MockClock | undefined;
  },
): void {
  const { fault, clock } = how;
  const body = bodyBytes(answer);
  sendHead(response, answer, body.length);
  response.flushHeaders();
  let sent = 0;
  let cancel = (): void => {};
  const next = (): void => {
    const end = Math.min(body.length, sent + fault.bytes);
    response.write(body.subarray(sent, end));
    sent = end;
    if (sent < body.length) cancel = wait(clock, fault.milliseconds, next);
    else response.end();
  };
  cancel = wait(clock, fault.milliseconds, next);
  response.once("close", () => cancel());
}
