/**
 * Stands in a payload for a picture that is put there when the request is sent: the bytes of a file, or a frame of a
 * clip that may not exist yet. It names the picture by what it is made of, so that a request key says what the model
 * will see. An address that leads nowhere (RFC 6761): models take it for a picture, and a token that was sent by
 * mistake fetches nothing.
 */
export type PictureToken = `https://picture.storyreel.invalid/${string}`;

const PREFIX = "https://picture.storyreel.invalid/";

/** A picture file, by its bytes. */
export function fileToken(sha256: string): PictureToken {
  return `${PREFIX}file/${sha256}`;
}

/** A frame of the clip that a request makes. Same request, same clip, same frame. */
export function frameToken(requestKey: string, frame: "first" | "last"): PictureToken {
  return `${PREFIX}${frame}-frame/${requestKey}`;
}

/** True for any text that a token begins. */
export function isPictureToken(value: unknown): value is PictureToken {
  return typeof value === "string" && value.startsWith(PREFIX);
}
