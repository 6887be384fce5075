import { tone, type Pencil } from "./pencil.ts";

/** Over the shoulder: the one whom the subject talks to, dark and out of focus. */
export function drawShoulder({ context, width, height }: Pencil, frame: number): void {
  context.save();
  const size = Math.min(height, width * 0.8) * 1.05;
  context.translate(width * 0.2 + Math.sin(frame * 0.05) * 6, height + 40);
  context.scale(size, size);
  context.filter = "blur(3px)";
  context.fillStyle = tone(42);
  context.beginPath();
  context.moveTo(-0.55, 0.1);
  context.bezierCurveTo(-0.5, -0.34, -0.26, -0.36, -0.15, -0.42);
  context.bezierCurveTo(-0.22, -0.88, 0.22, -0.9, 0.17, -0.42);
  context.bezierCurveTo(0.3, -0.36, 0.5, -0.3, 0.56, 0.1);
  context.fill();
  context.strokeStyle = tone(212, 0.5);
  context.lineWidth = 0.008;
  context.beginPath();
  context.moveTo(0.11, -0.72);
  context.bezierCurveTo(0.2, -0.62, 0.19, -0.5, 0.17, -0.42);
  context.bezierCurveTo(0.3, -0.36, 0.5, -0.3, 0.56, 0.1);
  context.stroke();
  context.restore();
}

/** Point of view: one's own hands at the lower edge, which go up and down a little with each step. */
export function drawOwnHands({ context, width, height }: Pencil, frame: number): void {
  const bob = Math.sin(frame * 0.18) * 5;
  const middle = width / 2;
  const spread = Math.min(1, width / height / 1.2);
  for (const side of [-1, 1]) {
    const at = (x: number): number => middle + side * x * spread;
    context.fillStyle = tone(60);
    context.beginPath();
    context.moveTo(at(430), height + 10);
    context.bezierCurveTo(
      at(390),
      height - 80 + bob,
      at(330),
      height - 120 + bob,
      at(262),
      height - 104 + bob,
    );
    context.bezierCurveTo(at(252), height - 60, at(260), height - 20, at(270), height + 10);
    context.fill();
    context.fillStyle = tone(180);
    context.beginPath();
    context.ellipse(at(252), height - 98 + bob, 44 * spread, 28, side * 0.5, 0, 7);
    context.fill();
  }
}
