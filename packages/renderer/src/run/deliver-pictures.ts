import type { Client } from "@storyreel/core";
import type { Model } from "@storyreel/models";
import type { PlannedPicture, PlannedTake } from "../plan/render-plan.ts";
import type { PictureToken } from "../storyboard/picture-token.ts";
import type { FrameOfClip } from "./frame-picture.ts";
import { pictureWay } from "../storyboard/picture-type.ts";
import { PictureError, readPicture, type Picture } from "./read-picture.ts";

/** Makes the pictures of a take available to its model. Empty for a take without pictures. */
export type DeliverPictures = (take: PlannedTake) => Promise<ReadonlyMap<PictureToken, string>>;

export type DeliveryOptions = {
  readonly modelOf: (modelId: string) => Model | undefined;
  /** The finished clip of another take of the plan; `undefined` while there is none. */
  readonly clipOf: (requestKey: string) => FrameOfClip["clip"] | undefined;
  /** Extracts a frame of a clip; resolves to the path of a picture file. */
  readonly takeFrame: (frame: FrameOfClip) => Promise<string>;
  readonly upload: Client["uploadMedia"];
  readonly signal: AbortSignal;
};

/**
 * Finds out what replaces each token in the request: a data URI, or the address of an upload. Called just before the submit,
 * because a frame exists only once its clip does. An upload serves all takes of the run that use the same picture.
 *
 * @throws PictureError, MediaError; ApiError and UploadError from an upload.
 */
export function createPictureDelivery(options: DeliveryOptions): DeliverPictures {
  const uploads = new Map<PictureToken, Promise<string>>();
  const frames = new Map<PictureToken, Promise<string>>();

  async function send(take: PlannedTake, picture: PlannedPicture): Promise<string> {
    const model = options.modelOf(take.modelId);
    const { bytes, mediaType } = await readSource(picture);
    if (model === undefined) throw new TypeError(`no model "${take.modelId}"`);
    const way = pictureWay(model, picture.role, mediaType);
    switch (way.kind) {
      case "inline":
        return `data:${mediaType};base64,${bytes.toString("base64")}`;
      case "upload":
        return once(uploads, picture.token, () =>
          options.upload({ bytes, mediaType: way.mediaType }, { signal: options.signal }),
        );
      case "none":
        throw new PictureError("PICTURE_UNUSABLE", way.message, { hint: way.hint });
    }
  }

  async function readSource({ source, token }: PlannedPicture): Promise<Picture> {
    switch (source.kind) {
      case "file":
        return readPicture(source.path, source.sha256);
      case "frame": {
        const clip = options.clipOf(source.requestKey);
        if (clip === undefined) {
          const message =
            source.frame === "whole"
              ? `the picture "${source.shotId}" is not there`
              : `shot "${source.shotId}" has no clip to take a frame from`;
          throw new PictureError("PICTURE_MISSING", message, {
            hint: "run the same command again",
          });
        }
        const { frame } = source;
        return readPicture(await once(frames, token, () => options.takeFrame({ clip, frame })));
      }
    }
  }

  return async (take) => {
    const sent = new Map<PictureToken, string>();
    for (const picture of take.pictures ?? []) sent.set(picture.token, await send(take, picture));
    return sent;
  };
}

/** Takes with the same picture share the work. What failed is tried again by the next take. */
async function once(
  made: Map<PictureToken, Promise<string>>,
  token: PictureToken,
  make: () => Promise<string>,
): Promise<string> {
  const making = made.get(token) ?? make();
  made.set(token, making);
  try {
    return await making;
  } catch (error) {
    made.delete(token);
    throw error;
  }
}
