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

/** What a token stands for; `undefined`: it is another text. */
export function readPictureToken(text: string): TokenSource | undefined {
  if (!isPictureToken(text)) return undefined;
  const [kind = "", key = "", id = "", index = ""] = text.slice(PREFIX.length).split("/");
  switch (kind) {
    case "file":
      return { kind, sha256: key };
    case "first-frame":
      return { kind: "frame", requestKey: key, frame: "first" };
    case "last-frame":
      return { kind: "frame", requestKey: key, frame: "last" };
    case "generated":
      return { kind: "frame", requestKey: key, frame: "whole" };
    case "id":
      return { kind, requestKey: key, id, index: Number(index) };
    default:
      return undefined;
  }
}

/** `whole`: all that the request generates. `index`: which of several ids, from 1. */
export type TokenSource =
  | { readonly kind: "file"; readonly sha256: string }
  | {
      readonly kind: "frame";
      readonly requestKey: string;
      readonly frame: "first" | "last" | "whole";
    }
  | {
      readonly kind: "id";
      readonly requestKey: string;
      readonly id: string;
      readonly index: number;
    };

/** True for any text that starts like a token. */
export function isPictureToken(value: unknown): value is PictureToken {
  return typeof value === "string" && value.startsWith(PREFIX);
}
