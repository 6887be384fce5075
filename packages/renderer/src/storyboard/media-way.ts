import { maxPictureBytes, type PictureType } from "./picture-type.ts";

/** The files that the upload takes, and WebP, which goes inside a payload only. */
export type MediaType = PictureType | "video/mp4" | "audio/mpeg" | "audio/wav";

/** The format of a file by its first bytes, whatever its name; `undefined`: none that a request can take. */
export function mediaTypeOf(
  bytes: Uint8Array,
  picture: PictureType | undefined,
): MediaType | undefined {
  if (picture !== undefined) return picture;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 12));
  const text = head.toString("latin1");
  // MP4 and MOV are one family of files, and the upload takes both as MP4.
  if (text.slice(4, 8) === "ftyp" || text.slice(4, 8) === "moov") return "video/mp4";
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WAVE") return "audio/wav";
  // ID3 is a tag in front of the sound; without one, the first 11 bits of a frame are set.
  const isFrame = head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2;
  return text.startsWith("ID3") || isFrame ? "audio/mpeg" : undefined;
}

/** How a file gets to a parameter: inside the payload, or by URL after an upload. */
export type MediaWay =
  | { readonly kind: "inline"; readonly mediaType: MediaType }
  | { readonly kind: "upload"; readonly mediaType: Exclude<MediaType, "image/webp"> }
  /** `message` goes on from the name of the file. */
  | { readonly kind: "none"; readonly message: string; readonly hint: string };

/** Pictures go inside the payload where the model takes data URIs. Sounds and videos are uploaded: they would make it too large. */
export function mediaWay(
  {
    sizeBytes,
    mediaType,
  }: { readonly sizeBytes: number; readonly mediaType: MediaType | undefined },
  format: "uri" | "media",
): MediaWay {
  if (mediaType === undefined) {
    return {
      kind: "none",
      message: "is not a type of file that requests accept",
      hint: "use PNG, JPEG, WebP, MP4, MOV, MP3 or WAV",
    };
  }
  const isPicture = mediaType.startsWith("image/");
  if (isPicture && sizeBytes > maxPictureBytes) {
    const hint = "make it smaller, or save it as JPEG";
    return { kind: "none", message: "is larger than 10 MiB, the limit of pictures", hint };
  }
  if (isPicture && format === "media") return { kind: "inline", mediaType };
  if (mediaType !== "image/webp") return { kind: "upload", mediaType };
  return {
    kind: "none",
    message: "is a WebP picture, but the model takes pictures by URL, and WebP cannot be uploaded",
    hint: "save it as PNG or JPEG",
  };
}
