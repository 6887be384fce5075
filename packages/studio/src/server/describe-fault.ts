import { CodedError } from "@storyreel/core/errors";
import type { Outcome } from "../api/studio-request.ts";

type Refusal = Extract<Outcome, { readonly ok: false }>;

/** `run`: what was sent by then is paid for. `look`: nothing was to be written. */
type During = "request" | "run" | "look";

const sent = "Requests already sent are recorded and not paid for twice.";

const full: { readonly [While in During]: string } = {
  request: "Not saved: the disk is full. Nothing was bought.",
  run: `The disk is full. ${sent}`,
  look: "The disk is full: the page may be out of date.",
};

/** What the page says about a thrown error. Anything but a coded error or a disk problem is a bug of ours. */
export function describeFault(error: unknown, during: During = "request"): Refusal {
  if (error instanceof CodedError) {
    const { message, hint } = error;
    const code = codes[String(error.code)] ?? String(error.code).toLowerCase().replaceAll("_", "-");
    const isUnsaved = code === "locked" && during === "request";
    return {
      ok: false,
      code,
      message: isUnsaved ? `Not saved: ${message}` : message,
      ...(hint === undefined ? {} : { hint }),
    };
  }
  const system = systemCode(error);
  if (system === "ENOSPC" || system === "EDQUOT") {
    return {
      ok: false,
      code: "disk-full",
      message: full[during],
      hint: "free up space, then try again",
    };
  }
  if (system !== undefined) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      code: "not-saved",
      message: during === "request" ? `Not saved: ${message}` : message,
    };
  }
  return {
    ok: false,
    code: "bug",
    message: `This is a bug in storyreel. ${during === "run" ? sent : "Nothing was bought."}`,
    hint: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

const codes: { readonly [code: string]: string } = { LEDGER_LOCKED: "locked" };

function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" && "syscall" in error ? error.code : undefined;
}
