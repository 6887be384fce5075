import type { Answer } from "../api/answer.ts";
import { bodyBytes } from "../api/answer.ts";
import type { MockRequest } from "../api/mock-request.ts";
import type { MockClock } from "../replay/mock-clock.ts";

/** An answer, and the clock that measures its delays. */
export type Exchange = { readonly answer: Answer; readonly clock: MockClock };

export type Exchanger = (request: MockRequest) => Exchange | Promise<Exchange>;

/** How an answer arrives. */
export type Delivery =
  | { readonly kind: "whole"; readonly body: Uint8Array }
  /** The head and the first bytes arrive, then the connection breaks. */
  | { readonly kind: "broken"; readonly body: Uint8Array; readonly code: WireCode }
  | { readonly kind: "lost"; readonly code: WireCode };

/** The codes of Node's fetch for a broken connection. */
export type WireCode = "ECONNRESET" | "UND_ERR_SOCKET" | "HPE_INVALID_CONSTANT";

/** Waits for the delay of the fault and says how the answer arrives. A `never` ends only when the signal aborts. */
export async function deliver(
  { answer, clock }: Exchange,
  signal: AbortSignal | undefined,
): Promise<Delivery> {
  const { fault } = answer;
  const whole = (): Delivery => ({ kind: "whole", body: bodyBytes(answer) });
  if (fault === undefined) return whole();
  switch (fault.kind) {
    case "answer":
    case "cut":
    case "ignore-range":
      return whole();
    case "reset":
    case "close": {
      const code = fault.kind === "reset" ? "ECONNRESET" : "UND_ERR_SOCKET";
      if (fault.bytes === undefined) return { kind: "lost", code };
      return { kind: "broken", code, body: bodyBytes(answer).subarray(0, fault.bytes) };
    }
    case "delay":
      await wait(clock, fault.milliseconds, signal);
      return whole();
    case "drip": {
      const steps = Math.max(1, Math.ceil(bodyBytes(answer).length / fault.bytes));
      await wait(clock, fault.milliseconds * steps, signal);
      return whole();
    }
    case "garbage":
      return { kind: "lost", code: "HPE_INVALID_CONSTANT" };
    case "never":
      return waitForEver(signal);
  }
}

/** Keeps the process alive as an open connection does. Otherwise it would exit before the timer of the caller's signal. */
function waitForEver(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const connection = setInterval(() => {}, 2 ** 30);
    rejectOnAbort(signal, (reason) => {
      clearInterval(connection);
      reject(reason);
    });
  });
}

function wait(
  clock: MockClock,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(milliseconds, resolve);
    rejectOnAbort(signal, (reason) => {
      cancel();
      reject(reason);
    });
  });
}

function rejectOnAbort(signal: AbortSignal | undefined, reject: (reason: unknown) => void): void {
  if (signal?.aborted === true) reject(signal.reason);
  else signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
}
