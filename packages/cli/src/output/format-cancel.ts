import { formatUsd } from "@storyreel/models";
import { alignColumns, formatInstant, printable } from "@storyreel/renderer/kit";
import { describeCancellation, type Cancellation } from "@storyreel/renderer/status";

/** A line for each request. */
export function formatCancellations(all: readonly Cancellation[]): string {
  const rows = all.map((one) => {
    const { requestId, shotId, take, modelId, submittedAtMs, usd } = one.request;
    return [
      requestId ?? "no answer",
      `${shotId} take ${take}`,
      modelId,
      submittedAtMs === undefined ? "" : formatInstant(submittedAtMs),
      usd === undefined ? "price unknown" : `$${formatUsd(usd)}`,
      describeCancellation(one),
    ];
  });
  return printable(`${alignColumns(rows).join("\n")}\n`);
}
