import type { Storyboard } from "@storyreel/renderer/storyboard";
import type { StudioField } from "../../api/studio-view.ts";
import type { Found, Layers } from "./field-layers.ts";
import { overlayFields } from "./overlay-fields.ts";
import { valueBelow } from "./place-in-board.ts";

type Shot = Storyboard["shots"][number];
type FieldWork = { readonly shot: Shot; readonly storyboard: Storyboard; readonly layers: Layers };

/** What shots have wherever their pictures come from, as far as it does something in this one. */
export function ownFields(
  at: (name: string) => Found,
  { shot, storyboard, layers }: FieldWork,
): readonly StudioField[] {
  const { source, takes } = shot;
  const isMoving = source.kind === "request" || source.kind === "clip";
  const timing: readonly StudioField[] = [
    { name: "speed", label: "Speed", kind: "number", ...at("speed"), minimum: 0.1, maximum: 10 },
    { name: "hold.first", label: "Hold first frame, s", kind: "number", ...at("hold.first") },
    { name: "hold.last", label: "Hold last frame, s", kind: "number", ...at("hold.last") },
  ];
  const overlays = layers.find(({ written }) => valueBelow(written, ["overlays"]) !== undefined);
  return [
    ...sourceFields(at, shot),
    ...madeFields(at),
    ...spokenFields(at, shot, storyboard),
    ...overlayFields(valueBelow(overlays?.written, ["overlays"]), overlays?.from ?? ""),
    ...(source.kind === "request" ? [takesField(at("takes"), takes)] : []),
    // A still lasts as long as it says.
    ...timing.filter(({ value, from }) => isMoving || (value !== undefined && from === "shot")),
    { name: "notes", label: "Notes", kind: "long_text", ...at("notes") },
  ];
}

/** What is said and how it is lit. Light, and dialogue without captions, are words of a composed prompt. */
function spokenFields(
  at: (name: string) => Found,
  { source, narration }: Shot,
  { captions }: Storyboard,
): readonly StudioField[] {
  const isComposed =
    source.kind === "request" &&
    at("prompt").value === undefined &&
    at("action").value !== undefined;
  const isCaption = captions?.source === "dialogue";
  // A character whose narration has no text says the dialogue.
  const isSpoken = narration !== undefined && at("narration.text").value === undefined;
  const label = isCaption && !isComposed ? "Dialogue, for captions" : "Dialogue";
  const light: StudioField = { name: "lighting", label: "Light", kind: "text", ...at("lighting") };
  const dialogue: StudioField = { name: "dialogue", label, kind: "text", ...at("dialogue") };
  const isOwn = ({ value, from }: StudioField): boolean => value !== undefined && from === "shot";
  return [
    ...(isComposed || isOwn(light) ? [light] : []),
    ...(isComposed || isCaption || isSpoken || isOwn(dialogue) ? [dialogue] : []),
    { name: "narration.text", label: "Narration", kind: "text", ...at("narration.text") },
  ];
}

/** Of the shot's own still or card. */
function sourceFields(at: (name: string) => Found, { source }: Shot): readonly StudioField[] {
  switch (source.kind) {
    case "request":
    case "clip":
      return [];
    case "still":
      return [lengthField(at("still.duration"), "still.duration")];
    case "card":
      return [...cardFields(at), lengthField(at("card.duration"), "card.duration")];
  }
}

function lengthField(found: Found, name: string): StudioField {
  return { name, label: "Length, s", kind: "number", ...found };
}

/** One, unless something else is written: no model has a number of its own. */
function takesField({ value, from }: Found, takes: number): StudioField {
  return {
    name: "takes",
    label: "Takes",
    kind: "number",
    value: takes,
    from: value === undefined ? "shot" : from,
    minimum: 1,
  };
}

/** Words that are written for pictures which models make. */
function madeFields(at: (name: string) => Found): readonly StudioField[] {
  const pictures = [
    ["still.generate.prompt", "Picture"],
    ["first_frame.generate.prompt", "First frame"],
    ["last_frame.generate.prompt", "Last frame"],
  ] as const;
  return pictures
    .map(([name, label]) => ({ name, label, kind: "long_text", ...at(name) }) as const)
    .filter(({ value, from }) => value !== undefined && from === "shot");
}

function cardFields(at: (name: string) => Found): readonly StudioField[] {
  return [
    { name: "card.text", label: "Title", kind: "long_text", ...at("card.text") },
    { name: "card.subtitle", label: "Subtitle", kind: "text", ...at("card.subtitle") },
  ];
}
