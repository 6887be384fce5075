import type { StudioShot } from "../../api/studio-view.ts";
import { say } from "../store/messages.ts";
import { view } from "../store/store.ts";
import { edit } from "./edits.ts";

/** Where a shot can go: beside that one, in its scene. */
export type ShotPlace = { readonly before: string } | { readonly after: string };

/** The next place in a direction: a scene is left by its end, and the only shot of a scene takes it along. */
export function placeBeside(shot: StudioShot, by: 1 | -1): ShotPlace | undefined {
  const shots = view.value?.shots ?? [];
  const next = shots[shots.findIndex(({ id }) => id === shot.id) + by];
  if (next === undefined) return undefined;
  const goesPast = next.sceneId === shot.sceneId || isAlone(shot);
  return placeAt(shot, next, goesPast === (by === 1));
}

/** Beside another shot; `undefined`: there it is already. */
export function placeAt(
  shot: StudioShot,
  other: StudioShot,
  isAfter: boolean,
): ShotPlace | undefined {
  const shots = view.value?.shots ?? [];
  const scene = shots.filter(({ sceneId }) => sceneId === other.sceneId);
  const isWhole = isAlone(shot) && other.sceneId !== shot.sceneId;
  const beside = (isWhole && (isAfter ? scene.at(-1) : scene[0])) || other;
  const at = (id: string): number => shots.findIndex((one) => one.id === id);
  const step = at(shot.id) - at(beside.id);
  const isThere = step === (isAfter ? 1 : -1) && (isWhole || other.sceneId === shot.sceneId);
  if (step === 0 || isThere) return undefined;
  return isAfter ? { after: beside.id } : { before: beside.id };
}

function isAlone({ sceneId }: StudioShot): boolean {
  if (sceneId === undefined) return false;
  return view.value?.shots.filter((one) => one.sceneId === sceneId).length === 1;
}

export function moveTo({ id }: StudioShot, place: ShotPlace): void {
  void edit({ kind: "move", shot: id, ...place });
}

/** One place earlier or later. */
export function moveBy(shot: StudioShot | undefined, by: 1 | -1): void {
  const place = shot && placeBeside(shot, by);
  if (shot === undefined) return;
  if (place === undefined) say(`${shot.id} is the ${by === 1 ? "last" : "first"} shot.`);
  else moveTo(shot, place);
}
