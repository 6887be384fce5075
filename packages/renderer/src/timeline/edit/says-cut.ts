import { isPlainMap, type PlainMap } from "../../kit/json.ts";
import type { BoardPatch } from "./board-patch.ts";

/** Whether a shot, as it is written, says what a change of its cut or of its transition is to make of it. */
export function saysCut(
  { before, after: shot }: { readonly before: unknown; readonly after: unknown },
  shotId: string,
  patch: BoardPatch,
): boolean {
  if (!isPlainMap(shot) || !isPlainMap(before)) return false;
  const isKnown = [...cutKeys].every(([name, keys]) => {
    const old = mapAt(before, name);
    return Object.keys(mapAt(shot, name)).every((key) => keys.includes(key) || key in old);
  });
  if (!isKnown) return false;
  if (patch.kind === "transition") {
    const { type, durationSeconds } = patch.transition;
    const now = mapAt(shot, "transition");
    const isTimed = type === "cut" || now["duration"] === durationSeconds;
    return now["type"] === type && isTimed;
  }
  const cut = patch.kind === "cut" && patch.cuts.find((one) => one.shotId === shotId)?.cut;
  if (!cut) return true;
  const { inSeconds, outSeconds, moved } = cut;
  if ("clip" in shot) {
    const now = mapAt(shot, "clip");
    return moved.every((end) => {
      const seconds = end === "in" ? inSeconds : outSeconds;
      return seconds === undefined || now[end] === seconds;
    });
  }
  // Of a picture and a card, only the length is written.
  if ("still" in shot || "card" in shot) return true;
  const now = mapAt(shot, "cut");
  return moved.every((end) =>
    end === "in" ? (now["in"] ?? 0) === inSeconds : now["out"] === outSeconds,
  );
}

/** The keys that hold the cut of a shot, with what may be added there. */
export const cutKeys: ReadonlyMap<string, readonly string[]> = new Map([
  ["cut", ["in", "out"]],
  ["clip", ["in", "out"]],
  ["still", ["duration"]],
  ["card", ["duration"]],
  ["transition", ["type", "duration"]],
]);

function mapAt(shot: PlainMap, key: string): PlainMap {
  const value = shot[key];
  return isPlainMap(value) ? value : {};
}
