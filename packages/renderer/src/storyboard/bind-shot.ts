import { bind } from "@storyreel/models";
import type { Model, Bound, JsonValue, Role } from "@storyreel/models";
import { fileToken } from "./picture-token.ts";
import type { FrameReference, Shot } from "./storyboard.ts";

/** URLs, data URIs or tokens of a shot's pictures. */
export type ShotPictures = {
  readonly first_frame?: string;
  readonly last_frame?: string;
};

const firstTakes = new WeakMap<Shot, { readonly model: Model; readonly bound: Bound }>();

/**
 * The request of one take of a shot, and what its model refuses in it. A fixed seed counts up with the take, because the
 * same seed would buy the same clip twice.
 *
 * A shot is bound twice, when it is checked and when it is planned. Without pictures the result is the same, so it is kept.
 */
export function bindShot(
  model: Model,
  shot: Shot,
  { take, pictures }: { readonly take: number; readonly pictures: ShotPictures },
): Bound {
  const isKept = take === 1 && shot.firstFrame === undefined && shot.lastFrame === undefined;
  const known = isKept ? firstTakes.get(shot) : undefined;
  if (known?.model === model) return known.bound;
  const bound = bind(model, { roles: rolesOf(shot, take, pictures), params: shot.params });
  if (isKept) firstTakes.set(shot, { model, bound });
  return bound;
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
