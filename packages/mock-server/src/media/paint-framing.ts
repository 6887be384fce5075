import type { Canvas } from "./canvas.ts";
import type { Contour, Point } from "./coverage.ts";
import { paintContours } from "./coverage.ts";
import { ellipse, oriented, ring, smoothShape, stroke } from "./shapes.ts";

/** How a shot is framed, in the words of a storyboard. Words that are not known are not drawn. */
export type Framing = {
  /** `EWS`, `WS`, `FS`, `MS`, `MCU`, `CU`, `ECU`, `INSERT`, `OTS` or `POV`. */
  readonly size: string;
  /** Such as `low`, `high`, `dutch`, `overhead`. */
  readonly angle: string;
};

/** Where the subject is, for what is drawn around it. */
export type Stage = {
  readonly canvas: Canvas;
  readonly center: Point;
  /** The shorter side, in pixels. */
  readonly sidePx: number;
};

/** The luma of what is drawn, dark to light. All are darker than the text by far. */
const near = 28;
const dark = 38;
const ground = 60;
const detail = 104;

/** Draws a silhouette as large as the size of the shot asks for, and where the horizon is. */
export function paintFraming(stage: Stage, { size, angle }: Framing): void {
  if (aboveAngles.has(angle) && size !== "ECU" && size !== "INSERT") {
    paintFromAbove(stage, size);
    return;
  }
  const body = bodies.get(size);
  if (body !== undefined) {
    if (size === "EWS" || size === "WS" || size === "FS" || size === "MS") {
      paintGround(stage, angle);
    }
    paintPerson(stage, { ...body, tilted: angle === "dutch", luma: dark });
  }
  if (size === "OTS") paintOverShoulder(stage);
  if (size === "POV") paintPointOfView(stage, angle);
  if (size === "ECU") paintEyes(stage);
  if (size === "INSERT") paintClock(stage);
}

const aboveAngles: ReadonlySet<string> = new Set(["overhead", "birds_eye"]);

type Body = {
  /** Of the whole person, as a multiple of the side. */
  readonly height: number;
  /** Where the lower edge of the picture cuts the person, and where their feet stand, as shares of person and picture. */
  readonly cut: number;
  readonly at: number;
};

const bodies: ReadonlyMap<string, Body> = new Map(
  Object.entries<Body>({
    EWS: { height: 0.15, cut: 1, at: 0.8 },
    WS: { height: 0.46, cut: 1, at: 0.88 },
    FS: { height: 0.8, cut: 1, at: 0.95 },
    MS: { height: 1.52, cut: 0.52, at: 1 },
    MCU: { height: 2.45, cut: 0.32, at: 1 },
    CU: { height: 4.1, cut: 0.2, at: 1 },
  }),
);

function paintPerson(
  stage: Stage,
  person: Body & { readonly tilted: boolean; readonly luma: number },
): void {
  const { canvas, center, sidePx } = stage;
  const scale = person.height * sidePx;
  const top = canvas.heightPx * person.at - person.cut * scale;
  const place = ([x, y]: readonly [number, number]): Point => {
    const at = { x: center.x + x * scale, y: top + y * scale };
    return person.tilted ? tilt(at, { x: center.x, y: canvas.heightPx / 2 }) : at;
  };
  paint(canvas, personShapes(place), person.luma);
}

// A turn of 12 degrees, as numbers, because no two machines need agree about a cosine.
const cosine = 0.9781;
const sine = 0.2079;

function tilt({ x, y }: Point, around: Point): Point {
  const [dx, dy] = [x - around.x, y - around.y];
  return { x: around.x + dx * cosine - dy * sine, y: around.y + dx * sine + dy * cosine };
}

/** A standing person from the front, one unit high: the right half, mirrored for the left one. */
function personShapes(place: (point: readonly [number, number]) => Point): readonly Contour[] {
  const both = (half: readonly (readonly [number, number])[]): Contour =>
    smoothShape([...half, ...half.map(([x, y]) => [-x, y] as const).toReversed()].map(place));
  return [both(headHalf), both(bodyHalf)];
}

const headHalf = [
  [0.001, -0.004],
  [0.026, -0.004],
  [0.046, 0.012],
  [0.05, 0.04],
  [0.048, 0.06],
  [0.053, 0.061],
  [0.052, 0.083],
  [0.045, 0.086],
  [0.041, 0.108],
  [0.022, 0.135],
  [0.001, 0.135],
] as const;

const bodyHalf = [
  [0.001, 0.1],
  [0.025, 0.1],
  [0.025, 0.14],
  [0.032, 0.158],
  [0.08, 0.166],
  [0.128, 0.182],
  [0.137, 0.24],
  [0.143, 0.34],
  [0.158, 0.42],
  [0.163, 0.5],
  [0.14, 0.515],
  [0.136, 0.44],
  [0.114, 0.34],
  [0.104, 0.25],
  [0.098, 0.26],
  [0.082, 0.36],
  [0.098, 0.46],
  [0.1, 0.58],
  [0.082, 0.72],
  [0.08, 0.8],
  [0.056, 0.94],
  [0.058, 0.965],
  [0.084, 0.992],
  [0.08, 1],
  [0.03, 1],
  [0.024, 0.94],
  [0.03, 0.8],
  [0.018, 0.62],
  [0.006, 0.53],
  [0.001, 0.53],
] as const;

/** Where the ground begins: low in the picture if the camera looks up, high if it looks down. */
function paintGround({ canvas, center }: Stage, angle: string): void {
  const y = canvas.heightPx * (horizons.get(angle) ?? 0.68);
  const edge = { right: canvas.columns * 16, bottom: canvas.rows * 16 };
  const wide = canvas.widthPx;
  const slope = angle === "dutch" ? sine / cosine : 0;
  const corners = [
    { x: 0, y: Math.round(y / 4) * 4 - center.x * slope },
    { x: wide + 16, y: Math.round(y / 4) * 4 + (wide - center.x) * slope },
    { x: wide + 16, y: edge.bottom },
    { x: 0, y: edge.bottom },
  ];
  paint(canvas, [corners], ground);
}

const horizons: ReadonlyMap<string, number> = new Map([
  ["low", 0.86],
  ["ground_level", 0.9],
  ["worms_eye", 0.94],
  ["high", 0.4],
]);

function paintFromAbove({ canvas, center, sidePx }: Stage, size: string): void {
  const unit = sidePx * (fromAbove.get(size) ?? 0.3);
  const at = { x: center.x, y: canvas.heightPx * 0.6 };
  const below = (x: number, y: number): Point => ({ x: at.x + x * unit, y: at.y + y * unit });
  // Shoulders, two feet below them, one of them forward, and the head.
  paint(canvas, [ellipse(below(-0.34, 0.3), { x: unit * 0.15, y: unit * 0.3 })], ground);
  paint(canvas, [ellipse(below(0.34, -0.24), { x: unit * 0.15, y: unit * 0.3 })], ground);
  paint(canvas, [ellipse(at, { x: unit, y: unit * 0.3 })], dark);
  paint(canvas, [ellipse(below(0, -0.06), { x: unit * 0.28, y: unit * 0.33 })], near);
}

/** Half the width of the shoulders. */
const fromAbove: ReadonlyMap<string, number> = new Map([
  ["EWS", 0.05],
  ["WS", 0.1],
  ["FS", 0.18],
  ["MS", 0.24],
]);

/** The one who is spoken to from the front, and the head and shoulder of the other one from behind, close to the camera. */
function paintOverShoulder(stage: Stage): void {
  const { canvas, center, sidePx } = stage;
  paintPerson(stage, { height: 2.1, cut: 0.36, at: 1, tilted: false, luma: ground });
  const scale = sidePx * 4.6;
  const x = center.x - sidePx * 0.62;
  const top = canvas.heightPx - 0.25 * scale;
  paint(
    canvas,
    personShapes(([dx, dy]) => ({ x: x + dx * scale, y: top + dy * scale })),
    near,
  );
}

/** The picture between two eyelids. */
function paintPointOfView(stage: Stage, angle: string): void {
  const { canvas } = stage;
  paintGround(stage, angle);
  paintPerson(stage, { height: 0.5, cut: 1, at: 0.86, tilted: false, luma: dark });
  const high = canvas.rows * 16;
  const [w, h] = [canvas.widthPx, canvas.heightPx];
  const lid = (edge: number, bend: number, outer: number): Contour =>
    smoothShape([
      { x: -w * 0.1, y: edge },
      { x: -w * 0.1, y: edge },
      { x: w / 2, y: bend },
      { x: w * 1.1, y: edge },
      { x: w * 1.1, y: edge },
      { x: w * 1.1, y: outer },
      { x: w * 1.1, y: outer },
      { x: -w * 0.1, y: outer },
      { x: -w * 0.1, y: outer },
    ]);
  paint(canvas, [lid(h * 0.3, -h * 0.24, -16)], near);
  paint(canvas, [lid(h * 0.78, h * 1.2, high + 16)], near);
}

/** Two eyes with brows, too close for the rest of the face. */
function paintEyes({ canvas, center, sidePx }: Stage): void {
  const y = canvas.heightPx * 0.7;
  for (const side of [-1, 1]) {
    const x = center.x + side * sidePx * 0.29;
    const unit = sidePx * 0.185;
    const at = (dx: number, dy: number): Point => ({ x: x + side * dx * unit, y: y + dy * unit });
    const lids = [at(-1.1, 0.12), at(-1.1, 0.12), at(-0.4, -0.72), at(0.6, -0.62), at(1.15, 0)];
    const almond = [...lids, at(1.15, 0), at(0.5, 0.5), at(-0.5, 0.55)];
    paint(canvas, [smoothShape(almond)], detail);
    paint(canvas, [ellipse(at(0, -0.06), { x: unit * 0.38, y: unit * 0.38 })], near);
    paint(canvas, [ellipse(at(0.12 * side, -0.2), { x: unit * 0.09, y: unit * 0.09 })], 150);
    const brow = [at(-1.2, -0.8), at(-1.2, -0.8), at(-0.3, -1.3), at(1.25, -0.72), at(1.25, -0.72)];
    paint(canvas, [smoothShape([...brow, at(-0.3, -1.02)])], dark);
  }
}

/** The detail that an insert shows: a clock. */
function paintClock({ canvas, center, sidePx }: Stage): void {
  const at = { x: center.x, y: canvas.heightPx * 0.6 };
  const radius = sidePx * 0.27;
  paint(canvas, [ellipse(at, { x: radius, y: radius })], dark);
  paint(canvas, [ring(at, radius * 0.86, radius * 0.04)], detail);
  const hand = (dx: number, dy: number, width: number): Contour =>
    stroke([at, { x: at.x + dx * radius, y: at.y + dy * radius }], radius * width);
  paint(canvas, [hand(0.02, -0.66, 0.06), hand(0.4, 0.24, 0.09)], 150);
}

function paint(canvas: Canvas, contours: readonly Contour[], luma: number): void {
  paintContours(canvas, oriented(contours), { luma });
}
