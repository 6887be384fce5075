import { whenIdle } from "../strip/when-idle.ts";
import type { AnimaticFrame } from "./draw-animatic.ts";

type Draw = (canvas: HTMLCanvasElement, frame: AnimaticFrame) => void;

let draw: Draw | undefined;
let loading: Promise<void> | undefined;
const waiting = new Map<HTMLCanvasElement, AnimaticFrame>();

/**
 * Draws an animatic. Its code is loaded for the first of them; until then, the newest frame of each canvas waits. Without a server to
 * load it from, the canvas stays empty, and the next drawing tries again.
 */
export function drawAnimatic(canvas: HTMLCanvasElement, frame: AnimaticFrame): void {
  if (draw === undefined) {
    waiting.set(canvas, frame);
    void loadAnimatic();
    return;
  }
  waiting.delete(canvas);
  draw(canvas, frame);
}

/** When it resolves, `drawAnimatic` draws at once, if the code could be loaded. */
export function loadAnimatic(): Promise<void> {
  loading ??= load();
  return loading;
}

async function load(): Promise<void> {
  try {
    ({ drawAnimatic: draw } = await import("./draw-animatic.ts"));
  } catch {
    loading = undefined;
    return;
  }
  for (const canvas of waiting.keys()) whenIdle(() => drawWaiting(canvas), never.signal);
}

const never = new AbortController();

function drawWaiting(canvas: HTMLCanvasElement): void {
  const frame = waiting.get(canvas);
  if (frame !== undefined) drawAnimatic(canvas, frame);
}
