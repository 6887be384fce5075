import { formatUsd } from "@storyreel/models";
import { sumReserved, type Cancellation } from "@storyreel/renderer/status";

/** @param holder the process that uses the state folder, if there is one. */
export function cancelToJson(all: readonly Cancellation[], holder: string | undefined): object {
  const open = all.filter(({ end }) => end !== "ended");
  return {
    type: "cancel",
    requests: all.map(({ request, end, state, message }) => ({
      requestId: request.requestId ?? null,
      shot: request.shotId,
      take: request.take,
      model: request.modelId,
      usd: request.usd === undefined ? null : formatUsd(request.usd),
      end,
      state: state ?? null,
      message: message ?? null,
    })),
    // Whether a cancelled request is charged is not published.
    mayCostUsd: formatUsd(sumReserved(open)),
    unknownPrice: open.filter(({ request }) => request.usd === undefined).length,
    holder: holder ?? null,
  };
}
