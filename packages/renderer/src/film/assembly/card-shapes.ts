import type { Deliverable, Storyboard } from "../../storyboard/storyboard.ts";
import type { CardShape } from "../drawing/check-cards.ts";
import { planSize } from "./plan-size.ts";

/** The shapes of the films that a storyboard asks for, as far as they are known before its clips exist. */
export function shapesOf({ deliverables, shots }: Storyboard): readonly CardShape[] {
  const asked = shots.find(({ isEnabled, source }) => isEnabled && source.kind === "request");
  const ratio = asked?.roles.aspect_ratio;
  const [width = 16, height = 9] =
    typeof ratio === "string" && /^\d+:\d+$/.test(ratio) ? ratio.split(":").map(Number) : [];
  const shape = width > 0 && height > 0 ? width / height : 16 / 9;
  const clip = { widthPx: 1080 * Math.max(1, shape), heightPx: 1080 * Math.max(1, 1 / shape) };
  return deliverables
    .filter(({ codec }) => codec !== "audio")
    .map((deliverable) => ({ name: nameOf(deliverable), ...planSize(deliverable, clip) }));
}

export function nameOf({ id }: Pick<Deliverable, "id">): string {
  return `deliverable "${id}"`;
}
