import type { Report } from "./diagnostic-list.ts";
import type { ResolvedShot } from "./resolve-shot.ts";

/** Reports a card that opens the film and asks for the last frame of the previous shot it. */
export function checkFirstCard(shots: readonly ResolvedShot[], report: Report): void {
  const first = shots.find(({ shot }) => shot.isEnabled && shot.makes === undefined);
  if (first === undefined) return;
  const { source, id } = first.shot;
  if (source.kind !== "card" || source.card.background.kind !== "previous") return;
  report({
    code: "STORYBOARD_CARD",
    path: [...first.path, "card", "background"],
    message: `card "${id}" opens the film, so there is no previous shot to show behind the text`,
    hint: "use a color, or { image: … }",
  });
}
