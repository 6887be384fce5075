import type { JsonValue } from "@storyreel/models";
import type { FieldChange } from "../../plan/compare-requests.ts";
import type { PlannedShot } from "../../plan/render-plan.ts";

/** What is different in the use of a shot's clip: none of it is generated again. */
export function compareEdits(before: PlannedShot, after: PlannedShot): readonly FieldChange[] {
  const old = editOf(before);
  const now = editOf(after);
  return Object.keys(now)
    .map((field) => ({ field, before: old[field], after: now[field] }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

function editOf(planned: PlannedShot): { readonly [field: string]: JsonValue } {
  const { shot, takes, standsInFor, chosenTake } = planned;
  const chosen = takes.find(({ take }) => take === chosenTake);
  const { cut, transition, narration, markers } = shot;
  return {
    "cut.in": cut.inSeconds,
    "cut.out": cut.outSeconds ?? "end of clip",
    transition:
      transition.type === "cut" ? "cut" : `${transition.type} ${transition.durationSeconds} s`,
    "narration.text": narration?.text ?? "none",
    "narration.file": narration?.file ?? "none",
    markers: markers.map(({ atSeconds, name }) => `${name} at ${atSeconds} s`).join(", "),
    takes: (standsInFor ?? takes).length,
    // The first take is what the film uses when nobody has chosen: then it is no news that it is another clip.
    "chosen take":
      standsInFor === undefined ? chosenTake : `request ${chosen?.requestKey.slice(0, 12) ?? ""}`,
  };
}
