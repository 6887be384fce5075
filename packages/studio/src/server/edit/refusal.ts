import type { Outcome } from "../../api/studio-request.ts";

/** Why something is not done. */
export type Refusal = Extract<Outcome, { readonly ok: false }>;

export function refuse(code: string, message: string, hint?: string): Refusal {
  return { ok: false, code, message, ...(hint === undefined ? {} : { hint }) };
}
