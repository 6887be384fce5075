import type { Camera } from "./camera.ts";

/** What everything in the animatic is drawn with. Charcoal: tones without colour, so that nobody takes it for a clip. */
export type Pencil = {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  readonly camera: Camera;
  /** Place in the picture of a point in metres, and the size of a metre there. */
  readonly project: (x: number, y: number, z: number) => Projected;
  readonly fill: (points: readonly Point[], tone: string | CanvasGradient) => void;
};

export type Point = readonly [x: number, y: number, z: number];
export type Projected = { readonly x: number; readonly y: number; readonly scale: number };

export function createPencil(
  context: CanvasRenderingContext2D,
  { width, height }: { readonly width: number; readonly height: number },
  camera: Camera,
): Pencil {
  const project = (x: number, y: number, z: number): Projected => {
    const scale = camera.focal / Math.max(0.06, z - camera.z);
    return {
      x: width / 2 + (x - camera.x) * scale - camera.pan * camera.focal,
      y: height / 2 - (y - camera.y) * scale + camera.tilt * camera.focal,
      scale,
    };
  };
  return {
    context,
    width,
    height,
    camera,
    project,
    fill(points, tone) {
      context.beginPath();
      for (const [index, [x, y, z]] of points.entries()) {
        const at = project(x, y, z);
        if (index === 0) context.moveTo(at.x, at.y);
        else context.lineTo(at.x, at.y);
      }
      context.closePath();
      context.fillStyle = tone;
      context.fill();
    },
  };
}

/** A grey, warm as charcoal on paper: 0 black, 255 white. */
export function tone(value: number, opacity = 1): string {
  const level = Math.max(0, Math.min(255, value));
  return `rgb(${level.toFixed(0)} ${(level * 0.985).toFixed(0)} ${(level * 0.965).toFixed(0)} / ${opacity})`;
}

/** Far things become as light as the mist. */
export function inMist(value: number, z: number): number {
  return value + (mist - value) * Math.min(0.9, Math.max(0, (z + 2) / 34));
}

export const mist = 97;

/** The same number between 0 and 1 for the same seed. */
export function noise(seed: number): number {
  const wave = Math.sin(seed * 127.1 + 3.7) * 43758.5453;
  return wave - Math.floor(wave);
}

/** A whole number for a name. */
export function hashOf(name: string): number {
  let hash = 2166136261;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hash;
}
