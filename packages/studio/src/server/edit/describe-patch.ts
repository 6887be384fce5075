import type { BoardPatch } from "@storyreel/renderer/edit";

/** A change in words, for "undo" and for messages: `arrival-020: prompt changed`. */
export function describePatch(patch: BoardPatch): string {
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
    case "move": {
      const { shotId, before, after } = patch;
      const place = before === undefined ? after && `after ${after}` : `before ${before}`;
      return `${shotId} moved ${place ?? "to the end"}`;
    }
    case "split":
      return `${patch.shotId} split, ${patch.id} added`;
  }
}

function endOf(seconds: number | undefined): string {
  return seconds === undefined ? "the end" : `${seconds} s`;
}
