import { formatUsd, type Usd } from "@storyreel/models";
import { alignColumns, counted, formatInstant, printable } from "@storyreel/renderer/kit";
import type { FilmCharge } from "@storyreel/renderer/workplace";

/** What came of asking GMI to cancel a request. */
export type Cancellation = {
  readonly request: FilmCharge;
  /**
   * - `cancelled`: GMI says that it is cancelled
   * - `ended`: it had ended before; `state` says how
   * - `runs-on`: it was asked, and the request runs on
   * - `not-asked`: its id is not known, there is no key, or nobody confirmed
   * - `failed`: GMI could not be asked; `message` says why
   */
  readonly end: "cancelled" | "ended" | "runs-on" | "not-asked" | "failed";
  /** What GMI says of it now; `undefined`: nothing. */
  readonly state: string | undefined;
  readonly message: string | undefined;
};

/** A line for each request. */
export function formatCancellations(all: readonly Cancellation[]): string {
  const rows = all.map(({ request, end, state, message }) => [
    request.requestId ?? "no answer",
    `${request.shotId} take ${request.take}`,
    request.modelId,
    request.submittedAtMs === undefined ? "" : formatInstant(request.submittedAtMs),
    request.usd === undefined ? "price unknown" : `$${formatUsd(request.usd)}`,
    describeEnd(end, { state, message, isKnown: request.requestId !== undefined }),
  ]);
  return printable(`${alignColumns(rows).join("\n")}\n`);
}

function describeEnd(
  end: Cancellation["end"],
  {
    state,
    message,
    isKnown,
  }: {
    readonly state: string | undefined;
    readonly message: string | undefined;
    readonly isKnown: boolean;
  },
): string {
  switch (end) {
    case "cancelled":
      return "cancelled";
    case "ended":
      return `had ended: ${state ?? "unknown"}`;
    case "runs-on":
      return `runs on: ${message ?? state ?? "unknown"}`;
    case "not-asked":
      return isKnown ? "may be running" : "may be running: the answer to its submit was lost";
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
      : [`${counted(running.length, "request")} may run on and cost ${sumOf(running)}.`]),
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
