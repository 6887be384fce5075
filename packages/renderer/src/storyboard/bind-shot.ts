import { bind } from "@storyreel/models";
import type { Model, Bound, JsonValue, Role } from "@storyreel/models";
import { fileToken } from "./picture-token.ts";
import type { FrameReference, Shot } from "./storyboard.ts";

/** URLs, data URIs or tokens of a shot's pictures. */
export type ShotPictures = {
  readonly first_frame?: string;
  readonly last_frame?: string;
};

type KeptTakes = { readonly model: Model; readonly byTake: Map<number, Bound> };

const kept = new WeakMap<Shot, KeptTakes>();

/**
 * The request of one take of a shot, and what its model refuses in it. A fixed seed counts up with the take, because the
 * same seed would buy the same clip twice.
 *
 * A shot is bound when it is checked and in each plan. Without pictures the result is the same, so it is kept.
 */
export function bindShot(
  model: Model,
  shot: Shot,
  { take, pictures }: { readonly take: number; readonly pictures: ShotPictures },
): Bound {
  if (shot.firstFrame !== undefined || shot.lastFrame !== undefined) {
    return bind(model, { roles: rolesOf(shot, take, pictures), params: shot.params });
  }
  const { byTake } = keptTakes(shot, model);
  const bound =
    byTake.get(take) ?? bind(model, { roles: rolesOf(shot, take, {}), params: shot.params });
  byTake.set(take, bound);
  return bound;
}

function keptTakes(shot: Shot, model: Model): KeptTakes {
  const known = kept.get(shot);
  if (known?.model === model) return known;
  const fresh = { model, byTake: new Map<number, Bound>() };
  kept.set(shot, fresh);
  return fresh;
}

/** Placeholders for pictures, for when only the limits of the model matter. */
export function standInPictures(shot: Shot): ShotPictures {
  const standIn = (reference: FrameReference | undefined): string | undefined =>
    reference?.kind === "url" ? reference.url : reference && fileToken("0".repeat(64));
  const first = standIn(shot.firstFrame);
  const last = standIn(shot.lastFrame);
  return {
    ...(first === undefined ? {} : { first_frame: first }),
    ...(last === undefined ? {} : { last_frame: last }),
  };
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
    ...(typeof seed === "number" ? { seed: seed + (take - 1) } : {}),
    ...pictures,
  };
}
