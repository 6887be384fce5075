import { batch } from "@preact/signals";
import type { StudioShot, StudioView } from "../../api/studio-view.ts";
import { labelsPerSecond } from "../kit/timecode.ts";
import { comparison, playhead, selected, selectedId, speed, view } from "./store.ts";

/** Shows this frame, paused, and the shot that it belongs to. */
export function seekTo(frame: number): void {
  const now = view.value;
  if (now === undefined) return;
  const last = Math.max(0, now.film.frameCount - 1);
  const to = Math.max(0, Math.min(last, Math.round(frame)));
  batch(() => {
    openedAt = -1;
    speed.value = 0;
    playhead.value = to;
    const shot = shotAt(now, to);
    if (shot !== undefined) select(shot.id);
  });
}

export function stepFrames(frames: number): void {
  seekTo(Math.floor(playhead.value) + frames);
}

export function stepSeconds(seconds: number): void {
  const now = view.value;
  if (now !== undefined) stepFrames(seconds * labelsPerSecond(now.film.rate));
}

/** Plays from the start again when the film is at its end. */
export function playOrPause(): void {
  const now = view.value;
  if (now === undefined || now.film.frameCount === 0) return;
  if (speed.value !== 0) return pause();
  leaveOpening();
  if (playhead.value >= now.film.frameCount - 1) playhead.value = 0;
  speed.value = 1;
}

export function pause(): void {
  batch(() => {
    speed.value = 0;
    playhead.value = Math.floor(playhead.value);
  });
}

/** J and L: once as it is, again twice as fast, up to 8×. */
export function shuttle(direction: 1 | -1): void {
  if (view.value === undefined || view.value.film.frameCount === 0) return;
  leaveOpening();
  const isSame = Math.sign(speed.value) === direction;
  speed.value = direction * (isSame ? Math.min(8, Math.abs(speed.value) * 2) : 1);
}

export function select(id: string): void {
  if (selectedId.value === id) return;
  batch(() => {
    selectedId.value = id;
    comparison.value = undefined;
  });
}

/** Selects a shot and goes to the first frame that shows nothing else. A disabled shot has none: the playhead stays. */
export function goToShot(shot: StudioShot): void {
  batch(() => {
    if (shot.startFrame !== undefined) seekTo(clearFrame(shot));
    select(shot.id);
  });
}

/** After the transition into it, in which it is black or mixed with the shot before it. */
function clearFrame({ startFrame = 0, frameCount, transition }: StudioShot): number {
  return startFrame + Math.min(transition?.afterFrames ?? 0, frameCount - 1);
}

// Where the playhead is when the page opens: Play starts at the first frame all the same.
let openedAt = -1;

/** Shows a picture of the first shot instead of the black that the film may fade from. */
export function openFilm({ shots, film }: StudioView): void {
  const first = shots.find(({ startFrame }) => startFrame !== undefined);
  if (first === undefined) return;
  const last = first.frameCount - 1;
  playhead.value = openedAt = Math.max(
    clearFrame(first),
    Math.min(film.opening?.frames ?? 0, last),
  );
}

function leaveOpening(): void {
  if (playhead.value === openedAt) playhead.value = 0;
  openedAt = -1;
}

export function goToNeighbour(by: 1 | -1): void {
  const shots = view.value?.shots ?? [];
  const index = shots.findIndex(({ id }) => id === selected.value?.id);
  const shot = shots[Math.max(0, Math.min(shots.length - 1, index + by))];
  if (shot !== undefined) goToShot(shot);
}

/** The shot that owns a frame of the film; a transition belongs to the shot before its cut until the cut. */
export function shotAt({ shots }: StudioView, frame: number): StudioShot | undefined {
  return shots.findLast(({ startFrame }) => startFrame !== undefined && startFrame <= frame);
}

/** While the film plays, the panel shows the shot at the playhead, unless someone is at work in it. */
export function followFilm(frame: number): void {
  const now = view.peek();
  const shot = now === undefined ? undefined : shotAt(now, frame);
  const isBusy = document.activeElement?.matches("#shot *") === true;
  if (shot !== undefined && !isBusy) selectedId.value = shot.id;
}
