import type { AnyModel, Bound, JsonValue, Role } from "@storyreel/core/spec";
import type { Shot } from "./storyboard.ts";

/** Addresses, data URIs or tokens of a shot's pictures. */
export type ShotPictures = {
  readonly first_frame?: string;
  readonly last_frame?: string;
};

const firstTakes = new WeakMap<Shot, { readonly model: AnyModel; readonly bound: Bound }>();

/**
 * The request of one take of a shot, and what its model has against it. A fixed seed moves on with the take: the same
 * seed would buy the same clip twice.
 *
 * A shot without pictures is asked for twice, when it is checked and when it is planned; the answer is kept with it.
 */
export function bindShot(
  model: AnyModel,
  shot: Shot,
  { take, pictures }: { readonly take: number; readonly pictures: ShotPictures },
): Bound {
  const isKept = take === 1 && shot.firstFrame === undefined && shot.lastFrame === undefined;
  const known = isKept ? firstTakes.get(shot) : undefined;
  if (known?.model === model) return known.bound;
  const bound = model.bind({ roles: rolesOf(shot, take, pictures), params: shot.params });
  if (isKept) firstTakes.set(shot, { model, bound });
  return bound;
}

function rolesOf(
  shot: Shot,
  take: number,
  pictures: ShotPictures,
): { readonly [R in Role]?: JsonValue } {
  const { seed } = shot.roles;
  if (take === 1 && shot.firstFrame === undefined && shot.lastFrame === undefined) {
    return shot.roles;
  }
  return {
    ...shot.roles,
    ...(typeof seed === "number" ? { seed: seed + take - 1 } : {}),
    ...pictures,
  };
}
