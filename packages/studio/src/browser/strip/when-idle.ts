type Work = { readonly run: () => void; readonly signal: AbortSignal };

let waiting: Work[] = [];
let isPlanned = false;

// Leaves most of a sixtieth of a second to scrolling and playing.
const sliceMs = 5;

/** Runs small pieces of work one after the other, between the frames of the page; one that is aborted is left out. */
export function whenIdle(run: () => void, signal: AbortSignal): void {
  waiting.push({ run, signal });
  plan();
}

function plan(): void {
  if (isPlanned) return;
  isPlanned = true;
  setTimeout(() => requestAnimationFrame(work), 0);
}

function work(): void {
  isPlanned = false;
  waiting = waiting.filter(({ signal }) => !signal.aborted);
  const endMs = performance.now() + sliceMs;
  while (waiting.length > 0 && performance.now() < endMs) waiting.shift()?.run();
  if (waiting.length > 0) plan();
}
