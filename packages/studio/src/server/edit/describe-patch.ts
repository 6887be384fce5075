import type { BoardPatch } from "@storyreel/renderer/edit";

/** A change in words, for "undo" and for messages: `arrival-020: prompt changed`. */
export function describePatch(patch: BoardPatch): string {
  switch (patch.kind) {
    case "set": {
      const { shotId, field, value } = patch;
      if (field === "cut") return `${shotId}: whole clip`;
      if (field === "transition" && value === null) return `${shotId}: cut`;
      if (field === "enabled" && value === null) return `${shotId}: enabled`;
      if (field === "enabled") return `${shotId}: ${value === false ? "disabled" : "enabled"}`;
      if (value === null) return `${shotId}: ${field} taken away`;
      return typeof value === "string" && value.length > 20
        ? `${shotId}: ${field} changed`
        : `${shotId}: ${field} ${value}`;
    }
    case "set-source":
      return `${patch.origin} changed`;
    case "cut":
      return patch.cuts
        .map(({ shotId, cut }) => `${shotId}: ${cut.inSeconds} s to ${endOf(cut.outSeconds)}`)
        .join(", ");
    case "transition": {
      const { type, durationSeconds } = patch.transition;
      const words = type.replaceAll("_", " ");
      return `${patch.shotId}: ${type === "cut" ? words : `${words}, ${durationSeconds} s`}`;
    }
    case "add":
      return `${patch.id} added`;
    case "duplicate":
      return `${patch.id} added, a copy of ${patch.shotId}`;
    case "remove":
      return `${patch.shotId} removed`;
    case "move":
      return `${patch.shotId} moved ${patch.before === undefined ? "to the end" : `before ${patch.before}`}`;
    case "split":
      return `${patch.shotId} split, ${patch.id} added`;
  }
}

function endOf(seconds: number | undefined): string {
  return seconds === undefined ? "the end" : `${seconds} s`;
}
