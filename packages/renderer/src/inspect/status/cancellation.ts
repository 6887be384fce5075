import { CodedError, type CancelOutcome, type Client } from "@storyreel/core";
import { formatUsd, type Usd } from "@storyreel/models";
import { counted } from "../../kit/format-amounts.ts";
import type { FilmCharge } from "../../workplace/workplace.ts";

/** The outcome of asking GMI to cancel a request. */
export type Cancellation = {
  readonly request: FilmCharge;
  /**
   * - `cancelled`: GMI says that it is cancelled
   * - `ended`: it had ended before; `state` says how
   * - `runs-on`: it was asked, and the request is still running
   * - `not-asked`: its id is not known, there is no key, or nobody confirmed
   * - `failed`: GMI could not be asked; `message` says why
   */
  readonly end: "cancelled" | "ended" | "runs-on" | "not-asked" | "failed";
  /** What GMI says of it now; `undefined`: nothing. */
  readonly state: string | undefined;
  readonly message: string | undefined;
};

/**
 * Asks GMI to cancel a request. The result says what is known afterward, but never that the request costs nothing, because GMI does not
 * say so.
 */
export async function cancelRequest(
  request: FilmCharge,
  client: Pick<Client, "cancel">,
): Promise<Cancellation & { readonly error?: CodedError }> {
  const { requestId } = request;
  if (requestId === undefined) {
    return { request, end: "not-asked", state: undefined, message: undefined };
  }
  try {
    return { request, ...endOf(await client.cancel(requestId)) };
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    return { request, end: "failed", state: undefined, message: error.message, error };
  }
}

function endOf({
  answer,
  record: { state },
}: CancelOutcome): Pick<Cancellation, "end" | "state" | "message"> {
  if (state === "cancelled") return { end: "cancelled", state, message: undefined };
  switch (answer) {
    case "already-ended":
      return { end: "ended", state, message: undefined };
    case "accepted":
      return isOver(state)
        ? { end: "ended", state, message: undefined }
        : {
            end: "runs-on",
            state,
            message: `GMI accepted the call, but the request is still ${state}`,
          };
    case "not-supported":
      return isOver(state)
        ? { end: "ended", state, message: undefined }
        : { end: "runs-on", state, message: "GMI does not have this call" };
  }
}

function isOver(state: CancelOutcome["record"]["state"]): boolean {
  return state === "succeeded" || state === "failed";
}

/** The outcome, in a few words. */
export function describeCancellation({ request, end, state, message }: Cancellation): string {
  switch (end) {
    case "cancelled":
      return "cancelled";
    case "ended":
      return `had already ${state ?? "ended"}`;
    case "runs-on":
      return `still running: ${message ?? state ?? "unknown"}`;
    case "not-asked":
      return request.requestId !== undefined
        ? "may be running"
        : "may be running: the answer to its submit was lost";
    case "failed":
      return `may be running: ${message ?? "GMI could not be asked"}`;
  }
}

/** What is known of the bill, and what is not. */
export function describeBill(all: readonly Cancellation[]): readonly string[] {
  const running = all.filter(mayRun);
  const cancelled = all.filter(({ end }) => end === "cancelled");
  return [
    ...(running.length === 0
      ? []
      : [`${counted(running.length, "request")} may keep running and cost ${sumOf(running)}.`]),
    ...(cancelled.length === 0
      ? []
      : [
          `${counted(cancelled.length, "cancelled request")} may still cost ${sumOf(cancelled)}: GMI does not say whether cancelled requests are charged.`,
        ]),
    ...(running.length + cancelled.length === 0
      ? []
      : [
          "Nothing was marked as free: the money stays reserved until a render sees how each request ended.",
        ]),
  ];
}

export function mayRun({ end }: Cancellation): boolean {
  return end !== "cancelled" && end !== "ended";
}

function sumOf(all: readonly Cancellation[]): string {
  const unknown = all.filter(({ request }) => request.usd === undefined).length;
  const gap = unknown === 0 ? "" : `, plus ${unknown} at an unknown price`;
  return `$${formatUsd(sumReserved(all))}${gap}`;
}

export function sumReserved(all: readonly Cancellation[]): Usd {
  return all.reduce((sum, { request }) => sum + (request.usd ?? 0n), 0n);
}
