import { drawFace } from "./draw-face.ts";
import type { Looks } from "./looks.ts";
import { tone, type Pencil } from "./pencil.ts";

export type FigurePose = {
  readonly x: number;
  readonly z: number;
  /** Phase of the walk in radians; 0: stands. */
  readonly walk: number;
  readonly frame: number;
};

/** A figure of 1.7 m. Its face is drawn from the full shot inward. */
export function drawFigure(pencil: Pencil, looks: Looks, { x, z, walk, frame }: FigurePose): void {
  const { context, camera } = pencil;
  const foot = pencil.project(x, 0, z);
  const visible = foot.scale === 0 ? camera.visible : pencil.height / foot.scale;
  context.save();
  context.translate(foot.x, foot.y);
  context.scale(foot.scale, foot.scale);
  if (visible > 1.2) drawShadow(context);
  context.lineWidth = Math.max(0.0035, visible * 0.0022);
  context.lineJoin = "round";
  context.strokeStyle = outline;
  const stride = Math.sin(walk) * 0.13;
  drawLegs(context, stride);
  drawCoat(context, looks, { stride, breath: Math.sin(frame * 0.08) * 0.004 });
  context.translate(0, Math.sin(frame * 0.05) * 0.003);
  drawHead(context, looks);
  if (visible < 3) drawFace(context, looks, { frame, isClose: visible < 0.3 });
  drawHair(context, looks, context.lineWidth);
  context.restore();
}

export const outline = tone(24, 0.85);

function drawShadow(context: CanvasRenderingContext2D): void {
  context.fillStyle = "rgb(0 0 0 / 40%)";
  context.beginPath();
  context.ellipse(0, 0, 0.46, 0.1, 0, 0, 7);
  context.fill();
}

function drawLegs(context: CanvasRenderingContext2D, stride: number): void {
  for (const side of [-1, 1]) {
    const hip = side * 0.075;
    const step = -side * stride;
    path(context, [
      [hip - 0.07, -0.72],
      [hip + 0.07, -0.72],
      [hip + 0.055 + step, -0.02],
      [hip - 0.075 + step, -0.02],
    ]);
    paint(context, tone(77));
  }
}

function drawCoat(
  context: CanvasRenderingContext2D,
  { coat, isLongCoat }: Looks,
  { stride, breath }: { readonly stride: number; readonly breath: number },
): void {
  for (const side of [-1, 1]) {
    const swing = stride * 0.3 * side;
    context.beginPath();
    context.moveTo(side * 0.17, -1.36 + breath);
    context.bezierCurveTo(side * 0.27, -1.34, side * 0.27, -1.2, side * 0.285, -1.02);
    context.lineTo(side * 0.27 + swing, -0.72);
    context.lineTo(side * 0.19 + swing, -0.72);
    context.lineTo(side * 0.17, -1.1);
    context.closePath();
    paint(context, shaded(context, coat * 0.86));
  }
  const hem = isLongCoat ? -0.56 : -0.66;
  context.beginPath();
  context.moveTo(-0.075, -1.44 + breath);
  context.bezierCurveTo(-0.15, -1.41, -0.21, -1.4, -0.235, -1.34 + breath);
  context.bezierCurveTo(-0.2, -1.1, -0.2, -0.95, -0.25, hem);
  context.quadraticCurveTo(0, hem + 0.06, 0.25, hem);
  context.bezierCurveTo(0.2, -0.95, 0.2, -1.1, 0.235, -1.34 + breath);
  context.bezierCurveTo(0.21, -1.4, 0.15, -1.41, 0.075, -1.44 + breath);
  context.closePath();
  paint(context, shaded(context, coat));
  context.beginPath();
  if (isLongCoat) {
    context.moveTo(0, -1.4);
    context.lineTo(0, hem + 0.03);
  } else {
    context.moveTo(-0.12, -1.42);
    context.lineTo(-0.1, -1.18);
    context.lineTo(0.1, -1.18);
    context.lineTo(0.12, -1.42);
    context.moveTo(-0.2, -0.98);
    context.lineTo(0.2, -0.98);
  }
  context.stroke();
}

const skin = 226;

function drawHead(context: CanvasRenderingContext2D, { hair, hairstyle }: Looks): void {
  if (hairstyle === "bob") {
    context.beginPath();
    context.moveTo(-0.128, -1.6);
    context.bezierCurveTo(-0.15, -1.78, 0.15, -1.78, 0.128, -1.6);
    context.bezierCurveTo(0.135, -1.52, 0.135, -1.47, 0.118, -1.435);
    context.quadraticCurveTo(0, -1.4, -0.118, -1.435);
    context.bezierCurveTo(-0.135, -1.47, -0.135, -1.52, -0.128, -1.6);
    paint(context, shaded(context, hair));
  }
  if (hairstyle === "bun") {
    context.beginPath();
    context.ellipse(0.02, -1.755, 0.05, 0.042, 0, 0, 7);
    paint(context, shaded(context, hair));
  }
  context.beginPath();
  context.moveTo(-0.052, -1.5);
  context.lineTo(-0.064, -1.415);
  context.quadraticCurveTo(0, -1.37, 0.064, -1.415);
  context.lineTo(0.052, -1.5);
  paint(context, shaded(context, skin * 0.8));
  context.beginPath();
  context.moveTo(-0.098, -1.61);
  context.bezierCurveTo(-0.1, -1.73, 0.1, -1.73, 0.098, -1.61);
  context.bezierCurveTo(0.098, -1.53, 0.055, -1.462, 0, -1.46);
  context.bezierCurveTo(-0.055, -1.462, -0.098, -1.53, -0.098, -1.61);
  paint(context, shaded(context, skin, 0.13));
}

function drawHair(context: CanvasRenderingContext2D, looks: Looks, lineWidth: number): void {
  const { hair, hairstyle } = looks;
  context.lineWidth = lineWidth;
  context.strokeStyle = outline;
  context.beginPath();
  if (hairstyle === "cap") {
    context.moveTo(-0.108, -1.63);
    context.bezierCurveTo(-0.11, -1.76, 0.11, -1.76, 0.108, -1.63);
    context.quadraticCurveTo(0, -1.668, -0.108, -1.63);
    paint(context, shaded(context, 126));
    context.beginPath();
    context.moveTo(-0.112, -1.632);
    context.quadraticCurveTo(0, -1.672, 0.112, -1.632);
    context.quadraticCurveTo(0.05, -1.628, 0, -1.626);
    context.quadraticCurveTo(-0.05, -1.628, -0.112, -1.632);
    paint(context, tone(97));
    return;
  }
  const fringe = hairstyle === "bob" ? 0.05 : 0;
  context.moveTo(-0.104, -1.6 + fringe);
  context.bezierCurveTo(-0.13, -1.75, 0.13, -1.75, 0.104, -1.6 + fringe);
  context.bezierCurveTo(0.1, -1.63, 0.075, -1.655, 0.02, -1.662);
  context.bezierCurveTo(-0.03, -1.66, -0.085, -1.645, -0.104, -1.6 + fringe);
  paint(context, shaded(context, hair));
}

/** Light comes from the left. */
export function shaded(
  context: CanvasRenderingContext2D,
  level: number,
  half = 0.28,
): CanvasGradient {
  const gradient = context.createLinearGradient(-half, 0, half, 0);
  gradient.addColorStop(0, tone(level * 1.06));
  gradient.addColorStop(0.4, tone(level));
  gradient.addColorStop(1, tone(level * 0.68));
  return gradient;
}

function paint(context: CanvasRenderingContext2D, fill: string | CanvasGradient): void {
  context.fillStyle = fill;
  context.fill();
  context.stroke();
}

function path(
  context: CanvasRenderingContext2D,
  points: readonly (readonly [number, number])[],
): void {
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x, y);
  context.closePath();
}
