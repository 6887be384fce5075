/**
 * A placeholder in a payload for a picture that is inserted when the request is sent: the bytes of a file, or a frame of a
 * clip that may not exist yet. The token identifies the picture by its content, so that a request key depends on what the
 * model will see. It is a URL that never resolves (RFC 6761): it passes the checks of models, and a token that is sent by
 * mistake fetches nothing.
 */
export type PictureToken = `https://picture.storyreel.invalid/${string}`;

const PREFIX = "https://picture.storyreel.invalid/";

/** A picture file, by its bytes. */
export function fileToken(sha256: string): PictureToken {
  return `${PREFIX}file/${sha256}`;
}

/** A frame of the clip that a request generates, or all that it generates. Same request, same clip, same frame. */
export function frameToken(
  requestKey: string,
  frame: "first" | "last" | "whole" | "clip",
): PictureToken {
  const isWhole = frame === "whole" || frame === "clip";
  return `${PREFIX}${isWhole ? "generated" : `${frame}-frame`}/${requestKey}`;
}

/** An id that a request returns, whichever of its takes made it. Same request, same id. */
export function idToken(requestKey: string, id: string, index: number): PictureToken {
  return `${PREFIX}id/${requestKey}/${id}/${index}`;
}

/** Takes the place of an input in a parameter until the request that it comes from is planned. It is never part of a key. */
export function inputToken(kind: "shot" | "from", name: string, what: string): PictureToken {
  return `${PREFIX}input/${kind}/${encodeURIComponent(name)}/${what}`;
}

/** True for any text that starts like a token. */
export function isPictureToken(value: unknown): value is PictureToken {
  return typeof value === "string" && value.startsWith(PREFIX);
}
