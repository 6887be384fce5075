import type { EditedTransition } from "./edited-cut.ts";
import { otioNamespace } from "../export/format-otio.ts";
import type { OtioNode } from "./otio-reader.ts";
import type { ClipReading } from "./clip-reading.ts";

const words = [
  "dissolve",
  "wipe",
  "fade_from_black",
  "fade_to_black",
  "fade_from_white",
  "fade_to_white",
] as const;

/** Reads a transition into the next clip; `undefined`, after a diagnostic, when storyboards have no such transition. */
export function parseOtioTransition(
  transition: OtioNode,
  isFirst: boolean,
  { report, times }: ClipReading,
): EditedTransition | undefined {
  const beforeFrames = times.frames(transition.map("in_offset")) ?? 0;
  const afterFrames = times.frames(transition.map("out_offset")) ?? 0;
  if (beforeFrames + afterFrames === 0) return undefined;
  const type = typeOf(transition, isFirst);
  const name = nameOf(transition);
  const { path } = transition;
  if (type !== undefined || name === "") return { type, beforeFrames, afterFrames, path };
  report.error(transition.path, {
    code: "TIMELINE_TRANSITION",
    message: `a storyboard cannot have the transition "${name}"`,
    hint: "use a dissolve, or remove the transition in the edit suite",
  });
  return undefined;
}

function typeOf(transition: OtioNode, isFirst: boolean): EditedTransition["type"] | undefined {
  const ours = transition.map("metadata").map(otioNamespace).text("type");
  const known = words.find((word) => word === ours);
  if (known !== undefined) return known;
  if (transition.text("transition_type") === "SMPTE_Dissolve") {
    return isFirst ? "fade_from_black" : "dissolve";
  }
  const name = nameOf(transition).toLowerCase();
  return /wipe/.test(name) ? "wipe" : /dissolve/.test(name) ? "dissolve" : undefined;
}

/** DaVinci Resolve names the effect of a transition in its metadata. */
function nameOf(transition: OtioNode): string {
  const effect = transition.map("metadata").map("Resolve_OTIO").map("Effects");
  return (transition.text("name") || effect.text("Effect Name") || "").trim();
}
