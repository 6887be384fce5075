import { CodedError } from "@storyreel/core/errors";
import type { Outcome } from "../api/studio-request.ts";

type Refusal = Extract<Outcome, { readonly ok: false }>;

/** What the page says about a thrown error. Anything but a coded error or a disk problem is a bug of ours. */
export function describeFault(error: unknown): Refusal {
  if (error instanceof CodedError) {
    const { message, hint } = error;
    const code = codes[String(error.code)] ?? String(error.code).toLowerCase().replaceAll("_", "-");
    return { ok: false, code, message, ...(hint === undefined ? {} : { hint }) };
  }
  const system = systemCode(error);
  if (system === "ENOSPC" || system === "EDQUOT") {
    return {
      ok: false,
      code: "disk-full",
      message: "Not saved: the disk is full. Nothing was bought.",
      hint: "make space, then try again",
    };
  }
  if (system !== undefined) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, code: "not-saved", message: `Not saved: ${message}` };
  }
  return {
    ok: false,
    code: "bug",
    message: "This is a bug in storyreel. Nothing was bought.",
    hint: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

const codes: { readonly [code: string]: string } = { LEDGER_LOCKED: "locked" };

function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" && "syscall" in error ? error.code : undefined;
}
