import type { StudioShot } from "../../api/studio-view.ts";
import { cameraAt } from "./camera.ts";
import { drawFigure, type FigurePose } from "./draw-figure.ts";
import { looksOf } from "./looks.ts";
import { drawOwnHands, drawShoulder } from "./draw-foreground.ts";
import { drawInsert } from "./draw-insert.ts";
import { drawBackground, drawPlace, placeOf, thingsIn, type Thing } from "./draw-place.ts";
import { readFraming, type ReadFraming, type ShotSize } from "./framing-words.ts";
import { createPencil, noise } from "./pencil.ts";

/** The part of a shot that its drawing depends on. */
export type DrawnShot = Pick<
  StudioShot,
  "scene" | "framing" | "prompt" | "seconds" | "frameCount" | "sourceInFrame"
>;

/** What is drawn: a frame of a shot, counted from its first. */
export type AnimaticFrame = {
  readonly shot: DrawnShot;
  readonly shotFrame: number;
  readonly framesPerSecond: number;
  /** Everyone in the film: the looks of a figure depend on who else there is. */
  readonly cast: readonly string[];
};

/** Draws a shot that has no clip. The same frame gives the same picture: nothing is kept from one frame to the next. */
export function drawAnimatic(
  canvas: HTMLCanvasElement,
  { shot, shotFrame, framesPerSecond, cast }: AnimaticFrame,
): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const scale = Math.min(canvas.width, canvas.height) / 720;
  const size = { width: canvas.width / scale, height: canvas.height / scale };
  const framing = readFraming(shot.framing);
  // The clip may be longer than the part that is used; the camera moves over all of it.
  const clipFrames = Math.max(1, Math.round(shot.seconds * framesPerSecond), shot.frameCount);
  const frame = shot.sourceInFrame + Math.floor(shotFrame);
  const progress = Math.max(0, Math.min(1, frame / clipFrames));
  // Poses are by time, so that a film at 60 frames a second does not run.
  const beat = (frame * 24) / framesPerSecond;
  // An insert is seen from above in any case; only a canted camera turns it.
  const angle = framing.size === "INSERT" && framing.angle !== "dutch" ? "eye" : framing.angle;
  const camera = cameraAt({ ...framing, angle }, { progress, frame: beat, height: size.height });
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.globalAlpha = 1;
  if (framing.size === "INSERT") drawInsert(context, size, { camera, progress });
  else {
    context.save();
    context.translate(size.width / 2, size.height / 2);
    context.rotate(camera.roll);
    context.translate(-size.width / 2, -size.height / 2);
    const pencil = createPencil(context, size, camera);
    const place = placeOf(shot);
    drawBackground(pencil, place);
    drawPlace(pencil, place);
    const figures = castOf(shot, framing, { beat, progress, ratio: size.width / size.height });
    const things: Thing[] = [
      ...thingsIn(pencil, place),
      ...figures.map(({ name, pose }) => ({
        z: pose.z,
        draw: () => drawFigure(pencil, looksOf(name, cast), pose),
      })),
    ];
    for (const { z, draw } of things.toSorted((one, other) => other.z - one.z)) {
      if (z > camera.z + 0.25) draw();
    }
    context.restore();
    if (framing.size === "OTS") drawShoulder(pencil, beat);
    if (framing.size === "POV") drawOwnHands(pencil, beat);
  }
  finish(context, size, frame);
  context.setTransform(1, 0, 0, 1, 0, 0);
}

type Cast = readonly { readonly name: string; readonly pose: FigurePose }[];

/** Who is seen, and where: one beside the middle, two side by side, more as a group. */
function castOf(
  { framing: { characters } }: DrawnShot,
  { size, move }: ReadFraming,
  {
    beat,
    progress,
    ratio,
  }: { readonly beat: number; readonly progress: number; readonly ratio: number },
): Cast {
  // Over the shoulder and from someone's eyes, the first is the one who looks.
  const seen =
    (size === "OTS" || size === "POV") && characters.length > 1 ? characters.slice(1) : characters;
  const isWalking = size === "EWS" || size === "WS" || move === "tracking";
  const walk = isWalking ? beat * 0.22 : 0;
  const along = move === "tracking" ? (progress - 0.5) * 1.1 : 0;
  const depth = size === "EWS" ? 3 - progress * 2 : 0;
  return seen.map((name, index) => {
    const { x, z } = placeInGroup(index, seen.length, size);
    const spread = Math.min(1, ratio / 1.4);
    const pose = {
      x: x * spread + beside[size] * (seen.length === 1 ? 1 : 0) + along,
      z: z + depth,
      walk: walk + index * 1.7,
      frame: beat + index * 37,
    };
    return { name, pose };
  });
}

const beside: { readonly [Size in ShotSize]: number } = {
  EWS: 0.4,
  WS: 0,
  FS: 0,
  MS: 0,
  MCU: -0.09,
  CU: 0.05,
  ECU: 0,
  OTS: 0.2,
  POV: 0.12,
  INSERT: 0,
};

function placeInGroup(index: number, count: number, size: ShotSize): { x: number; z: number } {
  if (count === 1) return { x: 0, z: 0 };
  const isClose = size === "MCU" || size === "CU" || size === "ECU";
  // A close-up is of the first; the others are behind.
  if (isClose)
    return index === 0 ? { x: -0.06, z: 0 } : { x: 0.22 + 0.3 * index, z: 0.6 + 0.5 * index };
  if (count === 2) return { x: index === 0 ? -0.31 : 0.31, z: index * 0.08 };
  const row = Math.floor(index / 4);
  const inRow = Math.min(4, count - row * 4);
  return { x: ((index % 4) - (inRow - 1) / 2) * 0.62, z: row * 0.8 + 0.25 * noise(index) };
}

/** Darker edges, and a paper's grain that moves with the frames. */
function finish(
  context: CanvasRenderingContext2D,
  { width, height }: { readonly width: number; readonly height: number },
  frame: number,
): void {
  const edge = context.createRadialGradient(
    width / 2,
    height / 2,
    height * 0.4,
    width / 2,
    height / 2,
    Math.hypot(width, height) / 2,
  );
  edge.addColorStop(0, "rgb(0 0 0 / 0%)");
  edge.addColorStop(1, "rgb(0 0 0 / 40%)");
  context.fillStyle = edge;
  context.fillRect(0, 0, width, height);
  const pattern = context.createPattern(grain(), "repeat");
  if (pattern === null) return;
  const shift = (((frame * 37) % 256) + 256) % 256;
  context.save();
  context.globalCompositeOperation = "overlay";
  context.fillStyle = pattern;
  context.translate(-shift, -shift);
  context.fillRect(0, 0, width + 256, height + 256);
  context.restore();
}

let paper: HTMLCanvasElement | undefined;

function grain(): HTMLCanvasElement {
  if (paper !== undefined) return paper;
  paper = document.createElement("canvas");
  paper.width = 256;
  paper.height = 256;
  const context = paper.getContext("2d");
  if (context === null) return paper;
  const image = context.createImageData(256, 256);
  for (let index = 0; index < image.data.length; index += 4) {
    image.data.fill(noise(index) * 255, index, index + 3);
    image.data[index + 3] = 22;
  }
  context.putImageData(image, 0, 0);
  return paper;
}
