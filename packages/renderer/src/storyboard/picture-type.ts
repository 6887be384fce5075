import type { Model, ParameterFacts } from "@storyreel/models";

/** The picture formats that models accept. */
export type PictureType = "image/png" | "image/jpeg" | "image/webp";

/** The limit on Kling's model pages; no other page gives a lower one (2026-09). */
export const maxPictureBytes = 10 * 1024 * 1024;

/** The format of a file by its first bytes, whatever its name; `undefined` for anything else. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 12));
  if (head.toString("latin1", 0, 8) === "\x89PNG\r\n\x1a\n") return "image/png";
  if (head.toString("latin1", 0, 3) === "\xff\xd8\xff") return "image/jpeg";
  const isRiff = head.toString("latin1", 0, 4) === "RIFF";
  return isRiff && head.toString("latin1", 8, 12) === "WEBP" ? "image/webp" : undefined;
}

/** How a picture gets to a model. */
export type PictureWay =
  /** Inside the payload, as a data URI. */
  | { readonly kind: "inline" }
  /** By URL, after an upload. */
  | { readonly kind: "upload"; readonly mediaType: Exclude<PictureType, "image/webp"> }
  | { readonly kind: "none"; readonly message: string; readonly hint: string };

/**
 * Decides how a picture of this format gets to the parameter that takes it. Inside the payload if that is documented to work:
 * the upload is not documented, and its URL is different in every attempt.
 */
export function pictureWay(
  facts: Model,
  role: "first_frame" | "last_frame",
  mediaType: PictureType,
): PictureWay {
  const parameter = Object.values(facts.parameters).find((one) => one.role === role);
  if (formatOf(parameter) !== "uri") return { kind: "inline" };
  if (mediaType !== "image/webp") return { kind: "upload", mediaType };
  return {
    kind: "none",
    message: `${facts.id} takes pictures by URL, and WebP pictures cannot be uploaded`,
    hint: "save it as PNG or JPEG, or use url: with the URL of a picture",
  };
}

function formatOf(parameter: ParameterFacts | undefined): ParameterFacts["format"] {
  return parameter?.roleList === true ? parameter.items?.format : parameter?.format;
}
