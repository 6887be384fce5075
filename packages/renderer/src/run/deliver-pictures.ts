import { basename } from "node:path";
import type { Client } from "@storyreel/core";
import type { Model } from "@storyreel/models";
import type { PlannedPicture, PlannedTake } from "../plan/render-plan.ts";
import type { PictureToken } from "../storyboard/picture-token.ts";
import type { FrameOfClip } from "./frame-picture.ts";
import { mediaWay } from "../storyboard/media-way.ts";
import { pictureWay } from "../storyboard/picture-type.ts";
import { missingSource, readAssetId } from "./read-asset-id.ts";
import { PictureError, readMediaFile, readPicture, type Picture } from "./read-picture.ts";

/** Makes what a take needs from elsewhere available to its model: pictures, other files, ids. Empty for a take that needs nothing. */
export type DeliverPictures = (take: PlannedTake) => Promise<ReadonlyMap<PictureToken, string>>;

export type DeliveryOptions = {
  readonly modelOf: (modelId: string) => Model | undefined;
  /** The finished clip of another take of the plan; `undefined` while there is none. */
  readonly clipOf: (requestKey: string) => FrameOfClip["clip"] | undefined;
  /** Extracts a frame of a clip; resolves to the path of a picture file. */
  readonly takeFrame: (frame: FrameOfClip) => Promise<string>;
  readonly upload: Client["uploadMedia"];
  readonly signal: AbortSignal;
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number;
};

/**
 * Finds out what replaces each token in the request: a data URI, the address of an upload, or an id. Called just before the submit,
 * because a frame exists only once its clip does. An upload serves all takes of the run that use the same picture.
 *
 * @throws PictureError, MediaError; ApiError and UploadError from an upload.
 */
export function createPictureDelivery(options: DeliveryOptions): DeliverPictures {
  const uploads = new Map<PictureToken, Promise<string>>();
  const frames = new Map<PictureToken, Promise<string>>();

  async function send(take: PlannedTake, picture: PlannedPicture): Promise<string> {
    const { source, role } = picture;
    if (source.kind === "frame" && source.frame === "id") {
      return readAssetId(source, {
        path: options.clipOf(source.requestKey)?.path,
        nowMs: options.now(),
      });
    }
    return role === "param" ? sendFile(picture) : sendPicture(take, picture, role);
  }

  async function sendPicture(
    take: PlannedTake,
    picture: PlannedPicture,
    role: "first_frame" | "last_frame",
  ): Promise<string> {
    const model = options.modelOf(take.modelId);
    const { bytes, mediaType } = await readSource(picture);
    if (model === undefined) throw new TypeError(`no model "${take.modelId}"`);
    const way = pictureWay(model, role, mediaType);
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

  /** A picture, a sound or a video for one of the model's own parameters. */
  async function sendFile({ source, token, format = "uri" }: PlannedPicture): Promise<string> {
    const path = await pathOf({ source, token });
    const sha256 = source.kind === "file" ? source.sha256 : undefined;
    const { bytes, mediaType } = await readMediaFile(path, sha256);
    const way = mediaWay({ sizeBytes: bytes.length, mediaType }, format);
    switch (way.kind) {
      case "inline":
        return `data:${way.mediaType};base64,${bytes.toString("base64")}`;
      case "upload":
        return once(uploads, token, () =>
          options.upload({ bytes, mediaType: way.mediaType }, { signal: options.signal }),
        );
      case "none": {
        const message = `${JSON.stringify(basename(path))} ${way.message}`;
        throw new PictureError("PICTURE_UNUSABLE", message, { hint: way.hint });
      }
    }
  }

  async function readSource(picture: PlannedPicture): Promise<Picture> {
    const { source } = picture;
    const path = await pathOf(picture);
    return source.kind === "file" ? readPicture(path, source.sha256) : readPicture(path);
  }

  async function pathOf({
    source,
    token,
  }: Pick<PlannedPicture, "source" | "token">): Promise<string> {
    if (source.kind === "file") return source.path;
    const clip = options.clipOf(source.requestKey);
    const { frame } = source;
    if (clip === undefined) throw missingSource(source);
    if (frame === "clip" || frame === "id") return clip.path;
    return once(frames, token, () => options.takeFrame({ clip, frame }));
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
