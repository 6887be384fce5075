import type { PatchRefusal } from "@storyreel/renderer/edit";
import type { Outcome } from "../../api/studio-request.ts";

/** Why something is not done. */
export type Refusal = Extract<Outcome, { readonly ok: false }>;

export function refuse(code: string, message: string, hint?: string): Refusal {
  return { ok: false, code, message, ...(hint === undefined ? {} : { hint }) };
}

/** A change that cannot be written, as a sentence. */
export function refusePatch({ refused, hint }: PatchRefusal): Refusal {
  return refuse("refused", `${refused.charAt(0).toUpperCase()}${refused.slice(1)}.`, hint);
}
