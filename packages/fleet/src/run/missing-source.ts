import type { TakeResult } from "@storyreel/renderer/engine";
import type { PlannedTake } from "@storyreel/renderer/plan";

/** Why a take cannot be sent: one that it needs a frame of has ended without a clip. */
export function missingSource(
  { pictures = [] }: PlannedTake,
  ended: readonly TakeResult[],
): { readonly reason: "picture"; readonly message: string } | undefined {
  for (const { source } of pictures) {
    if (source.kind !== "frame") continue;
    const result = ended.find(({ requestKey }) => requestKey === source.requestKey);
    if (result === undefined || result.state === "succeeded") continue;
    const became = result.state === "failed" ? "failed" : "is not finished";
    const frame = `the ${source.frame} frame of shot "${source.shotId}"`;
    return { reason: "picture", message: `it needs ${frame}, which ${became}` };
  }
  return undefined;
}
