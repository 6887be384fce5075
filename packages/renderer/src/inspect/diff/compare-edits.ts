import type { JsonValue } from "@storyreel/models";
import type { FieldChange } from "../../plan/compare-requests.ts";
import type { PlannedShot } from "../../plan/render-plan.ts";
import { describeCard } from "../../storyboard/card.ts";
import { describeGrades } from "../../storyboard/describe-grades.ts";
import { describeOverlays } from "../../storyboard/describe-overlays.ts";
import { noRetime, type Retime } from "../../storyboard/retime.ts";
import type { Marker, Move, Shot } from "../../storyboard/storyboard.ts";
import { askedTakesOf, chosenTakeOf, unmadeChoiceOf } from "../../plan/takes-of-shot.ts";

/** What is different in how the film uses a shot's clip, which costs nothing. */
export function compareEdits(before: PlannedShot, after: PlannedShot): readonly FieldChange[] {
  const old = editOf(before);
  const now = editOf(after);
  return Object.keys(now)
    .map((field) => ({ field, before: old[field], after: now[field] }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
    .map((change) => (change.field === chosenField ? sayUnmade(change, after) : change));
}

const chosenField = "chosen take";

/** Said here, and not compared: that a take is made is no other choice. */
function sayUnmade(change: FieldChange, after: PlannedShot): FieldChange {
  if (unmadeChoiceOf(after) === undefined) return change;
  return { ...change, field: `${chosenField} (not generated yet)` };
}

function describeMarker({ atSeconds, name, comment, color = "green" }: Marker): string {
  const words = [
    ...(color === "green" ? [] : [color]),
    ...(comment === undefined ? [] : [comment]),
  ];
  return `${name} at ${atSeconds} s${words.length === 0 ? "" : ` (${words.join(", ")})`}`;
}

function editOfRetime(retime: Retime = noRetime): { readonly [field: string]: JsonValue } {
  const { speed, holdFirstSeconds, holdLastSeconds } = retime;
  return { speed, "hold.first": holdFirstSeconds, "hold.last": holdLastSeconds };
}

/** A request is compared field by field elsewhere. */
function describeSource({ source }: Shot): string {
  switch (source.kind) {
    case "request":
      return "generated";
    case "clip":
      return source.name;
    case "still":
      return `${source.name}, ${source.seconds} s${describeMove(source.move)}`;
    case "card":
      return `${describeCard(source.card)}, ${source.seconds} s`;
  }
}

function describeMove(move: Move | undefined): string {
  if (move === undefined) return "";
  const [from, to] = [move.from, move.to].map(({ x, y, zoom }) => `[${x}, ${y}, ${zoom}]`);
  return `, ${from} to ${to} ${move.ease}`;
}

function editOf(planned: PlannedShot): { readonly [field: string]: JsonValue } {
  const { shot, standsInFor, chosenTake } = planned;
  const { cut, transition, grades = [], focus, narration, markers, hasCaptions } = shot;
  const { leadSeconds = 0, lagSeconds = 0 } = shot.sound ?? {};
  return {
    source: describeSource(shot),
    "cut.in": cut.inSeconds,
    "cut.out": cut.outSeconds ?? "end of clip",
    ...editOfRetime(shot.retime),
    transition:
      transition.type === "cut" ? "cut" : `${transition.type} ${transition.durationSeconds} s`,
    focus: focus === undefined ? "none" : `${focus.x}, ${focus.y}`,
    grade: describeGrades(grades) ?? "none",
    overlays: describeOverlays(shot.overlays).join(", then ") || "none",
    "narration.text": narration?.text ?? "none",
    "narration.file": narration?.file ?? "none",
    "narration.offset": narration?.offsetSeconds ?? 0,
    gain_db: shot.gainDb ?? 0,
    "sound.lead": leadSeconds,
    "sound.lag": lagSeconds,
    dialogue: shot.dialogue ?? "none",
    markers: markers.map(describeMarker).join(", "),
    captions: hasCaptions ?? true,
    takes: askedTakesOf(planned).length,
    // A number, so that a new clip of the first take is not reported as another choice.
    [chosenField]:
      standsInFor === undefined
        ? chosenTake
        : `request ${chosenTakeOf(planned)?.requestKey.slice(0, 12) ?? ""}`,
  };
}
