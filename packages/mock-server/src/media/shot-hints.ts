/** What a storyboard says about a shot, for its slate: text as it is written there. Empty: nothing. */
export type ShotHints = {
  /** Name of the scene. Shots of a scene have the same colour. */
  readonly scene: string;
  /** Such as `CU`. */
  readonly size: string;
  /** Such as `low`. */
  readonly angle: string;
  /** Such as `dolly_in`. */
  readonly move: string;
};

/** Reads the header `x-storyreel-shot`: `scene=market&size=CU&angle=low&move=dolly_in`, encoded as a query is. */
export function readShotHints(header: string): ShotHints {
  const query = new URLSearchParams(header);
  const valueOf = (name: string): string => (query.get(name) ?? "").trim().slice(0, 200);
  return {
    scene: valueOf("scene"),
    size: valueOf("size"),
    angle: valueOf("angle"),
    move: valueOf("move"),
  };
}

/** For people, such as `Close-up, low angle, dolly in`. A word that is not known is shown as it is. */
export function describeShot({ size, angle, move }: ShotHints): string {
  const words = [
    sizeNames.get(size) ?? size,
    angleNames.get(angle) ?? angle.replaceAll("_", " "),
    moveNames.get(move) ?? move.replaceAll("_", " "),
  ].filter((word) => word !== "");
  const text = words.join(", ");
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const sizeNames: ReadonlyMap<string, string> = new Map([
  ["EWS", "extreme wide shot"],
  ["WS", "wide shot"],
  ["FS", "full shot"],
  ["MS", "medium shot"],
  ["MCU", "medium close-up"],
  ["CU", "close-up"],
  ["ECU", "extreme close-up"],
  ["INSERT", "insert"],
  ["OTS", "over the shoulder"],
  ["POV", "point of view"],
]);

const angleNames: ReadonlyMap<string, string> = new Map([
  ["eye_level", "eye level"],
  ["low", "low angle"],
  ["high", "high angle"],
  ["dutch", "dutch angle"],
  ["birds_eye", "bird's-eye view"],
  ["worms_eye", "worm's-eye view"],
]);

const moveNames: ReadonlyMap<string, string> = new Map([
  ["static", "static"],
  ["tracking", "tracking shot"],
]);
