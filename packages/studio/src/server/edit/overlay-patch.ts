import type { JsonValue } from "@storyreel/models";
import { fieldPath, type BoardPatch } from "@storyreel/renderer/edit";
import { isPlainMap } from "@storyreel/renderer/kit";
import type { Storyboard } from "@storyreel/renderer/storyboard";
import type { BoardEdit } from "../../api/studio-request.ts";
import type { Board } from "../look-at-board.ts";
import { layersOf } from "./layers-of.ts";

type Shot = Storyboard["shots"][number];
type OverlayEdit = Extract<BoardEdit, { kind: "set" | "add-overlay" | "remove-overlay" }>;

/** A change of a shot's overlays. What a shot has from defaults becomes a list of its own with the first change. */
export function overlayPatch(edit: OverlayEdit, shot: Shot, board: Board): BoardPatch {
  const { own, inherited } = layersOf(shot, "overlays", board);
  const shared: readonly JsonValue[] | undefined =
    own === undefined && Array.isArray(inherited) ? inherited : undefined;
  const { id: shotId } = shot;
  const write = (value: JsonValue) => ({ kind: "set", shotId, field: "overlays", value }) as const;
  switch (edit.kind) {
    case "add-overlay": {
      const value = { text: edit.text };
      return shared === undefined
        ? { kind: "add-item", shotId, field: "overlays", value }
        : write([...shared, value]);
    }
    case "remove-overlay":
      return shared === undefined
        ? { kind: "remove-item", shotId, field: "overlays", index: edit.index }
        : write(shared.toSpliced(edit.index, 1));
    case "set": {
      const { field, value } = edit;
      const [, index, key] = fieldPath(field);
      if (shared === undefined) return { kind: "set", shotId, field, value };
      return write(
        shared.map((one, at) => (at === index ? withKey(one, String(key), value) : one)),
      );
    }
  }
}

function withKey(overlay: JsonValue, key: string, value: JsonValue): JsonValue {
  if (!isPlainMap(overlay)) return overlay;
  const { [key]: _, ...others } = overlay;
  return value === null ? others : { ...overlay, [key]: value };
}
