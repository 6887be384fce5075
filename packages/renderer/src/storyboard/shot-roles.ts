import type { JsonValue, Role } from "@storyreel/core/spec";
import type { Shot } from "./storyboard.ts";

/** Addresses, data URIs or tokens of a shot's pictures. */
export type ShotPictures = {
  readonly first_frame?: string;
  readonly last_frame?: string;
};

/**
 * What one take of a shot asks of its model. A fixed seed moves on with the take: the same seed would buy the same
 * clip twice.
 */
export function shotRoles(
  shot: Shot,
  take: number,
  pictures: ShotPictures,
): { readonly [R in Role]?: JsonValue } {
  const { seed } = shot.roles;
  return {
    ...shot.roles,
    ...(typeof seed === "number" ? { seed: seed + take - 1 } : {}),
    ...pictures,
  };
}
