import type { Contour, Point } from "./coverage.ts";
import { paintContours } from "./coverage.ts";
import type { Stage } from "./paint-framing.ts";
import { arrow, oriented, ring, smoothLine, stroke } from "./shapes.ts";

/** Draws how the camera moves, as storyboards do: arrows along its way, or at the corners of the frame if it comes closer. */
export function paintMove(stage: Stage, move: string): void {
  const draw = moves.get(move);
  if (draw === undefined) return;
  const { canvas, sidePx } = stage;
  const pen: Pen = {
    at: (x, y) => ({
      x: stage.center.x + x * sidePx,
      y: stage.center.y + y * sidePx,
    }),
    width: Math.max(2, sidePx * 0.0125),
    side: sidePx,
  };
  for (const contours of draw(pen)) {
    paintContours(canvas, oriented(contours), { luma: 208 });
  }
}

type Pen = {
  /** From the middle of the drawing, in shares of the shorter side. */
  readonly at: (x: number, y: number) => Point;
  readonly width: number;
  readonly side: number;
};

/** What is drawn, in groups that may overlap each other. */
type Drawing = (pen: Pen) => readonly (readonly Contour[])[];

/** The same drawing for two directions: `s` is 1 or -1. */
type Directed = (pen: Pen, s: number) => readonly (readonly Contour[])[];

const line = (pen: Pen, points: readonly (readonly [number, number])[]): readonly Point[] =>
  smoothLine(points.map(([x, y]) => pen.at(x, y)));

const curve = (pen: Pen, points: readonly (readonly [number, number])[]): readonly Contour[] =>
  arrow(line(pen, points), pen.width);

/** Turns on its place: a bent arrow. */
const pan: Directed = (pen, s) => [
  curve(pen, [
    [-0.3 * s, 0.2],
    [0, 0.27],
    [0.3 * s, 0.2],
  ]),
];

const tilt: Directed = (pen, s) => [
  curve(pen, [
    [0.34, -0.24 * s],
    [0.41, 0],
    [0.34, 0.24 * s],
  ]),
];

/** Moves sideways: a straight arrow on wheels. */
const truck: Directed = (pen, s) => [
  curve(pen, [
    [-0.3 * s, 0.2],
    [0.3 * s, 0.2],
  ]),
  [wheel(pen, -0.1), wheel(pen, 0.1)],
];

const wheel = (pen: Pen, x: number): Contour =>
  ring(pen.at(x, 0.245), pen.width * 1.6, pen.width * 0.7);

/** Rises: a straight arrow from a base. */
const pedestal: Directed = (pen, s) => [
  curve(pen, [
    [0.38, 0.22 * s],
    [0.38, -0.22 * s],
  ]),
  [stroke([pen.at(0.32, 0.24 * s), pen.at(0.44, 0.24 * s)], pen.width)],
];

/** Swings upwards on an arm. */
const crane: Directed = (pen, s) => [
  curve(pen, [
    [-0.16, 0.24 * s],
    [0.36, 0.22 * s],
    [0.38, -0.24 * s],
  ]),
];

const arc: Directed = (pen, s) => [
  curve(pen, [
    [0.36 * s, 0.12],
    [0.36 * s, 0.3],
    [-0.3 * s, 0.3],
    [-0.36 * s, 0.12],
  ]),
];

/** Four arrows at the corners, towards the middle or away from it. */
const corners: Directed = (pen, s) =>
  [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ].map(([x = 0, y = 0]) => {
    const [far, close] = [0.36, 0.24];
    const [from, to] = s > 0 ? [far, close] : [close, far];
    return curve(pen, [
      [x * from, y * from * 0.72],
      [x * to, y * to * 0.72],
    ]);
  });

const innerFrame = (pen: Pen, half: number): readonly (readonly Contour[])[] => [
  brackets(pen, half, 0.05),
];

/** Of a rectangle, only the corners. */
const brackets = (pen: Pen, half: number, arm: number): readonly Contour[] =>
  [-1, 1].flatMap((x) =>
    [-1, 1].flatMap((y) => {
      const [cx, cy] = [x * half, y * half * 0.72];
      const reach = pen.width / 2 / pen.side;
      return [
        stroke([pen.at(cx + x * reach, cy), pen.at(cx - x * arm, cy)], pen.width),
        stroke([pen.at(cx, cy + y * reach), pen.at(cx, cy - y * arm)], pen.width),
      ];
    }),
  );

const wavy: Directed = (pen, height) => [
  curve(
    pen,
    Array.from({ length: 8 }, (_, index) => [
      -0.3 + (index * 0.6) / 7,
      0.22 + (index === 7 ? 0 : index % 2 === 0 ? height : -height),
    ]),
  ),
];

const focus: Drawing = (pen) => [
  [ring(pen.at(-0.2, 0.22), pen.side * 0.045, pen.width * 0.7)],
  [ring(pen.at(0.2, 0.22), pen.side * 0.065, pen.width)],
  curve(pen, [
    [-0.11, 0.22],
    [0.1, 0.22],
  ]),
];

const orbit: Drawing = (pen) => [
  curve(pen, [
    [0.3, 0.12],
    [0.44, 0.3],
    [-0.1, 0.36],
    [-0.46, 0.26],
    [-0.4, 0.06],
    [-0.2, 0.06],
  ]),
];

const whip: Drawing = (pen) => [
  ...pan(pen, 1),
  [
    stroke([pen.at(-0.34, 0.13), pen.at(-0.08, 0.17)], pen.width * 0.6),
    stroke([pen.at(-0.3, 0.29), pen.at(-0.06, 0.31)], pen.width * 0.6),
  ],
];

const moves: ReadonlyMap<string, Drawing> = new Map(
  Object.entries<Drawing>({
    static: (pen) => innerFrame(pen, 0.34),
    pan_left: (pen) => pan(pen, -1),
    pan_right: (pen) => pan(pen, 1),
    whip_pan: whip,
    tilt_up: (pen) => tilt(pen, -1),
    tilt_down: (pen) => tilt(pen, 1),
    dolly_in: (pen) => corners(pen, 1),
    dolly_out: (pen) => corners(pen, -1),
    dolly_zoom: (pen) => [...corners(pen, 1), ...innerFrame(pen, 0.2)],
    zoom_in: (pen) => [...corners(pen, 1), ...innerFrame(pen, 0.2)],
    zoom_out: (pen) => [...corners(pen, -1), ...innerFrame(pen, 0.2)],
    truck_left: (pen) => truck(pen, -1),
    truck_right: (pen) => truck(pen, 1),
    tracking: (pen) => truck(pen, 1),
    pedestal_up: (pen) => pedestal(pen, 1),
    pedestal_down: (pen) => pedestal(pen, -1),
    crane_up: (pen) => crane(pen, 1),
    crane_down: (pen) => crane(pen, -1),
    arc_left: (pen) => arc(pen, 1),
    arc_right: (pen) => arc(pen, -1),
    orbit,
    handheld: (pen) => wavy(pen, 0.035),
    steadicam: (pen) => wavy(pen, 0.012),
    rack_focus: focus,
  }),
);
