import { describeSource } from "../plan/describe-source.ts";
import type { PlannedPicture, PlannedTake } from "../plan/render-plan.ts";
import type { WaitReason } from "./run-result.ts";
import type { TakeEndings } from "./take-endings.ts";

/** Why a take cannot start in this run. */
export type MissingSource = {
  readonly reason: Extract<WaitReason, "picture" | "interrupted">;
  readonly message: string;
  readonly hint?: string;
};

/**
 * Waits until everything exists that the take needs of others: clips, pictures, ids. Holds no place at the API meanwhile: the source may need it.
 *
 * @returns `undefined` once they all exist.
 */
export async function waitForSources(
  take: PlannedTake,
  endings: TakeEndings,
): Promise<MissingSource | undefined> {
  for (const source of framesOf(take)) {
    const ended = await endings.wait(source.requestKey);
    if (ended?.state === "succeeded") continue;
    const reason = ended?.reason === "interrupted" ? "interrupted" : "picture";
    const became = ended?.state === "failed" ? "failed" : "is not finished";
    return {
      reason,
      message: `it needs ${describeSource(source)}, which ${became}`,
      hint: `nothing was submitted for it; it is generated once ${whenReady(source)}`,
    };
  }
  return undefined;
}

function whenReady({ frame, shotId }: FrameSource): string {
  if (frame === "whole") return "the picture is ready";
  return frame === "id" ? `"${shotId}" is ready` : `shot "${shotId}" has a clip`;
}

type FrameSource = Extract<PlannedPicture["source"], { kind: "frame" }>;

function framesOf({ pictures = [] }: PlannedTake): readonly FrameSource[] {
  return pictures.flatMap(({ source }) => (source.kind === "frame" ? [source] : []));
}
