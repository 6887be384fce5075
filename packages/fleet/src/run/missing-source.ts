import type { TakeResult } from "@storyreel/renderer/engine";
import { describeSource, type PlannedTake } from "@storyreel/renderer/plan";

/** Why a take cannot be sent: one that it needs something of has ended without it. */
export function missingSource(
  { pictures = [] }: PlannedTake,
  ended: readonly TakeResult[],
): { readonly reason: "picture"; readonly message: string } | undefined {
  for (const { source } of pictures) {
    if (source.kind !== "frame") continue;
    const result = ended.find(({ requestKey }) => requestKey === source.requestKey);
    if (result === undefined || result.state === "succeeded") continue;
    const became = result.state === "failed" ? "failed" : "is not finished";
    return { reason: "picture", message: `it needs ${describeSource(source)}, which ${became}` };
  }
  return undefined;
}
