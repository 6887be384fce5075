import type { StudioFraming } from "../../api/studio-view.ts";

export type ShotSize = "EWS" | "WS" | "FS" | "MS" | "MCU" | "CU" | "ECU" | "OTS" | "POV" | "INSERT";
export type Move =
  | "static"
  | "pan_left"
  | "pan_right"
  | "whip_pan"
  | "tilt_up"
  | "tilt_down"
  | "dolly_in"
  | "dolly_out"
  | "dolly_zoom"
  | "truck_left"
  | "truck_right"
  | "pedestal_up"
  | "pedestal_down"
  | "crane_up"
  | "crane_down"
  | "zoom_in"
  | "zoom_out"
  | "arc_left"
  | "arc_right"
  | "orbit"
  | "tracking"
  | "handheld"
  | "steadicam"
  | "rack_focus";
export type Angle = "eye" | "low" | "high" | "dutch" | "overhead" | "ground";

/** What the animatic can draw of a shot's framing. */
export type ReadFraming = {
  readonly size: ShotSize;
  readonly move: Move;
  readonly angle: Angle;
  /** Words that it cannot draw: it shows a static medium shot at eye level instead. */
  readonly unknown: readonly string[];
};

/** Reads the storyboard's own values and free words such as `slow push in`. */
export function readFraming({ size, movement, angle }: StudioFraming): ReadFraming {
  const readSize = find(sizes, size);
  const readMove = find(moves, movement);
  const readAngle = find(angles, angle);
  const unknown = [
    readSize === undefined ? size : undefined,
    readMove === undefined ? movement : undefined,
    readAngle === undefined ? angle : undefined,
  ];
  return {
    size: readSize ?? "MS",
    move: readMove ?? "static",
    angle: readAngle ?? "eye",
    unknown: unknown.flatMap((word) => (word === undefined || word.trim() === "" ? [] : [word])),
  };
}

/** `WS · dolly in`, as written in the storyboard. */
export function framingWords({ size, movement }: StudioFraming): string {
  return [size, movement]
    .filter((word) => word !== undefined && word !== "")
    .map((word) => String(word).replaceAll("_", " "))
    .join(" · ");
}

/** For people who do not see it: `wide shot, dolly in`. */
export function describeFraming(framing: StudioFraming): string {
  const { size, move } = readFraming(framing);
  return `${sizeWords[size]}, ${move.replaceAll("_", " ")}`;
}

const sizeWords: { readonly [Size in ShotSize]: string } = {
  EWS: "extreme wide shot",
  WS: "wide shot",
  FS: "full shot",
  MS: "medium shot",
  MCU: "medium close-up",
  CU: "close-up",
  ECU: "extreme close-up",
  OTS: "over the shoulder",
  POV: "point of view",
  INSERT: "insert",
};

function find<Value extends string>(
  words: readonly (readonly [RegExp, Value])[],
  written: string | undefined,
): Value | undefined {
  const plain = (written ?? "").toLowerCase().replaceAll(/[_-]+/gu, " ");
  return words.find(([pattern]) => pattern.test(plain))?.[1];
}

// The first that fits: the special ones come before those that they contain.
const sizes: readonly (readonly [RegExp, ShotSize])[] = [
  [/^ews$|^els$|extreme (?:wide|long)|establishing/u, "EWS"],
  [/^ecu$|^bcu$|^xcu$|extreme close/u, "ECU"],
  [/^mcu$|medium close/u, "MCU"],
  [/^fs$|^mws$|^mls$|full|medium (?:wide|long)|cowboy/u, "FS"],
  [/^ws$|^ls$|wide|long/u, "WS"],
  [/^ots$|over the shoulder/u, "OTS"],
  [/^pov$|point of view/u, "POV"],
  [/insert|detail|macro/u, "INSERT"],
  [/^cu$|close/u, "CU"],
  [/^ms$|medium|mid\b|two shot/u, "MS"],
];

const moves: readonly (readonly [RegExp, Move])[] = [
  [/dolly zoom|vertigo/u, "dolly_zoom"],
  [/whip/u, "whip_pan"],
  [/pan.*left/u, "pan_left"],
  [/pan/u, "pan_right"],
  [/tilt.*down/u, "tilt_down"],
  [/tilt/u, "tilt_up"],
  [/zoom.*out/u, "zoom_out"],
  [/zoom/u, "zoom_in"],
  [/(?:dolly|push|pull|move).*(?:out|back|away)/u, "dolly_out"],
  [/dolly|push|creep|move in/u, "dolly_in"],
  [/(?:truck|slide|track).*left/u, "truck_left"],
  [/(?:truck|slide|track).*right/u, "truck_right"],
  [/pedestal.*down/u, "pedestal_down"],
  [/pedestal/u, "pedestal_up"],
  [/(?:crane|jib|boom|drone).*down/u, "crane_down"],
  [/crane|jib|boom|drone|aerial/u, "crane_up"],
  [/arc.*left/u, "arc_left"],
  [/arc/u, "arc_right"],
  [/orbit|around/u, "orbit"],
  [/track|follow/u, "tracking"],
  [/hand ?held|shaky/u, "handheld"],
  [/steadi|gimbal|float/u, "steadicam"],
  [/rack|focus/u, "rack_focus"],
  [/static|still|locked|fixed|tripod/u, "static"],
];

const angles: readonly (readonly [RegExp, Angle])[] = [
  [/ground/u, "ground"],
  [/worm|low/u, "low"],
  [/overhead|bird|top/u, "overhead"],
  [/high/u, "high"],
  [/dutch|canted|tilted/u, "dutch"],
  [/eye|shoulder|neutral/u, "eye"],
];
