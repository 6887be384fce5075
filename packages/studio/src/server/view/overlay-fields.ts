import { overlayPositions } from "@storyreel/renderer/edit";
import { isPlainMap } from "@storyreel/renderer/kit";
import type { StudioField } from "../../api/studio-view.ts";

type Kind = Pick<StudioField, "kind" | "choices" | "minimum" | "maximum">;

const seconds: Kind = { kind: "number" };
const ofAll = [
  ["position", "Position", { kind: "choice", choices: overlayPositions }],
  ["from", "From, s", seconds],
  ["to", "To, s", seconds],
] as const;
const ofText = [
  ["text", "Text", { kind: "long_text" }],
  ...ofAll,
  ["size", "Size", { kind: "text" }],
  ["color", "Color", { kind: "text" }],
] as const;
const ofPicture = [
  ["image", "Picture file", { kind: "text" }],
  ...ofAll,
  ["width", "Width", { kind: "text" }],
  ["opacity", "Opacity", { kind: "number", minimum: 0, maximum: 1 }],
] as const;

/** Fields of every overlay in a list as it is written: `overlays.0.text`, `overlays.0.position`, … */
export function overlayFields(written: unknown, from: string): readonly StudioField[] {
  if (!Array.isArray(written)) return [];
  return written.flatMap((overlay: unknown, index) => {
    if (!isPlainMap(overlay)) return [];
    return (overlay["image"] === undefined ? ofText : ofPicture).map(([key, label, kind]) => {
      const value = overlay[key];
      return {
        name: `overlays.${index}.${key}`,
        label,
        from,
        ...kind,
        ...(typeof value === "string" || typeof value === "number" ? { value } : {}),
      };
    });
  });
}
