import type { PromptPart } from "./storyboard.ts";

/** What a prompt is composed from; only the action is required. */
export type PromptSource = {
  readonly shotSize: string | undefined;
  readonly cameraAngle: string | undefined;
  readonly cameraMovement: string | undefined;
  readonly location: NamedDescription | undefined;
  /** In the order of the shot's list. */
  readonly characters: readonly NamedDescription[];
  readonly action: string;
  readonly dialogue: string | undefined;
  readonly lighting: string | undefined;
  readonly look: string | undefined;
};

export type NamedDescription = { readonly name: string; readonly description: string };

/**
 * The parts of a composed prompt in the order in which they are sent: camera, location, characters, action,
 * dialogue, lighting, style. Models give the most weight to the start, so the framing comes first and the look last.
 */
export function composePrompt(source: PromptSource): readonly PromptPart[] {
  const parts: readonly (PromptPart | undefined)[] = [
    part("camera", describeCamera(source)),
    source.location && part(`location ${source.location.name}`, source.location.description),
    ...source.characters.map(({ name, description }) => part(`character ${name}`, description)),
    part("shot", source.action),
    source.dialogue === undefined
      ? undefined
      : part("dialogue", `Dialogue: "${source.dialogue.trim()}"`),
    part("lighting", source.lighting),
    part("style", source.look),
  ];
  return parts.filter((one) => one !== undefined);
}

/** The text that is sent: the parts as sentences. */
export function joinPrompt(parts: readonly PromptPart[]): string {
  return parts.map(({ text }) => text).join(" ");
}

function part(origin: string, text: string | undefined): PromptPart | undefined {
  const trimmed = text?.trim() ?? "";
  if (trimmed === "") return undefined;
  return { origin, text: /[.!?…。！？]["'”’]?$/u.test(trimmed) ? trimmed : `${trimmed}.` };
}

function describeCamera({
  shotSize,
  cameraAngle,
  cameraMovement,
}: PromptSource): string | undefined {
  const words = [
    shotSize && (SHOT_SIZES[shotSize] ?? shotSize),
    cameraAngle && (CAMERA_ANGLES[cameraAngle] ?? cameraAngle),
    cameraMovement && (CAMERA_MOVEMENTS[cameraMovement] ?? cameraMovement),
  ].filter((word) => word !== undefined && word !== "");
  if (words.length === 0) return undefined;
  const text = words.join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

type Words = { readonly [value: string]: string };

const SHOT_SIZES: Words = {
  EWS: "extreme wide shot",
  WS: "wide shot",
  FS: "full shot",
  MS: "medium shot",
  MCU: "medium close-up",
  CU: "close-up",
  ECU: "extreme close-up",
  INSERT: "insert shot of a detail",
  OTS: "over-the-shoulder shot",
  POV: "point-of-view shot",
};

const CAMERA_ANGLES: Words = {
  eye_level: "eye level",
  low: "low angle",
  high: "high angle",
  dutch: "dutch angle",
  overhead: "from directly overhead",
  birds_eye: "bird's-eye view",
  worms_eye: "worm's-eye view",
  ground_level: "ground level",
  shoulder_level: "shoulder level",
};

const CAMERA_MOVEMENTS: Words = {
  static: "static camera",
  pan_left: "the camera pans left",
  pan_right: "the camera pans right",
  whip_pan: "whip pan",
  tilt_up: "the camera tilts up",
  tilt_down: "the camera tilts down",
  dolly_in: "the camera dollies in",
  dolly_out: "the camera dollies out",
  dolly_zoom: "dolly zoom",
  truck_left: "the camera trucks left",
  truck_right: "the camera trucks right",
  pedestal_up: "the camera rises on a pedestal",
  pedestal_down: "the camera sinks on a pedestal",
  crane_up: "the camera cranes up",
  crane_down: "the camera cranes down",
  zoom_in: "the camera zooms in",
  zoom_out: "the camera zooms out",
  arc_left: "the camera arcs to the left",
  arc_right: "the camera arcs to the right",
  orbit: "the camera orbits the subject",
  tracking: "tracking shot",
  handheld: "handheld camera",
  steadicam: "smooth steadicam",
  rack_focus: "rack focus",
};

/** The words for the camera that a storyboard knows, by the key that they are written at. */
export const cameraWords: {
  readonly [Key in "shot_size" | "camera_angle" | "camera_movement"]: readonly string[];
} = {
  shot_size: Object.keys(SHOT_SIZES),
  camera_angle: Object.keys(CAMERA_ANGLES),
  camera_movement: Object.keys(CAMERA_MOVEMENTS),
};

/** The keys that a camera sentence was composed from: `Wide shot, low angle.` `undefined`: it is no such sentence. */
export function readCamera(
  sentence: string,
): { readonly [Key in keyof typeof cameraWords]?: string } | undefined {
  const text = sentence.replace(/\.$/, "");
  const words = [
    ["shot_size", SHOT_SIZES],
    ["camera_angle", CAMERA_ANGLES],
    ["camera_movement", CAMERA_MOVEMENTS],
  ] as const;
  let found: { readonly [Key in keyof typeof cameraWords]?: string } = {};
  let rest = text.charAt(0).toLowerCase() + text.slice(1);
  for (const [name, table] of words) {
    const key = Object.keys(table).find(
      (one) => rest === table[one] || rest.startsWith(`${table[one]}, `),
    );
    if (key === undefined) continue;
    found = { ...found, [name]: key };
    rest = rest.slice(table[key]?.length).replace(/^, /, "");
  }
  return rest === "" && Object.keys(found).length > 0 ? found : undefined;
}
