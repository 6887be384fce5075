import type { BoardPatch } from "@storyreel/renderer/edit";
import { clipLength, clipTime, type ClipRate } from "../../api/clip-time.ts";
import { filmRate } from "../film-rate.ts";
import type { Board } from "../look-at-board.ts";

/** A change in words, for "undo" and for messages: `arrival-020: prompt changed`. Times are those of the page, at the rate of the film. */
export function describePatch(patch: BoardPatch, board: Board): string {
  switch (patch.kind) {
    case "set": {
      const { shotId, value } = patch;
      // `overlays.0.text` as people call it.
      const field = patch.field.replace(/s?\.\d+\./, " ").replaceAll(".", " ");
      if (field === "cut") return `${shotId}: whole clip`;
      if (field === "transition" && value === null) return `${shotId}: cut`;
      if (field === "enabled" && value === null) return `${shotId}: enabled`;
      if (field === "enabled") return `${shotId}: ${value === false ? "disabled" : "enabled"}`;
      if (value === null) return `${shotId}: ${field} removed`;
      if (typeof value === "object") return `${shotId}: ${field} changed`;
      return typeof value === "string" && (value.length > 20 || value.includes("\n"))
        ? `${shotId}: ${field} changed`
        : `${shotId}: ${field} ${value}`;
    }
    case "set-all":
      return `${patch.shotId}: ${patch.values.map(({ field }) => field).join(", ")} put back`;
    case "add-item":
      return `${patch.shotId}: ${patch.field.replace(/s$/, "")} added`;
    case "remove-item":
      return `${patch.shotId}: ${patch.field.replace(/s$/, "")} ${patch.index + 1} removed`;
    case "set-source":
      return `${patch.origin} changed`;
    case "set-scene":
      return `scene ${patch.sceneId}: ${patch.field} ${patch.value === null ? "removed" : "changed"}`;
    case "cut":
      return patch.cuts
        .map(({ shotId, cut }) => `${shotId}: ${describeCut(cut, { shotId, board })}`)
        .join("; ");
    case "transition": {
      const { type, durationSeconds } = patch.transition;
      const words = type.replaceAll("_", " ");
      const rate = filmRate(board);
      const length = describeLength(framesIn(durationSeconds, rate), rate);
      return `${patch.shotId}: ${type === "cut" ? words : `${words}, ${length}`}`;
    }
    case "add":
      return `${patch.id} added`;
    case "duplicate":
      return `${patch.id} added, a copy of ${patch.shotId}`;
    case "remove":
      return `${patch.shotId} removed`;
    case "move": {
      const { shotId, before, after } = patch;
      const place = before === undefined ? after && `after ${after}` : `before ${before}`;
      return `${shotId} moved ${place ?? "to the end"}`;
    }
    case "split":
      return `${patch.shotId} split, ${patch.id} added`;
  }
}

/** `00:06 to 04:18, 4.5 s (108 frames)` */
function describeCut(
  cut: { readonly inSeconds: number; readonly outSeconds?: number | undefined },
  { shotId, board }: { readonly shotId: string; readonly board: Board },
): string {
  const rate = filmRate(board);
  const start = framesIn(cut.inSeconds, rate);
  const clips = board.built.handover?.timeline.clips ?? [];
  const end =
    cut.outSeconds === undefined
      ? clips.find((clip) => clip.shotId === shotId)?.activeTake.availableFrames
      : framesIn(cut.outSeconds, rate);
  if (end === undefined) return `${clipTime(start, rate)} to the end`;
  const length = describeLength(end - start, rate);
  return `${clipTime(start, rate)} to ${clipTime(end, rate)}, ${length}`;
}

function describeLength(frames: number, rate: ClipRate): string {
  return `${clipLength(frames, rate)} (${frames} ${frames === 1 ? "frame" : "frames"})`;
}

function framesIn(seconds: number, { numerator, denominator }: ClipRate): number {
  return Math.round((seconds * numerator) / denominator);
}
