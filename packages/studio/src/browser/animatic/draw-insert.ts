import type { Camera } from "./camera.ts";
import { tone } from "./pencil.ts";

/** An object on a table, without a figure: a bowl, because a storyboard does not say in a word what its detail is. */
export function drawInsert(
  context: CanvasRenderingContext2D,
  { width, height }: { readonly width: number; readonly height: number },
  { camera, progress }: { readonly camera: Camera; readonly progress: number },
): void {
  context.save();
  const zoom = 1 + Math.max(-0.3, camera.z + 1.3) * 0.4;
  context.translate(width / 2 - camera.pan * 1500, height / 2 + camera.tilt * 1500 + 20);
  context.rotate(camera.roll);
  context.scale(zoom, zoom);
  drawTable(context, width * 2, height * 2);
  const settle = Math.min(1, progress * 2.2);
  context.save();
  context.translate(0, -130 * (1 - settle * settle * (3 - 2 * settle)));
  drawBowl(context);
  drawHands(context);
  context.restore();
  context.restore();
}

function drawTable(context: CanvasRenderingContext2D, width: number, height: number): void {
  const light = context.createRadialGradient(-180, -160, 40, 0, 0, 900);
  light.addColorStop(0, tone(143));
  light.addColorStop(0.6, tone(90));
  light.addColorStop(1, tone(52));
  context.fillStyle = light;
  context.fillRect(-width, -height, width * 2, height * 2);
  context.strokeStyle = tone(20, 0.4);
  context.lineWidth = 2;
  for (let index = -8; index < 9; index += 1) {
    context.beginPath();
    context.moveTo(-width, index * 92 + 30);
    context.bezierCurveTo(-300, index * 92 + 18, 200, index * 92 + 44, width, index * 92 + 26);
    context.stroke();
  }
  context.fillStyle = "rgb(0 0 0 / 42%)";
  context.beginPath();
  context.ellipse(26, 96, 262, 106, 0, 0, 7);
  context.fill();
}

function drawBowl(context: CanvasRenderingContext2D): void {
  context.lineWidth = 3;
  context.strokeStyle = tone(22, 0.9);
  const side = context.createLinearGradient(-240, 0, 240, 0);
  side.addColorStop(0, tone(232));
  side.addColorStop(0.5, tone(224));
  side.addColorStop(1, tone(100));
  context.fillStyle = side;
  context.beginPath();
  context.moveTo(-240, -20);
  context.bezierCurveTo(-226, 120, -110, 156, 0, 156);
  context.bezierCurveTo(110, 156, 226, 120, 240, -20);
  context.fill();
  context.stroke();
  context.beginPath();
  context.ellipse(0, -20, 240, 86, 0, 0, 7);
  context.fill();
  context.stroke();
  context.fillStyle = tone(122);
  context.beginPath();
  context.ellipse(0, -14, 214, 70, 0, 0, 7);
  context.fill();
  context.fillStyle = tone(150, 0.7);
  context.beginPath();
  context.ellipse(-40, -26, 120, 30, 0.05, 0, 7);
  context.fill();
}

function drawHands(context: CanvasRenderingContext2D): void {
  for (const side of [-1, 1]) {
    context.save();
    context.scale(side, 1);
    const light = context.createLinearGradient(150, 0, 520, 0);
    light.addColorStop(0, tone(220));
    light.addColorStop(1, tone(140));
    context.fillStyle = light;
    context.lineWidth = 3;
    context.beginPath();
    context.moveTo(560, 340);
    context.bezierCurveTo(470, 190, 390, 60, 268, -6);
    context.bezierCurveTo(230, -30, 204, -14, 216, 14);
    context.bezierCurveTo(186, 22, 186, 46, 208, 56);
    context.bezierCurveTo(188, 74, 194, 96, 216, 98);
    context.bezierCurveTo(212, 120, 232, 132, 252, 128);
    context.bezierCurveTo(300, 180, 340, 260, 380, 380);
    context.closePath();
    context.fill();
    context.stroke();
    context.restore();
  }
}
