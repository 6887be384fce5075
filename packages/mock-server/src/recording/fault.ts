import type { JsonValue } from "../catalogue/json.ts";

/**
 * What goes wrong with one answer. `bytes` counts from the start of the body; where it is absent, nothing of the
 * answer is sent. `answer` replaces the whole answer; `{{request_id}}` and `{{model}}` in its body are filled in.
 */
export type Fault =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers?: { readonly [name: string]: string };
      /** Body as JSON; else `text`; else empty. */
      readonly json?: JsonValue;
      readonly text?: string;
    }
  /** The connection is reset (RST): at once, or after some bytes of the body. */
  | { readonly kind: "reset"; readonly bytes?: number }
  /** The connection is closed (FIN): at once, or in the middle of the body. */
  | { readonly kind: "close"; readonly bytes?: number }
  /** The whole answer, later. */
  | { readonly kind: "delay"; readonly milliseconds: number }
  /** The whole answer, `bytes` at a time. */
  | { readonly kind: "drip"; readonly bytes: number; readonly milliseconds: number }
  /** Only the first bytes, with a length that agrees: malformed JSON, short media. */
  | { readonly kind: "cut"; readonly bytes: number }
  /** Something that is not HTTP. */
  | { readonly kind: "garbage" }
  /** No answer while the connection lives. */
  | { readonly kind: "never" }
  /** Media only: the whole file, though a part was asked for. */
  | { readonly kind: "ignore-range" };

/** A fault and the calls that it hits: `after` calls pass, then `calls` are hit, later ones pass again. */
export type FaultStep = {
  readonly fault: Fault;
  /** Default 0. */
  readonly after?: number;
  /** Default 1. */
  readonly calls?: number | "always";
  /** Submit only: whether the queue has the request all the same. Default: false for `answer`, true for others. */
  readonly accepted?: boolean;
};

/** The step that hits the nth call (from 0), the first in the list's order. */
export function stepFor(steps: readonly FaultStep[], call: number): FaultStep | undefined {
  return steps.find((step) => {
    const first = step.after ?? 0;
    const last = step.calls === "always" ? Number.POSITIVE_INFINITY : first + (step.calls ?? 1);
    return call >= first && call < last;
  });
}

/** Whether a submit that a fault hits still reaches the queue. */
export function isAccepted(step: FaultStep): boolean {
  return step.accepted ?? step.fault.kind !== "answer";
}
