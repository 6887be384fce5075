import type { Model, ParameterFacts } from "@storyreel/models";
import type { PictureType } from "./picture-type.ts";

/** How a picture gets to a model. */
export type PictureWay =
  /** Inside the payload, as a data URI. */
  | { readonly kind: "inline" }
  /** By address: it is uploaded first. */
  | { readonly kind: "upload"; readonly mediaType: Exclude<PictureType, "image/webp"> }
  | { readonly kind: "none"; readonly message: string; readonly hint: string };

/**
 * Judges how a picture of this type gets to the parameter that takes it. Inside the payload where that is documented to work:
 * the upload is not documented, and its address would be another in every attempt.
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
    message: `${facts.id} takes pictures by address, and a WebP picture cannot be uploaded`,
    hint: "save it as png or jpg, or give the address of one with url:",
  };
}

function formatOf(parameter: ParameterFacts | undefined): ParameterFacts["format"] {
  return parameter?.roleList === true ? parameter.items?.format : parameter?.format;
}
