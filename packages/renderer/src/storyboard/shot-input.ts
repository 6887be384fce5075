import type { JsonValue } from "@storyreel/models";
import type { PictureToken } from "./picture-token.ts";

/** What a parameter of a shot needs and gets only when its request is sent: a file, another shot's clip, or an id. */
export type ShotInput = {
  /** Takes the place of the value in `params` until the request is planned. */
  readonly standIn: PictureToken;
  /** The parameter, with the keys inside it: `face_choose.face_id`. */
  readonly parameter: string;
  /** How the model takes a file; an id has none. */
  readonly format: "uri" | "media" | undefined;
  readonly source: ShotInputSource;
  /** Where it is written. */
  readonly path: readonly (string | number)[];
};

export type ShotInputSource =
  /** `path` is absolute; `sha256` is of its bytes. */
  | { readonly kind: "file"; readonly path: string; readonly sha256: string }
  /** `clip`: all of it, not one frame. */
  | { readonly kind: "shot"; readonly shot: string; readonly frame: "first" | "last" | "clip" }
  | {
      readonly kind: "asset";
      /** Id of the shot that makes the asset. */
      readonly shot: string;
      /** Name of the id in the output of its model. */
      readonly id: string;
      /** Which of several ids of that name, from 1. */
      readonly index: number;
      /** How long the ids count; `undefined`: no source gives a limit. */
      readonly lifetimeHours: number | undefined;
    };

/** A value of `params`, and where it is written. */
export type WrittenParam = {
  readonly name: string;
  readonly value: JsonValue;
  readonly path: readonly (string | number)[];
};
