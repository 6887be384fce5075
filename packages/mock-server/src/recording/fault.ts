import type { JsonValue } from "../catalogue/json.ts";

/**
 * What goes wrong with one answer. `bytes` counts from the start of the body; without it, nothing is sent. `answer` replaces
 * the whole answer; `{{request_id}}` and `{{model}}` in its body are filled in.
 */
export type Fault =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers?: { readonly [name: string]: string };
      /** The body as JSON. Without it the body is `text`, or empty. */
      readonly json?: JsonValue;
      readonly text?: string;
    }
  /** The connection is reset (RST), at once or after some bytes of the body. */
  | { readonly kind: "reset"; readonly bytes?: number }
  /** The connection is closed (FIN), at once or after some bytes of the body. */
  | { readonly kind: "close"; readonly bytes?: number }
  /** The whole answer, later. */
  | { readonly kind: "delay"; readonly milliseconds: number }
  /** The whole answer, `bytes` at a time. */
  | { readonly kind: "drip"; readonly bytes: number; readonly milliseconds: number }
  /** Only the first bytes, with a matching content length: malformed JSON, short media. */
  | { readonly kind: "cut"; readonly bytes: number }
  /** Something that is not HTTP. */
  | { readonly kind: "garbage" }
  /** No answer, while the connection stays open. */
  | { readonly kind: "never" }
  /** Media only: the whole file instead of the requested range. */
  | { readonly kind: "ignore-range" };

/** A fault and the calls that it hits: the first `after` calls pass, the next `calls` are hit, and later ones pass again. */
export type FaultStep = {
  readonly fault: Fault;
  /** Default 0. */
  readonly after?: number;
  /** Default 1. */
  readonly calls?: number | "always";
  /** Submit only: whether the queue accepts the request anyway. Default: false for `answer`, true for other kinds. */
  readonly accepted?: boolean;
};

/** The first step in the list that hits the nth call (from 0). */
export function stepFor(steps: readonly FaultStep[], call: number): FaultStep | undefined {
  return steps.find((step) => {
    const first = step.after ?? 0;
    const last = step.calls === "always" ? Number.POSITIVE_INFINITY : first + (step.calls ?? 1);
    return call >= first && call < last;
  });
}

/** Whether the queue accepts a submit that is hit by this fault. */
export function isAccepted(step: FaultStep): boolean {
  return step.accepted ?? step.fault.kind !== "answer";
}
