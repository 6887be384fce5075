import type { Looks } from "./looks.ts";
import { tone } from "./pencil.ts";

/** Eyes, nose and mouth of a figure whose head is where `drawFigure` puts it; lids and lights in the eyes from close. */
export function drawFace(
  context: CanvasRenderingContext2D,
  looks: Looks,
  { frame, isClose }: { readonly frame: number; readonly isClose: boolean },
): void {
  for (const side of [-1, 1]) drawEye(context, looks, { side, frame, isClose });
  context.lineCap = "round";
  context.strokeStyle = tone(40, 0.7);
  context.lineWidth = 0.0032;
  context.beginPath();
  context.moveTo(0.006, -1.575);
  context.quadraticCurveTo(0.016, -1.548, 0.012, -1.541);
  context.quadraticCurveTo(0.002, -1.534, -0.008, -1.541);
  context.stroke();
  context.strokeStyle = tone(40, 0.85);
  context.lineWidth = 0.0048;
  context.beginPath();
  context.moveTo(-0.026, -1.508 - looks.smile * 0.5);
  context.quadraticCurveTo(0, -1.5 + looks.smile * 0.6, 0.027, -1.509 - looks.smile * 0.5);
  context.stroke();
}

function drawEye(
  context: CanvasRenderingContext2D,
  { hair, hairstyle }: Looks,
  {
    side,
    frame,
    isClose,
  }: { readonly side: number; readonly frame: number; readonly isClose: boolean },
): void {
  const [x, y] = [side * 0.041, -1.585];
  const slant = 0.001 * side;
  context.beginPath();
  context.moveTo(x - 0.021, y + slant);
  context.quadraticCurveTo(x, y - 0.0165, x + 0.021, y - slant);
  context.quadraticCurveTo(x, y + 0.011, x - 0.021, y + slant);
  context.fillStyle = tone(242);
  context.fill();
  context.save();
  context.clip();
  const look = x + 0.002 * Math.sin(frame * 0.03);
  dot(context, [look, y - 0.002, 0.0098], tone(60));
  dot(context, [look, y - 0.002, 0.0048], tone(8));
  dot(context, [look - 0.0032, y - 0.0058, 0.0021], tone(255));
  if (isClose) dot(context, [look + 0.004, y - 0.004, 0.0011], tone(255));
  context.restore();
  curve(
    context,
    [x - 0.0225, y + slant, x, y - 0.018, x + 0.0225, y - slant],
    tone(16, 0.9),
    0.0026,
  );
  if (isClose) {
    const lid = tone(30, 0.3);
    curve(context, [x - 0.022, y - 0.0085, x, y - 0.026, x + 0.023, y - 0.0075], lid, 0.0014);
    curve(context, [x - 0.016, y + 0.0125, x, y + 0.018, x + 0.017, y + 0.0115], lid, 0.0014);
  }
  const rise = 0.003 * side;
  const brow = hairstyle === "cap" ? 0.008 : 0.0058;
  curve(
    context,
    [x - 0.024, y - 0.0255 - rise, x, y - 0.037, x + 0.024, y - 0.0255 + rise],
    tone(Math.min(90, hair), 0.9),
    brow,
  );
}

function dot(
  context: CanvasRenderingContext2D,
  [x, y, radius]: readonly [number, number, number],
  fill: string,
): void {
  context.fillStyle = fill;
  context.beginPath();
  context.arc(x, y, radius, 0, 7);
  context.fill();
}

function curve(
  context: CanvasRenderingContext2D,
  [x, y, byX, byY, toX, toY]: readonly [number, number, number, number, number, number],
  ...[stroke, lineWidth]: readonly [stroke: string, lineWidth: number]
): void {
  context.strokeStyle = stroke;
  context.lineWidth = lineWidth;
  context.lineCap = "round";
  context.beginPath();
  context.moveTo(x, y);
  context.quadraticCurveTo(byX, byY, toX, toY);
  context.stroke();
}
