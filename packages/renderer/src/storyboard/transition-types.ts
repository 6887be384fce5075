/** Transitions that show both shots at once and use the handles of their clips. Named after the way in which things move. */
export const blendTypes = [
  "dissolve",
  "wipe",
  "wipe_left",
  "wipe_right",
  "wipe_up",
  "wipe_down",
  "slide_left",
  "slide_right",
  "slide_up",
  "slide_down",
  "push_left",
  "push_right",
  "push_up",
  "push_down",
  "iris_open",
  "iris_close",
  "clock_wipe",
] as const;

export type BlendType = (typeof blendTypes)[number];

/** Transitions that need no handles. A dip fades to a colour before the cut, and from it after the cut. */
export const fadeTypes = [
  "fade_from_black",
  "fade_to_black",
  "fade_from_white",
  "fade_to_white",
  "dip_to_black",
  "dip_to_white",
] as const;

export type FadeType = (typeof fadeTypes)[number];

export function isBlend(type: string): type is BlendType {
  return (blendTypes as readonly string[]).includes(type);
}

/** What a fade does at its cut, and with which colour. */
export function describeFade(type: FadeType): {
  readonly kind: "fade_from" | "fade_to" | "dip";
  readonly colour: "black" | "white";
} {
  const colour = type.endsWith("white") ? "white" : "black";
  const kind = type.startsWith("dip")
    ? "dip"
    : type.startsWith("fade_to")
      ? "fade_to"
      : "fade_from";
  return { kind, colour };
}

/** The frames of a fade before and after its cut. */
export function splitFade(
  type: FadeType,
  frames: number,
): { readonly beforeFrames: number; readonly afterFrames: number } {
  switch (describeFade(type).kind) {
    case "fade_from":
      return { beforeFrames: 0, afterFrames: frames };
    case "fade_to":
      return { beforeFrames: frames, afterFrames: 0 };
    case "dip":
      return { beforeFrames: Math.floor(frames / 2), afterFrames: Math.ceil(frames / 2) };
  }
}
