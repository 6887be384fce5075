import type { IncomingMessage, ServerResponse } from "node:http";
import type { Fault } from "../recording/fault.ts";
import type { Answer } from "./answer.ts";

/** Puts an answer on the wire, with the fault that it is to suffer there. */
export function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
): void {
  const { fault } = answer;
  if (fault === undefined) {
    sendWhole(request, response, answer);
    return;
  }
  switch (fault.kind) {
    case "answer":
    case "cut":
    case "ignore-range":
      sendWhole(request, response, answer);
      return;
    case "reset":
    case "close":
      sendBroken(response, answer, fault);
      return;
    case "delay": {
      const timer = setTimeout(() => sendWhole(request, response, answer), fault.milliseconds);
      response.once("close", () => clearTimeout(timer));
      return;
    }
    case "drip":
      sendSlowly(response, answer, fault);
      return;
    case "garbage":
      response.socket?.end("\u0000\u0001 this is not HTTP\r\n\r\n");
      return;
    case "never":
      return;
  }
}

function sendHead(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { ...answer.headers, "content-length": answer.body.length });
}

function sendWhole(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  sendHead(response, answer);
  response.end(request.method === "HEAD" ? undefined : answer.body);
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
  sendHead(response, answer);
  response.flushHeaders();
  response.write(answer.body.subarray(0, fault.bytes), () => setImmediate(breakOff));
}

function sendSlowly(
  response: ServerResponse,
  answer: Answer,
  fault: Fault & { readonly kind: "drip" },
): void {
  sendHead(response, answer);
  let sent = 0;
  const timer = setInterval(() => {
    const next = Math.min(answer.body.length, sent + fault.bytes);
    response.write(answer.body.subarray(sent, next));
    sent = next;
    if (sent < answer.body.length) return;
    clearInterval(timer);
    response.end();
  }, fault.milliseconds);
  response.once("close", () => clearInterval(timer));
}
