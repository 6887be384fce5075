import type { EditedTransition } from "./edited-cut.ts";
import { otioNamespace } from "../export/format-otio.ts";
import type { OtioNode } from "./otio-reader.ts";
import { blendTypes, fadeTypes } from "../../storyboard/transition-types.ts";
import type { ClipReading } from "./clip-reading.ts";

const words = [...blendTypes, ...fadeTypes] as const;

/** What edit suites call their effects, and our words for them. */
const suiteNames: readonly (readonly [RegExp, (typeof words)[number]])[] = [
  [/dip.*white/, "dip_to_white"],
  [/dip/, "dip_to_black"],
  [/clock|radial/, "clock_wipe"],
  [/iris|circle/, "iris_open"],
  [/push/, "push_left"],
  [/slide/, "slide_left"],
  [/wipe/, "wipe"],
  [/dissolve/, "dissolve"],
];

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
  const written = words.find((word) => word === name.replaceAll(" ", "_"));
  return written ?? suiteNames.find(([pattern]) => pattern.test(name))?.[1];
}

/** DaVinci Resolve names the effect of a transition in its metadata. */
function nameOf(transition: OtioNode): string {
  const effect = transition.map("metadata").map("Resolve_OTIO").map("Effects");
  return (transition.text("name") || effect.text("Effect Name") || "").trim();
}
